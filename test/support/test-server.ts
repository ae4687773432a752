import pg from 'pg';
import { EmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';
import { ScratchDirectories, removeAbandonedDirectories } from './scratch-directories.js';

/** How the test processes learn of the server: the address of its database `postgres`, and a name for this run. */
export const SERVER_URL_VARIABLE = 'ERPGATE_TEST_SERVER_URL';
export const RUN_VARIABLE = 'ERPGATE_TEST_RUN';

/** Every database of a test begins with this; the run's name and a number follow. */
export const DATABASE_PREFIX = 'erpgate_test_';

/** The PostgreSQL server of one test run. */
export interface TestServer {
  url: string;
  stop(): Promise<void>;
}

/** Starts an embedded server in a temporary folder, for this run only. */
export async function startTestServer(): Promise<TestServer> {
  await removeAbandonedDirectories();
  const scratch = new ScratchDirectories();
  const server = await EmbeddedPostgres.start({
    dataDir: scratch.dataDir(),
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
      await scratch.remove();
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
