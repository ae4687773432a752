import { Injectable } from '@nestjs/common';
import { LoadingCache } from '../platform/cache/loading-cache.js';
import { Settings } from '../platform/config/settings.js';
import { isEqualInConstantTime } from '../platform/crypto/constant-time.js';
import { hashKey } from '../platform/crypto/hash-key.js';
import { Database } from '../platform/database/database.js';
import { ProblemError } from '../platform/http/problem.js';
import type { Caller } from './caller.js';
import { ClientKey } from './client-key.entity.js';

/** How long a revoked key may still work in another process. */
const KEY_CACHE_MS = 3_000;
/** `lastUsedAt` is for people who tidy up; a write per request would cost more than it tells. */
const LAST_USED_EVERY_MS = 60_000;

interface KnownKey {
  caller: Caller;
  isRevoked: boolean;
}

/** Tells who holds a key: the administrator's from the settings, or a client key by its hash. */
@Injectable()
export class KeyAuthenticator {
  private readonly known = new LoadingCache<KnownKey | null>((hash) => this.load(hash), {
    ttlMs: KEY_CACHE_MS,
    maxEntries: 5_000,
  });
  private readonly lastUseWrittenAt = new Map<string, number>();

  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
  ) {}

  /** @throws ProblemError 401 when the key is not known or revoked */
  async authenticate(key: string): Promise<Caller> {
    if (isEqualInConstantTime(key, this.settings.adminApiKey)) return ADMIN;
    const known = await this.known.get(hashKey(key));
    if (known === null) {
      throw new ProblemError(401, 'key_unknown', 'This key is not known here. Check that it was copied in full.');
    }
    if (known.isRevoked) throw new ProblemError(401, 'key_revoked', 'This key was revoked. Ask for a new one.');
    await this.noteUse(known.caller.keyId as string);
    return known.caller;
  }

  /** Which of these keys were revoked; for whoever goes on serving a key after it was asked for. */
  async revokedOf(keyIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      'select "id" from "client_key" where "id" = any($1::uuid[]) and "revoked_at" is not null',
      [keyIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Makes a change of a key count at once in this process; the others follow within `KEY_CACHE_MS`. */
  forget(keyHash: string): void {
    this.known.drop(keyHash);
  }

  private async load(keyHash: string): Promise<KnownKey | null> {
    const key = await this.database.em().findOne(ClientKey, { keyHash });
    if (key === null) return null;
    return {
      caller: {
        actor: `client-key ${key.id} (${key.name})`,
        scope: key.scope,
        keyId: key.id,
        connectionIds: key.connectionIds ?? null,
      },
      isRevoked: key.revokedAt !== null && key.revokedAt !== undefined,
    };
  }

  private async noteUse(keyId: string): Promise<void> {
    const now = Date.now();
    if (now - (this.lastUseWrittenAt.get(keyId) ?? 0) < LAST_USED_EVERY_MS) return;
    this.lastUseWrittenAt.set(keyId, now);
    await this.database.query(
      `update "client_key" set "last_used_at" = now()
       where "id" = $1 and ("last_used_at" is null or "last_used_at" < now() - interval '1 minute')`,
      [keyId],
    );
  }
}

const ADMIN: Caller = { actor: 'admin-api-key', scope: 'admin', keyId: null, connectionIds: null };
