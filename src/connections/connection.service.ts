import { ForeignKeyConstraintViolationException, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditService } from '../access/audit.service.js';
import type { Caller } from '../access/caller.js';
import { changedFields } from '../access/changed-fields.js';
import { Credential } from '../credentials/credential.entity.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { CURSOR_PART, decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { type PageQueryDto, toPage } from '../platform/http/page.dto.js';
import { invalidRequest, notFound, ProblemError } from '../platform/http/problem.js';
import { type ConnectionAspect, ConnectionListeners } from './connection-listeners.js';
import { ConnectionRemovals } from './connection-removals.js';
import { effectiveSettings } from './connection-settings.js';
import { mergedSettings } from './connection-settings.merge.js';
import type {
  ConnectionDto,
  ConnectionPageDto,
  CreateConnectionDto,
  CreatedConnectionDto,
  UpdateConnectionDto,
} from './connection.dto.js';
import { Connection } from './connection.entity.js';
import { PushKeyBox } from './push-key-box.js';
import { FeedCheckStore } from './registration/feed-check.store.js';
import { RegistrationRemoval } from './registration/registration-removal.service.js';
import { WebhookRegistrationStore } from './registration/webhook-registration.store.js';

const CURSOR = 'connections';

/** The connections as the API knows them. */
@Injectable()
export class ConnectionService {
  constructor(
    private readonly database: Database,
    private readonly pushKeys: PushKeyBox,
    private readonly listeners: ConnectionListeners,
    private readonly removals: ConnectionRemovals,
    private readonly audit: AuditService,
    private readonly removal: RegistrationRemoval,
    private readonly registrations: WebhookRegistrationStore,
    private readonly checks: FeedCheckStore,
  ) {}

  async create(input: CreateConnectionDto, caller: Caller): Promise<CreatedConnectionDto> {
    const id = uuidv7();
    const now = new Date();
    const { pushApiKey, stored } = this.pushKeys.make(id);
    const fields = {
      name: input.name,
      enabled: input.enabled ?? true,
      settings: mergedSettings({}, input.settings ?? null),
    };
    const created = await refusingUnknownCredential(input.credentialId, () =>
      this.database.transaction(async (tx) => {
        const credential = tx.em.getReference(Credential, input.credentialId);
        const times = { createdAt: now, updatedAt: now };
        const row = tx.em.create(Connection, { id, ...fields, ...stored, credential, ...times });
        await tx.em.persist(row).flush();
        const details = { after: { credentialId: input.credentialId, ...fields } };
        await this.audit.record(caller.actor, 'connection.created', subject(id), details, tx);
        return present(row);
      }),
    );
    await this.listeners.tell({ connectionId: id, aspects: ['created'] });
    return { ...created, pushApiKey };
  }

  async list({ limit = 100, cursor }: PageQueryDto): Promise<ConnectionPageDto> {
    // The ids are UUID v7: their order is the order of creation.
    const after = cursor === undefined ? null : (decodeCursor(CURSOR, cursor, [CURSOR_PART.uuid])[0] as string);
    const where = after === null ? {} : { id: { $gt: after } };
    const rows = await this.database.em().find(Connection, where, { orderBy: { id: 'asc' }, limit: limit + 1 });
    return toPage(rows, limit, (last) => encodeCursor(CURSOR, [last.id]), present);
  }

  async get(id: string): Promise<ConnectionDto> {
    const row = await this.database.em().findOne(Connection, { id });
    if (row === null) throw notFound('connection', id);
    return present(row);
  }

  async update(id: string, input: UpdateConnectionDto, caller: Caller): Promise<ConnectionDto> {
    if (input.credentialId !== undefined && caller.scope !== 'admin') {
      const detail = `Changing credentialId takes a key with scope admin, because it decides whose Cin7 account is read; the key used has scope ${caller.scope}.`;
      throw new ProblemError(403, 'scope_not_allowed', detail);
    }
    const { connection, aspects } = await refusingUnknownCredential(input.credentialId ?? '', () =>
      this.database.transaction((tx) => this.storeUpdate(tx, id, input, caller)),
    );
    if (aspects.length > 0) await this.listeners.tell({ connectionId: id, aspects });
    return connection;
  }

  private async storeUpdate(
    tx: Transaction,
    id: string,
    input: UpdateConnectionDto,
    caller: Caller,
  ): Promise<{ connection: ConnectionDto; aspects: ConnectionAspect[] }> {
    // Locked, so that two patches of different settings at once both stay.
    const row = await tx.em.findOne(Connection, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (row === null) throw notFound('connection', id);
    const before = shown(row);
    const aspects: ConnectionAspect[] = [];
    if (input.name !== undefined) row.name = input.name;
    if (input.enabled !== undefined && input.enabled !== row.enabled) {
      row.enabled = input.enabled;
      aspects.push(input.enabled ? 'enabled' : 'disabled');
    }
    if (input.credentialId !== undefined && input.credentialId !== row.credential.id) {
      row.credential = tx.em.getReference(Credential, input.credentialId);
      aspects.push('credential');
    }
    if (input.settings !== undefined) {
      row.settings = mergedSettings(row.settings, input.settings);
      aspects.push('settings');
    }
    row.updatedAt = new Date();
    await tx.em.flush();
    if (aspects.includes('enabled') || aspects.includes('credential')) await this.checks.makeDue(id, tx);
    const details = { ...changedFields(before, shown(row)) };
    await this.audit.record(caller.actor, 'connection.updated', subject(id), details, tx);
    return { connection: present(row), aspects };
  }

  /**
   * Its push key ends and its waiting work goes; notifications and records stay, they are what happened. Its webhooks
   * are taken out of Cin7 first, as far as that goes: afterwards nobody may log in there any more.
   */
  async remove(id: string, caller: Caller): Promise<void> {
    await this.get(id);
    const { release, ...webhooks } = await this.removal.removeFor(id);
    try {
      await this.database.transaction(async (tx) => {
        const row = await tx.em.findOne(Connection, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
        if (row === null) throw notFound('connection', id);
        await tx.em.remove(row).flush();
        await this.removals.run(tx, id);
        await this.registrations.forget(tx, id);
        const details = { before: shown(row), webhooks };
        await this.audit.record(caller.actor, 'connection.deleted', subject(id), details, tx);
      });
    } catch (error) {
      await release();
      throw error;
    }
    await this.listeners.tell({ connectionId: id, aspects: ['deleted'] });
  }
}

async function refusingUnknownCredential<T>(credentialId: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ForeignKeyConstraintViolationException)) throw error;
    throw invalidRequest([{ path: 'credentialId', message: `there is no credential ${credentialId}` }]);
  }
}

/** For the audit; settings as far as they differ from the defaults. */
function shown({ name, enabled, credential, settings }: Connection): object {
  return { name, enabled, credentialId: credential.id, settings: { ...settings } };
}

const subject = (id: string) => ({ type: 'connection', id });

function present(row: Connection): ConnectionDto {
  return {
    id: row.id,
    name: row.name,
    credentialId: row.credential.id,
    enabled: row.enabled,
    settings: effectiveSettings(row.settings),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
