import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../platform/database/database.js';

/** `lastUsedAt` is for people who tidy up; a write per request would cost more than it tells. */
const EVERY_MS = 60_000;
/** So long after its first use a key's is written, together with those of others. */
const GATHER_MS = 1_000;

/** Notes when keys are used: each at most once a minute, all that were used in a second by one statement. */
@Injectable()
export class KeyUseStore implements OnApplicationShutdown {
  private readonly logger = new Logger(KeyUseStore.name);
  private readonly notedAt = new Map<string, number>();
  private used = new Set<string>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly database: Database) {}

  /** Costs the request nothing: it is written later. */
  note(keyId: string): void {
    const now = performance.now();
    if (now - (this.notedAt.get(keyId) ?? -Infinity) < EVERY_MS) return;
    this.notedAt.set(keyId, now);
    this.used.add(keyId);
    this.timer ??= setTimeout(() => void this.write(), GATHER_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.write();
  }

  private async write(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const ids = [...this.used];
    this.used = new Set();
    if (ids.length === 0) return;
    try {
      // Locked in one order, and only what another process did not just write: two of them use the same keys.
      await this.database.query(
        `update "client_key" set "last_used_at" = now() where "id" in (
           select "id" from "client_key"
            where "id" = any($1::uuid[]) and ("last_used_at" is null or "last_used_at" < now() - interval '1 minute')
            order by "id" for update skip locked)`,
        [ids],
      );
    } catch (error) {
      this.logger.warn(`When keys were last used could not be written: ${(error as Error).message}`);
      for (const id of ids) this.notedAt.delete(id);
    }
  }
}
