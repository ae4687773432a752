import { Injectable } from '@nestjs/common';
import { KnownKeys } from '../platform/cache/known-keys.js';
import { Settings } from '../platform/config/settings.js';
import { isEqualInConstantTime } from '../platform/crypto/constant-time.js';
import { hashKey } from '../platform/crypto/hash-key.js';
import { Database } from '../platform/database/database.js';
import { ProblemError } from '../platform/http/problem.js';
import type { Caller } from './caller.js';
import { CLIENT_KEY_PATTERN } from './client-key-text.js';
import { ClientKey } from './client-key.entity.js';
import { KeyUseStore } from './key-use.store.js';

/** How long a revoked key may still work in another process. */
const KEY_CACHE_MS = 3_000;
const STRANGERS_EVERY_MS = 100;

interface KnownKey {
  caller: Caller;
  isRevoked: boolean;
  /** Milliseconds since 1970; Infinity: it does not expire. */
  expiresAt: number;
}

/**
 * Tells who holds a key: the administrator's from the settings, or a client key by its hash. Looking a client key up by
 * its SHA-256 needs no constant time: what the time of a look-up could tell is how far a hash agrees with a stored one, and
 * nobody can choose a key by its hash (decision 0026).
 */
@Injectable()
export class KeyAuthenticator {
  private readonly known = new KnownKeys<KnownKey>((hashes) => this.readMany(hashes), {
    freshMs: KEY_CACHE_MS,
    maxEntries: 20_000,
    strangersEveryMs: STRANGERS_EVERY_MS,
  });

  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
    private readonly uses: KeyUseStore,
  ) {}

  /** @throws ProblemError 401 when the key is not known, revoked or expired */
  async authenticate(key: string): Promise<Caller> {
    if (isEqualInConstantTime(key, this.settings.adminApiKey)) return ADMIN;
    // What cannot be one of ours is not looked for.
    const known = CLIENT_KEY_PATTERN.test(key) ? await this.known.find(hashKey(key), () => true) : null;
    if (known === null) {
      throw new ProblemError(401, 'key_unknown', 'This key is not known here. Check that it was copied in full.');
    }
    if (known.isRevoked) throw new ProblemError(401, 'key_revoked', 'This key was revoked. Ask for a new one.');
    if (known.expiresAt <= Date.now()) {
      const since = new Date(known.expiresAt).toISOString();
      throw new ProblemError(401, 'key_expired', `This key expired at ${since}. Ask for a new one.`);
    }
    this.uses.note(known.caller.keyId as string);
    return known.caller;
  }

  /** Which of these keys were revoked or have expired; for whoever goes on serving a key after it was asked for. */
  async endedOf(keyIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      `select "id" from "client_key"
        where "id" = any($1::uuid[]) and ("revoked_at" is not null or "expires_at" <= now())`,
      [keyIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Makes a change of a key count at once in this process; the others follow within `KEY_CACHE_MS`. */
  forget(keyHash: string): void {
    this.known.drop(keyHash);
  }

  private async readMany(hashes: string[]): Promise<Map<string, KnownKey>> {
    const keys = await this.database.em().find(ClientKey, { keyHash: { $in: hashes } });
    return new Map(keys.map((key) => [key.keyHash, knownKey(key)]));
  }
}

function knownKey(key: ClientKey): KnownKey {
  return {
    caller: {
      actor: `client-key ${key.id} (${key.name})`,
      scope: key.scope,
      keyId: key.id,
      connectionIds: key.connectionIds ?? null,
    },
    isRevoked: key.revokedAt !== null && key.revokedAt !== undefined,
    expiresAt: key.expiresAt?.getTime() ?? Infinity,
  };
}

const ADMIN: Caller = { actor: 'admin-api-key', scope: 'admin', keyId: null, connectionIds: null };
