import { ormOptions } from './mikro-orm.config.js';
import { migrateUnderLock, type MigrationResult } from './platform/database/migrate.js';

/**
 * Brings the database at `url` to the schema of this version; safe to call from several processes at once.
 */
export function migrateDatabase(url: string): Promise<MigrationResult> {
  return migrateUnderLock(url, ormOptions(url, 2));
}
