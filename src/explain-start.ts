import { SettingsError } from './platform/config/settings-error.js';
import { EncryptionKeyError } from './platform/crypto/encryption-key-error.js';
import { EmbeddedPostgresError } from './platform/database/embedded/embedded-postgres-error.js';
import { isDatabaseDown } from './platform/http/problem.filter.js';

/** Why a program could not start: what a person can mend is said in words; everything else needs its stack. */
export function explainStart(error: unknown): string {
  const isForPeople = [SettingsError, EmbeddedPostgresError, EncryptionKeyError].some((kind) => error instanceof kind);
  if (isForPeople) return (error as Error).message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program. Stop it, or set PORT to another one.`;
  if (isDatabaseDown(error)) {
    return `The database of DATABASE_URL cannot be reached: ${(error as Error).message || code}. Check that it runs.`;
  }
  return (error as Error).stack ?? String(error);
}
