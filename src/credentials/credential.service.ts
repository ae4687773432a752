import { ForeignKeyConstraintViolationException, LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditService } from '../access/audit.service.js';
import type { Caller } from '../access/caller.js';
import { changedFields } from '../access/changed-fields.js';
import { Database } from '../platform/database/database.js';
import { CURSOR_PART, decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { type PageQueryDto, toPage } from '../platform/http/page.dto.js';
import { notFound, ProblemError } from '../platform/http/problem.js';
import { CredentialListeners } from './credential-listeners.js';
import { CredentialStore } from './credential-store.js';
import { CredentialTester, type CredentialTestResult } from './credential-tester.js';
import { readable } from './readable-secret.js';
import type { CreateCredentialDto, CredentialDto, CredentialPageDto, UpdateCredentialDto } from './credential.dto.js';
import { Credential } from './credential.entity.js';

const CURSOR = 'credentials';

/** The credentials as the API knows them; a password goes in and never comes out. */
@Injectable()
export class CredentialService {
  constructor(
    private readonly database: Database,
    private readonly store: CredentialStore,
    private readonly tester: CredentialTester,
    private readonly listeners: CredentialListeners,
    private readonly audit: AuditService,
  ) {}

  async create(input: CreateCredentialDto, caller: Caller): Promise<CredentialDto> {
    const id = uuidv7();
    const now = new Date();
    const { password, ...fields } = input;
    return this.refusingTakenNames(input.credentialName, () =>
      this.database.transaction(async (tx) => {
        const times = { createdAt: now, updatedAt: now };
        const row = tx.em.create(Credential, { id, ...fields, ...this.store.seal(id, password), ...times });
        await tx.em.persist(row).flush();
        await this.audit.record(caller.actor, 'credential.created', subject(id), { after: fields }, tx);
        return present(row);
      }),
    );
  }

  async list({ limit = 100, cursor }: PageQueryDto): Promise<CredentialPageDto> {
    // The ids are UUID v7: their order is the order of creation.
    const where =
      cursor === undefined ? {} : { id: { $gt: decodeCursor(CURSOR, cursor, [CURSOR_PART.uuid])[0] as string } };
    const rows = await this.database.em().find(Credential, where, { orderBy: { id: 'asc' }, limit: limit + 1 });
    return toPage(rows, limit, (last) => encodeCursor(CURSOR, [last.id]), present);
  }

  async get(id: string): Promise<CredentialDto> {
    const row = await this.database.em().findOne(Credential, { id });
    if (row === null) throw notFound('credential', id);
    return present(row);
  }

  /** Stores the change whatever Cin7 says to it, then tries a new login at once: the answer tells how that went. */
  async update(id: string, input: UpdateCredentialDto, caller: Caller): Promise<CredentialDto> {
    const isNewLogin = input.password !== undefined || input.username !== undefined;
    await this.refusingTakenNames(input.credentialName ?? '', () => this.storeUpdate(id, input, caller));
    await this.listeners.tell(id);
    if (isNewLogin) await this.test(id, caller);
    return this.get(id);
  }

  private async storeUpdate(id: string, input: UpdateCredentialDto, caller: Caller): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await tx.em.findOne(Credential, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (row === null) throw notFound('credential', id);
      const before = shown(row);
      const { password, ...fields } = input;
      for (const [field, value] of Object.entries(fields)) {
        if (value !== undefined) Object.assign(row, { [field]: value });
      }
      if (password !== undefined) Object.assign(row, this.store.seal(id, password));
      if (password !== undefined || input.username !== undefined) row.lastTest = null;
      row.updatedAt = new Date();
      await tx.em.flush();
      const details = { ...changedFields(before, shown(row)), isPasswordNew: password !== undefined };
      await this.audit.record(caller.actor, 'credential.updated', subject(id), details, tx);
    });
  }

  async remove(id: string, caller: Caller): Promise<void> {
    try {
      await this.database.transaction(async (tx) => {
        const row = await tx.em.findOne(Credential, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
        if (row === null) throw notFound('credential', id);
        await tx.em.remove(row).flush();
        const details = { before: shown(row) };
        await this.audit.record(caller.actor, 'credential.deleted', subject(id), details, tx);
      });
    } catch (error) {
      // The database decides, so that a connection made at this moment counts as well.
      if (error instanceof ForeignKeyConstraintViolationException) throw await this.inUse(id);
      throw error;
    }
  }

  /** Reads the account's `/me` with what is stored, and keeps how it went. */
  async test(id: string, caller: Caller): Promise<CredentialTestResult> {
    const row = await this.database.em().findOne(Credential, { id });
    if (row === null) throw notFound('credential', id);
    const result = await this.tester.test(readable(() => this.store.openRow(row)));
    // A result for a login that was replaced meanwhile says nothing about the new one.
    await this.database.query(
      `update "credential" set "last_test" = $2 where "id" = $1 and "username" = $3 and "password_ciphertext" = $4`,
      [id, JSON.stringify(result), row.username, row.passwordCiphertext],
    );
    const details = result.ok ? { ok: true } : { ok: false, errorKind: result.errorKind };
    await this.audit.record(caller.actor, 'credential.tested', subject(id), details);
    if (result.ok) await this.listeners.tell(id);
    return result;
  }

  private async refusingTakenNames<T>(name: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof UniqueConstraintViolationException)) throw error;
      const detail = `There is a credential named ${JSON.stringify(name)} already. Choose another name, or change that one.`;
      throw new ProblemError(409, 'credential_name_taken', detail);
    }
  }

  private async inUse(id: string): Promise<ProblemError> {
    // Read by SQL: credentials/ is below connections/ and must not import it.
    const users = await this.database.query<{ id: string; name: string }>(
      `select "id", "name" from "connection" where "credential_id" = $1 order by "id" limit 20`,
      [id],
    );
    const names = users.map((user) => `${JSON.stringify(user.name)} (${user.id})`).join(', ');
    const detail = `The credential is used by ${names || 'a connection'}. Give each another credential, or delete it, first.`;
    return new ProblemError(409, 'credential_in_use', detail);
  }
}

/** For the audit. */
function shown({ credentialName, credentialDriver, username }: Credential): object {
  return { credentialName, credentialDriver, username };
}

const subject = (id: string) => ({ type: 'credential', id });

function present(row: Credential): CredentialDto {
  return {
    id: row.id,
    credentialName: row.credentialName,
    credentialDriver: row.credentialDriver,
    username: row.username,
    lastTest: row.lastTest ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
