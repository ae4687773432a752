import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../access/audit.service.js';
import type { Caller } from '../access/caller.js';
import { readable } from '../credentials/readable-secret.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { notFound } from '../platform/http/problem.js';
import { ConnectionListeners } from './connection-listeners.js';
import { Connection } from './connection.entity.js';
import type { PushApiKeyDto } from './push-api-key.dto.js';
import { PushKeyBox } from './push-key-box.js';
import { FeedCheckStore } from './registration/feed-check.store.js';

const MS_PER_HOUR = 3_600_000;

/** Shows and changes the push key of a connection; each time somebody has to answer for it. */
@Injectable()
export class PushApiKeyService {
  constructor(
    private readonly database: Database,
    private readonly pushKeys: PushKeyBox,
    private readonly listeners: ConnectionListeners,
    private readonly audit: AuditService,
    private readonly checks: FeedCheckStore,
  ) {}

  async reveal(id: string, caller: Caller): Promise<PushApiKeyDto> {
    return this.database.transaction(async (tx) => {
      const row = await lockConnection(tx, id);
      const pushApiKey = readable(() => this.pushKeys.open(id, row));
      await this.audit.record(caller.actor, 'connection.push_api_key_revealed', { type: 'connection', id }, {}, tx);
      return { pushApiKey, previousKeyValidUntil: validUntil(row) };
    });
  }

  /** Only the last key before the new one gets the grace period: an earlier one that still had some ends here. */
  async rotate(id: string, graceHours: number, caller: Caller): Promise<PushApiKeyDto> {
    const answer = await this.database.transaction(async (tx) => {
      const row = await lockConnection(tx, id);
      const now = Date.now();
      const { pushApiKey, stored } = this.pushKeys.make(id);
      row.previousPushApiKeyHash = graceHours > 0 ? row.pushApiKeyHash : null;
      row.previousPushApiKeyUntil = graceHours > 0 ? new Date(now + graceHours * MS_PER_HOUR) : null;
      Object.assign(row, stored, { updatedAt: new Date(now) });
      await tx.em.flush();
      // The feed guard gives the new key to the webhooks.
      await this.checks.makeDue(id, tx);
      const subject = { type: 'connection', id };
      await this.audit.record(caller.actor, 'connection.push_api_key_rotated', subject, { graceHours }, tx);
      return { pushApiKey, previousKeyValidUntil: validUntil(row) };
    });
    await this.listeners.tell({ connectionId: id, aspects: ['push_key'] });
    return answer;
  }
}

async function lockConnection(tx: Transaction, id: string): Promise<Connection> {
  const row = await tx.em.findOne(Connection, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (row === null) throw notFound('connection', id);
  return row;
}

function validUntil(row: Connection): string | null {
  const until = row.previousPushApiKeyUntil ?? null;
  return until !== null && until.getTime() > Date.now() ? until.toISOString() : null;
}
