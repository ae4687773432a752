import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
/** Any fixed number; all processes of all versions must use the same one. */
const MIGRATION_LOCK = 7_290_117_001;
/**
 * Brings a database to the newest schema. Several processes may call it at once: one migrates, the others wait for it
 * and then find nothing to do.
 *
 * @param url PostgreSQL connection string
 * @param options the ORM's options for that database, see `src/mikro-orm.config.ts`
 * @returns names of the migrations that were run
 */
export async function migrateUnderLock(url, options) {
    const lock = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    await lock.connect();
    try {
        await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
        return await runPending(options);
    }
    finally {
        // Ending the session gives the lock back, also when the migration failed.
        await lock.end();
    }
}
async function runPending(options) {
    const orm = await MikroORM.init({ ...options, debug: false });
    try {
        const done = await orm.migrator.up();
        return done.map((migration) => migration.name);
    }
    finally {
        await orm.close(true);
    }
}
//# sourceMappingURL=migrate.js.map