import pg from 'pg';
import type { SqlRunner } from './database.js';

/** One connection to a database, for programs and for what happens before the application is there. */
export interface SingleConnection extends SqlRunner {
  transaction<T>(work: (tx: SqlRunner) => Promise<T>): Promise<T>;
}

/** Opens a connection, gives it to `work`, and closes it whatever happens. Fails with the driver's error. */
export async function withConnection<T>(url: string, work: (sql: SingleConnection) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'erpgate' });
  // The statement under way fails with the same error; unheard it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(connectionOf(client));
  } finally {
    await client.end();
  }
}

function connectionOf(client: pg.Client): SingleConnection {
  const query = async <Row>(text: string, params: readonly unknown[] = []) =>
    (await client.query(text, [...params])).rows as Row[];
  return {
    query,
    async transaction(work) {
      await client.query('begin');
      try {
        const result = await work({ query });
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        throw error;
      }
    },
  };
}
