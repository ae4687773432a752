import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { leakWatch } from './leak-watch.js';
import { DATABASE_PREFIX, RUN_VARIABLE, SERVER_URL_VARIABLE } from './test-server.js';
import { waitFor } from './wait-for.js';

/** A database of its own for one test file, with all migrations applied. */
export interface TestDatabase {
  url: string;
  /** Removes it. Fails when connections to it are still open: who opened them has to close them first. */
  drop(): Promise<void>;
}

/** Held while the template is made or copied: PostgreSQL copies no database that somebody is connected to. */
const TEMPLATE_LOCK = 7_401_736_521;

/** Copies the migrated template (made by whichever test file asks first). Takes some 50 ms. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = databaseName(randomBytes(6).toString('hex'));
  await onServer(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const template = await ensureTemplate(client);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return { url: databaseUrl(name), drop: () => dropDatabase(name) };
}

async function ensureTemplate(client: pg.Client): Promise<string> {
  const template = databaseName('template');
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
  if (rowCount) return template;
  // Under another name until it is whole: a test process may be killed while it migrates.
  const draft = databaseName('draft');
  await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${draft}`);
  const { migrateDatabase } = await import('../../src/migrate-database.js');
  await migrateDatabase(databaseUrl(draft));
  await waitUntilUnused(client, draft);
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
  return template;
}

async function dropDatabase(name: string): Promise<void> {
  await onServer(async (client) => {
    try {
      await waitUntilUnused(client, name);
      await leakWatch.scanDatabase(databaseUrl(name));
    } finally {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    }
  });
}

// A connection that its user has closed lives on in the server for some milliseconds.
async function waitUntilUnused(client: pg.Client, name: string): Promise<void> {
  const open = async () => {
    const { rows } = await client.query<{ connection: string }>(
      `SELECT concat_ws(' ', nullif(application_name, ''), state, left(query, 80)) AS connection
         FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'`,
      [name],
    );
    return rows.map((row) => row.connection);
  };
  await waitFor(
    async () => {
      const connections = await open();
      if (connections.length > 0) throw new Error(`${connections.length} open: ${connections.join('; ')}`);
      return true;
    },
    {
      describe: `all connections to the test database ${name} to be closed (close the app, pool or client that uses it)`,
      timeoutMs: 2000,
    },
  );
}

async function onServer(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({
    connectionString: environment(SERVER_URL_VARIABLE),
    application_name: 'erpgate test support',
  });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function databaseName(suffix: string): string {
  return `${DATABASE_PREFIX}${environment(RUN_VARIABLE)}_${suffix}`;
}

function databaseUrl(name: string): string {
  const url = new URL(environment(SERVER_URL_VARIABLE));
  url.pathname = `/${name}`;
  return url.href;
}

function environment(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(
    `${name} is not set: tests that need PostgreSQL run under Jest, whose global set-up starts one (npm test).`,
  );
}
