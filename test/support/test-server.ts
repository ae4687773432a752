import { rmSync } from 'node:fs';
import { chmod, mkdtemp, readdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { findCluster } from '../../src/platform/database/embedded/cluster-directory.js';
import { EmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';
import { isAlive, isServerOf, readPostmasterFile } from '../../src/platform/database/embedded/postmaster-file.js';

/** How the test processes learn of the server: the address of its database `postgres`, and a name for this run. */
export const SERVER_URL_VARIABLE = 'ERPGATE_TEST_SERVER_URL';
export const RUN_VARIABLE = 'ERPGATE_TEST_RUN';

/** Every database of a test begins with this; the run's name and a number follow. */
export const DATABASE_PREFIX = 'erpgate_test_';

const DIRECTORY_PREFIX = 'erpgate-test-';

/** The PostgreSQL server of one test run. */
export interface TestServer {
  url: string;
  stop(): Promise<void>;
}

/** Starts an embedded server in a temporary folder, for this run only. */
export async function startTestServer(): Promise<TestServer> {
  await removeDeadRuns();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), `${DIRECTORY_PREFIX}${process.pid}-`));
  // So that the user whom a server of root's runs as can pass through.
  await chmod(dataDir, 0o711);
  const server = await EmbeddedPostgres.start({
    dataDir,
    // Nothing here has to outlive a power cut. Commits stay synchronous: with fsync off that costs nothing, and a
    // test may kill the server and still find what was committed.
    settings: { fsync: 'off', full_page_writes: 'off', max_connections: '300', shared_buffers: '128MB' },
  });
  const url = new URL(server.url);
  url.pathname = '/postgres';
  return {
    url: url.href,
    stop: async () => {
      await server.stop();
      removeRun(dataDir);
    },
  };
}

/** Uses a server that is there already; its role must be allowed to create databases. Only this run's databases are removed. */
export async function useTestServer(url: string, run: string): Promise<TestServer> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query(
      'SELECT rolcreatedb OR rolsuper AS allowed FROM pg_roles WHERE rolname = current_user',
    );
    if (!rows[0]?.allowed) throw new Error('its role may not create databases');
  } catch (error) {
    throw new Error(
      `TEST_DATABASE_URL cannot be used for tests: ${(error as Error).message}. Correct it, or leave it out to test on an embedded PostgreSQL.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
  return { url, stop: () => dropDatabasesOf(url, run) };
}

async function dropDatabasesOf(url: string, run: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [`${DATABASE_PREFIX}${run}_`],
    );
    for (const { datname } of rows)
      await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(datname)} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}

// A run that was interrupted leaves its server running.
async function removeDeadRuns(): Promise<void> {
  for (const entry of await readdir(os.tmpdir())) {
    const pid = entry.startsWith(DIRECTORY_PREFIX) ? Number.parseInt(entry.slice(DIRECTORY_PREFIX.length), 10) : NaN;
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    try {
      removeRun(path.join(os.tmpdir(), entry));
    } catch (error) {
      // Another user's; this run does not need it gone.
      console.warn(`Cannot remove what an earlier test run left in ${entry}: ${(error as Error).message}`);
    }
  }
}

function removeRun(dataDir: string): void {
  const clusterDir = findCluster(dataDir);
  if (clusterDir !== null) {
    const server = readPostmasterFile(clusterDir);
    if (server && isAlive(server.pid) && isServerOf(server.pid, clusterDir) === 'yes')
      process.kill(server.pid, 'SIGQUIT');
    rmSync(clusterDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
