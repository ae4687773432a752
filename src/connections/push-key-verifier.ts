import { timingSafeEqual } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { KnownKeys } from '../platform/cache/known-keys.js';
import { hashKey } from '../platform/crypto/hash-key.js';
import { Database } from '../platform/database/database.js';
import { UUID_PATTERN } from '../platform/http/id-param.dto.js';
import { ConnectionListeners } from './connection-listeners.js';

/** How long a key that was replaced or deleted may still be taken in another process. */
const CACHE_MS = 5_000;
/** However many strangers call, the database is asked about them no more often than this. */
const STRANGERS_EVERY_MS = 100;

interface PushKeys {
  hash: Buffer;
  previous: { hash: Buffer; until: number } | null;
}

interface PushKeysRow {
  id: string;
  push_api_key_hash: string;
  previous_push_api_key_hash: string | null;
  /** As text or as a Date, as the driver likes. */
  previous_push_api_key_until: Date | string | null;
}

/**
 * Tells whether a webhook's two headers belong together. Runs for every notification: answers from memory, and what
 * strangers send costs the database a few small statements a second, whatever ids and keys they invent.
 */
@Injectable()
export class PushKeyVerifier implements OnModuleInit {
  private readonly keys = new KnownKeys<PushKeys>((ids) => this.readMany(ids), {
    freshMs: CACHE_MS,
    maxEntries: 20_000,
    strangersEveryMs: STRANGERS_EVERY_MS,
  });

  constructor(
    private readonly database: Database,
    private readonly listeners: ConnectionListeners,
  ) {}

  onModuleInit(): void {
    this.listeners.onChange(({ connectionId }) => this.keys.drop(connectionId));
  }

  /** @param connectionId as sent, in any case */
  async verify(connectionId: string, pushApiKey: string): Promise<boolean> {
    if (!UUID_PATTERN.test(connectionId) || pushApiKey === '') return false;
    const id = connectionId.toLowerCase();
    const hash = Buffer.from(hashKey(pushApiKey), 'hex');
    return (await this.keys.find(id, (keys) => isOpenedBy(keys, hash))) !== null;
  }

  /** Whether there was such a connection when somebody last asked for it. */
  isKnown(connectionId: string): boolean {
    return this.keys.has(connectionId.toLowerCase());
  }

  private async readMany(ids: string[]): Promise<Map<string, PushKeys>> {
    const rows = await this.database.query<PushKeysRow>(
      `select "id", "push_api_key_hash", "previous_push_api_key_hash", "previous_push_api_key_until"
       from "connection" where "id" = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, keysOf(row)]));
  }
}

function keysOf(row: PushKeysRow): PushKeys {
  const { previous_push_api_key_hash: previous, previous_push_api_key_until: until } = row;
  return {
    hash: Buffer.from(row.push_api_key_hash, 'hex'),
    previous: previous && until ? { hash: Buffer.from(previous, 'hex'), until: new Date(until).getTime() } : null,
  };
}

function isOpenedBy(keys: PushKeys, hash: Buffer): boolean {
  if (timingSafeEqual(hash, keys.hash)) return true;
  return keys.previous !== null && Date.now() < keys.previous.until && timingSafeEqual(hash, keys.previous.hash);
}
