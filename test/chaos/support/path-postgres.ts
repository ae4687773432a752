import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { PostgresBinaries } from '../../../src/platform/database/embedded/postgres-binaries.js';

/** A PostgreSQL of the machine, with the tools that the npm package lacks. */
export interface PathPostgres {
  /** `bin` of one version: servers and tools of it fit each other. */
  bin: string;
  majorVersion: number;
}

/** Debian's folders, newest first, then what the path has. @throws Error saying what to install */
export function findPathPostgres(): PathPostgres {
  const home = '/usr/lib/postgresql';
  const versions = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [
    ...versions.map((version) => path.join(home, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(path.delimiter),
  ];
  for (const bin of places) {
    if (!['initdb', 'postgres', 'pg_ctl', 'pg_dump', 'pg_restore'].every((name) => existsSync(path.join(bin, name))))
      continue;
    const said = spawnSync(path.join(bin, 'postgres'), ['--version']).stdout.toString();
    const majorVersion = Number(/\(PostgreSQL\) (\d+)/.exec(said)?.[1]);
    if (majorVersion >= 15) return { bin, majorVersion };
  }
  throw new Error(
    'This proof needs a PostgreSQL of version 15 or newer with pg_dump and pg_restore, which npm does not bring: ' +
      'install the package postgresql (Debian and Ubuntu: apt-get install postgresql).',
  );
}

/** Its server, for `OwnPostgres`. */
export function binariesOf({ bin, majorVersion }: PathPostgres): PostgresBinaries {
  const program = (name: string) => path.join(bin, name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl'), majorVersion };
}

/** Runs a tool; throws what it said when it failed. */
export function runTool({ bin }: PathPostgres, name: string, parameters: readonly string[]): void {
  const { status, stderr } = spawnSync(path.join(bin, name), parameters, { maxBuffer: 100_000_000 });
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr.toString().slice(-2_000)}`);
}
