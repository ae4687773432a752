import { chmod, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { script, startAnnounced } from './child-process.js';

/** The embedded PostgreSQL, with the settings the gateway gives it, in a temporary folder. */
export interface BenchDatabase {
  /** Of its first database. */
  url: string;
  /** Makes a further, empty database and returns its address. */
  create(name: string): Promise<string>;
  query<Row extends object>(text: string, parameters?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

/** Where the data is, if not in a temporary folder that is removed; and settings beside the gateway's own. */
export interface BenchDatabaseOptions {
  dataDir?: string;
  settings?: Record<string, string>;
}

export async function startDatabase(options: BenchDatabaseOptions = {}): Promise<BenchDatabase> {
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(os.tmpdir(), 'erpgate-bench-')));
  // Started by root, PostgreSQL runs as another user, who must be able to walk through.
  await chmod(dataDir, 0o711);
  const server = await startAnnounced(script('database-server.ts'), {
    DATA_DIR: dataDir,
    POSTGRES_SETTINGS: JSON.stringify(options.settings ?? {}),
    ...(options.dataDir === undefined ? {} : { KEEP_DATA: '1' }),
  });
  const pool = new pg.Pool({ connectionString: server.url, max: 4, application_name: 'bench' });
  pool.on('error', () => undefined);
  return {
    url: server.url,
    create: async (name) => {
      await pool.query(`create database ${name}`);
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return url.href;
    },
    query: async <Row extends object>(text: string, parameters: unknown[] = []) =>
      (await pool.query<Row>(text, parameters)).rows,
    stop: async () => {
      await pool.end();
      await server.stop();
    },
  };
}
