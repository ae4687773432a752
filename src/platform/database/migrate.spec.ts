import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Migration } from '@mikro-orm/migrations';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { ormOptions } from '../../mikro-orm.config.js';
import { migrateUnderLock } from './migrate.js';

class Migration20990101000000_good extends Migration {
  override up(): void {
    this.addSql('create table good (id int)');
    this.addSql('insert into good select pg_sleep(0.2)::text::int from generate_series(1, 0)');
  }
}
class Migration20990102000000_broken extends Migration {
  override up(): void {
    this.addSql('create table half (id int)');
    this.addSql('insert into there_is_no_such_table values (1)');
  }
}

/** What happens to a schema when things go wrong on the way to the next. */
describe('migrations', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  const known = ormOptions('postgresql://nobody@127.0.0.1:1/none').migrations?.migrationsList ?? [];
  const withMore = (...more: { name: string; class: typeof Migration }[]) => {
    const options = ormOptions(database.url, 2);
    return { ...options, migrations: { ...options.migrations, migrationsList: [...known, ...more] } } as typeof options;
  };
  const good = { name: 'Migration20990101000000_good', class: Migration20990101000000_good as never };
  const broken = { name: 'Migration20990102000000_broken', class: Migration20990102000000_broken as never };
  const tables = async (): Promise<string[]> => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(
      `select tablename from pg_tables where tablename in ('good', 'half') order by 1`,
    );
    await client.end();
    return rows.map(({ tablename }) => tablename as string);
  };

  it('leave nothing behind when one of them fails, and run when it is mended', async () => {
    await expect(migrateUnderLock(database.url, withMore(good, broken))).rejects.toThrow('there_is_no_such_table');
    expect(await tables()).toEqual([]);
    expect((await migrateUnderLock(database.url, withMore(good))).done).toEqual([good.name]);
    expect(await tables()).toEqual(['good']);
  });

  it('run once when several processes start at the same time', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => migrateUnderLock(database.url, withMore(good))));
    expect(runs.map(({ done }) => done).sort()).toEqual([[], [], [good.name]]);
  });

  it('of a newer program stay as they are, and are named', async () => {
    await migrateUnderLock(database.url, withMore(good));
    expect(await migrateUnderLock(database.url, withMore())).toEqual({ done: [], unknown: [good.name] });
  });
});
