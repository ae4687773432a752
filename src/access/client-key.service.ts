import { Injectable } from '@nestjs/common';
import { LockMode } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';
import { hashKey } from '../platform/crypto/hash-key.js';
import { newKey } from '../platform/crypto/random-key.js';
import { Database, type SqlRunner } from '../platform/database/database.js';
import { CURSOR_PART, decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { type PageQueryDto, toPage } from '../platform/http/page.dto.js';
import { invalidRequest, notFound } from '../platform/http/problem.js';
import { AuditService } from './audit.service.js';
import type { Caller } from './caller.js';
import type { ClientKeyDto, ClientKeyPageDto, CreateClientKeyDto, CreatedClientKeyDto } from './client-key.dto.js';
import { CLIENT_KEY_PREFIX } from './client-key-text.js';
import { ClientKey } from './client-key.entity.js';
import { KeyAuthenticator } from './key-authenticator.js';

/** Enough to tell keys apart; the other 39 characters are 234 bits. */
const SHOWN_CHARACTERS = CLIENT_KEY_PREFIX.length + 4;
const CURSOR = 'client-keys';

/** Makes, lists and revokes client keys. */
@Injectable()
export class ClientKeyService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly authenticator: KeyAuthenticator,
  ) {}

  async create(input: CreateClientKeyDto, caller: Caller): Promise<CreatedClientKeyDto> {
    const connectionIds = input.connectionIds ? [...new Set(input.connectionIds)] : null;
    if (connectionIds !== null && input.scope !== 'client') {
      const message = `only keys of scope client can be limited to connections; scope ${input.scope} sees all`;
      throw invalidRequest([{ path: 'connectionIds', message }]);
    }
    const expiresAt = expiryOf(input);
    const key = newKey(CLIENT_KEY_PREFIX);
    return this.database.transaction(async (tx) => {
      if (connectionIds !== null) await refuseUnknownConnections(tx, connectionIds);
      const row = tx.em.create(ClientKey, {
        id: uuidv7(),
        name: input.name.trim(),
        scope: input.scope,
        prefix: key.slice(0, SHOWN_CHARACTERS),
        keyHash: hashKey(key),
        connectionIds,
        createdAt: new Date(),
        expiresAt,
      });
      await tx.em.persist(row).flush();
      const details = { after: { name: row.name, scope: row.scope, connectionIds, expiresAt } };
      await this.audit.record(caller.actor, 'client_key.created', subject(row.id), details, tx);
      return { ...present(row), key };
    });
  }

  async list({ limit = 100, cursor }: PageQueryDto): Promise<ClientKeyPageDto> {
    // The ids are UUID v7: their order is the order of creation.
    const where =
      cursor === undefined ? {} : { id: { $gt: decodeCursor(CURSOR, cursor, [CURSOR_PART.uuid])[0] as string } };
    const rows = await this.database.em().find(ClientKey, where, { orderBy: { id: 'asc' }, limit: limit + 1 });
    return toPage(rows, limit, (last) => encodeCursor(CURSOR, [last.id]), present);
  }

  async revoke(id: string, caller: Caller): Promise<void> {
    const keyHash = await this.database.transaction(async (tx) => {
      const row = await tx.em.findOne(ClientKey, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (row === null) throw notFound('client key', id);
      if (row.revokedAt) return row.keyHash;
      row.revokedAt = new Date();
      await tx.em.flush();
      await this.audit.record(
        caller.actor,
        'client_key.revoked',
        subject(id),
        { before: { name: row.name, scope: row.scope } },
        tx,
      );
      return row.keyHash;
    });
    this.authenticator.forget(keyHash);
  }
}

function expiryOf({ expiresAt }: CreateClientKeyDto): Date | null {
  if (!expiresAt) return null;
  const at = new Date(expiresAt);
  if (at.getTime() > Date.now()) return at;
  throw invalidRequest([{ path: 'expiresAt', message: 'is over already; give an instant to come' }]);
}

async function refuseUnknownConnections(within: SqlRunner, ids: string[]): Promise<void> {
  // Read by SQL: access/ is below connections/ and must not import it.
  const known = await within.query<{ id: string }>('select "id" from "connection" where "id" = any($1::uuid[])', [ids]);
  const unknown = ids.filter((id) => !known.some((row) => row.id === id));
  if (unknown.length === 0) return;
  throw invalidRequest([{ path: 'connectionIds', message: `there is no connection ${unknown.join(', ')}` }]);
}

const subject = (id: string) => ({ type: 'client_key', id });

function present(row: ClientKey): ClientKeyDto {
  return {
    id: row.id,
    name: row.name,
    scope: row.scope,
    prefix: row.prefix,
    connectionIds: row.connectionIds ?? null,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}
