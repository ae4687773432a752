import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';

/**
 * Spares each wake of a connection whose Cin7 account rests a document taken and put back in vain. Only those are asked
 * about in the database that were found at rest here; whether calls may be made is for the call budget to say.
 */
@Injectable()
export class RestingConnections {
  private readonly until = new Map<string, number>();

  constructor(private readonly database: Database) {}

  note(connectionId: string, restMs: number): void {
    this.until.set(connectionId, performance.now() + restMs);
  }

  /** How much longer it rests, in milliseconds; 0 when it does not, or when that has to be found out by a call. */
  async restMs(connectionId: string): Promise<number> {
    const noted = (this.until.get(connectionId) ?? 0) - performance.now();
    if (noted <= 0) {
      this.until.delete(connectionId);
      return 0;
    }
    // Another process, or a person's test of the credential, may have ended the rest.
    const [row] = await this.database.query<{ ms: number }>(
      `select coalesce(extract(epoch from a.rest_until - clock_timestamp()) * 1000, 0)::float8 as ms
         from connection c join credential k on k.id = c.credential_id join cin7_account a on a.account_id = k.username
        where c.id = $1 and a.stopped_at is null`,
      [connectionId],
    );
    const ms = Math.min(row?.ms ?? 0, noted);
    if (ms > 0) return ms;
    this.until.delete(connectionId);
    return 0;
  }

  /** Something was changed that calls depend on. */
  forget(connectionId: string): void {
    this.until.delete(connectionId);
  }
}
