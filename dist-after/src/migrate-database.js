import { ormOptions } from './mikro-orm.config.js';
import { migrateUnderLock } from './platform/database/migrate.js';
/**
 * Brings the database at `url` to the schema of this version; safe to call from several processes at once.
 *
 * @returns names of the migrations that were run
 */
export function migrateDatabase(url) {
    return migrateUnderLock(url, ormOptions(url, 2));
}
//# sourceMappingURL=migrate-database.js.map