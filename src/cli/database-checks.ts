import pg from 'pg';
import { identityOf } from '../changes/feed-identity.js';
import type { SqlRunner } from '../platform/database/database.js';
import { type Check, clockCheck, fault, ok, warning } from './checks.js';

/** Older ones lack what our statements need. */
const OLDEST_POSTGRES = 15;
const HEARTBEAT_LATE_SECONDS = 120;

/** A connection of the command line's own, so that it can tell what is wrong before the application would start. */
export async function withDatabase<T>(url: string, work: (sql: SqlRunner) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'erpgate command',
  });
  await client.connect();
  try {
    return await work({
      query: async <Row>(text: string, params: readonly unknown[] = []) =>
        (await client.query(text, [...params])).rows as Row[],
    });
  } finally {
    await client.end();
  }
}

/** Everything that can be said of the database alone. */
export async function databaseChecks(sql: SqlRunner, migrations: readonly string[]): Promise<Check[]> {
  const schema = await schemaCheck(sql, migrations);
  const checks = [await versionCheck(sql), await databaseClockCheck(sql), schema];
  // The rest asks tables that an older schema may not have.
  if (schema.status !== 'fault') checks.push(await identityCheck(sql), ...(await processChecks(sql)));
  return checks;
}

async function versionCheck(sql: SqlRunner): Promise<Check> {
  const [row] = await sql.query<{ version: string }>(`select current_setting('server_version_num') as version`);
  const major = Math.floor(Number(row?.version) / 10_000);
  if (major >= OLDEST_POSTGRES) return ok('database', `PostgreSQL ${major} answers.`);
  return fault('database', `PostgreSQL ${major} is too old.`, `Move to PostgreSQL ${OLDEST_POSTGRES} or newer.`);
}

async function databaseClockCheck(sql: SqlRunner): Promise<Check> {
  const before = Date.now();
  const [row] = await sql.query<{ at: Date }>('select clock_timestamp() as at');
  const middle = (before + Date.now()) / 2;
  return clockCheck('database clock', 'the database', new Date(row?.at ?? middle).getTime() - middle);
}

async function schemaCheck(sql: SqlRunner, migrations: readonly string[]): Promise<Check> {
  const [table] = await sql.query<{ name: string | null }>(`select to_regclass('schema_migration')::text as name`);
  const done = table?.name ? await sql.query<{ name: string }>('select name from schema_migration') : [];
  const names = new Set(done.map(({ name }) => name));
  const missing = migrations.filter((name) => !names.has(name));
  const unknown = [...names].filter((name) => !migrations.includes(name));
  if (missing.length > 0) {
    const message = `The schema is older than this program: ${missing.join(', ')} did not run.`;
    return fault('migrations', message, 'Start the gateway, or run `npm run migration:up`.');
  }
  if (unknown.length === 0) return ok('migrations', `All ${migrations.length} migrations have run.`);
  const message = `The schema is newer than this program: ${unknown.join(', ')}.`;
  return warning('migrations', message, 'Fine during an upgrade, see docs/upgrading.md. Else use the newer program.');
}

async function identityCheck(sql: SqlRunner): Promise<Check> {
  const identity = await identityOf(sql);
  const [newest] = await sql.query<{ identity: string | null; count: number }>(
    `select database_identity as identity, (select count(*)::int from feed_epoch) as count
       from feed_epoch order by id desc limit 1`,
  );
  if (identity === null || !newest?.identity || newest.identity === identity) {
    return ok('feed', `The database is where it was last seen (backups brought back: ${(newest?.count ?? 1) - 1}).`);
  }
  return fault(
    'feed',
    'The database came from another server or another database, and no gateway has started on it.',
    'After a backup run `erpgate restore`; after a move in which nothing was lost `erpgate restore --nothing-lost`.',
  );
}

async function processChecks(sql: SqlRunner): Promise<Check[]> {
  const rows = await sql.query<{ role: string; seconds: number }>(
    `select role, extract(epoch from now() - at)::int as seconds from gateway_heartbeat`,
  );
  return ['api', 'worker'].map((role) => {
    const seconds = rows.find((row) => row.role === role)?.seconds;
    if (seconds !== undefined && seconds < HEARTBEAT_LATE_SECONDS)
      return ok(role, `A process of role ${role} is alive.`);
    const last = seconds === undefined ? 'has never been alive here' : `was last alive ${seconds} s ago`;
    return fault(role, `A process of role ${role} ${last}.`, `Start one, with ROLE=${role} or all.`);
  });
}
