import { MikroORM, type Options } from '@mikro-orm/postgresql';
import pg from 'pg';

/** Any fixed number; all processes of all versions must use the same one. */
const MIGRATION_LOCK = 7_290_117_001;

/** What was found and done. */
export interface MigrationResult {
  /** Names of the migrations that were run. */
  done: string[];
  /** Names of migrations in the database that this version does not know: a newer one has been there. */
  unknown: string[];
}

/**
 * Brings a database to the newest schema. Several processes may call it at once: one migrates, the others wait for it
 * and then find nothing to do.
 *
 * @param url PostgreSQL connection string
 * @param options the ORM's options for that database, see `src/mikro-orm.config.ts`
 */
export async function migrateUnderLock(url: string, options: Options): Promise<MigrationResult> {
  const lock = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await runPending(options);
  } finally {
    // Ending the session gives the lock back, also when the migration failed.
    await lock.end();
  }
}

async function runPending(options: Options): Promise<MigrationResult> {
  const orm = await MikroORM.init({ ...options, debug: false });
  try {
    const done = await orm.migrator.up();
    const known = new Set(options.migrations?.migrationsList?.map((one) => (typeof one === 'object' ? one.name : '')));
    const executed = await orm.migrator.getExecuted();
    return {
      done: done.map((migration) => migration.name),
      unknown: executed.map(({ name }) => name).filter((name) => !known.has(name)),
    };
  } finally {
    await orm.close(true);
  }
}
