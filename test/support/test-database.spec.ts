import { afterAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase } from './test-database.js';

describe('createTestDatabase', () => {
  const clients: pg.Client[] = [];
  const connect = async (url: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    clients.push(client);
    return client;
  };
  afterAll(() => Promise.all(clients.map((client) => client.end().catch(() => undefined))));

  it('gives databases that are migrated and know nothing of each other', async () => {
    const databases = await Promise.all([createTestDatabase(), createTestDatabase(), createTestDatabase()]);
    const [first, second] = await Promise.all(databases.slice(0, 2).map(({ url }) => connect(url)));

    await first!.query('CREATE TABLE only_here ()');

    const tables =
      "SELECT count(*)::int AS count FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')";
    const inSecond = (await second!.query(tables)).rows[0].count;
    expect(inSecond).toBeGreaterThan(0);
    expect((await first!.query(tables)).rows[0].count).toBe(inSecond + 1);
    await Promise.all([first!.end(), second!.end()]);
    await Promise.all(databases.map((database) => database.drop()));
    await expect(connect(databases[0]!.url)).rejects.toThrow(/does not exist/);
  });

  it('fails a test that leaves a connection open, and removes the database all the same', async () => {
    const database = await createTestDatabase();
    const leaked = await connect(database.url);
    leaked.on('error', () => undefined);
    await leaked.query('SELECT 42');

    await expect(database.drop()).rejects.toThrow(
      /connections to the test database .* to be closed .*1 open: .*SELECT 42/,
    );
    await expect(connect(database.url)).rejects.toThrow(/does not exist/);
  });
});
