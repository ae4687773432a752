import { Injectable } from '@nestjs/common';
import { v7 as uuidV7 } from 'uuid';
import { AuditService } from '../../access/audit.service.js';
import { type Caller, mayRead } from '../../access/caller.js';
import { changedFields } from '../../access/changed-fields.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { invalidRequest, notFound, ProblemError } from '../../platform/http/problem.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { ownerOf } from '../consumer.store.js';
import { FeedEpochs } from '../feed-epochs.js';
import { FeedStartReader } from '../feed-start.reader.js';
import { sign, testMessage } from './delivery-message.js';
import { DELIVERY_QUEUE } from './delivery-queue.js';
import { DeliverySender } from './delivery-sender.service.js';
import { EndpointSecrets } from './endpoint-secrets.js';
import type {
  CreatedEndpointDto,
  CreateEndpointDto,
  EndpointDto,
  EndpointListDto,
  EndpointTestDto,
  ReplayEndpointDto,
  UpdateEndpointDto,
} from './endpoint.dto.js';
import { type EndpointRow, type EndpointSettings, EndpointStore } from './endpoint.store.js';
import { presentEndpoint } from './present-endpoint.js';

/** Each of them is sent every change. */
const MOST_OF_ONE_KEY = 50;

/** Endpoints of clients. A key of scope `client` has its own; operators and administrators have all. */
@Injectable()
export class EndpointService {
  constructor(
    private readonly database: Database,
    private readonly store: EndpointStore,
    private readonly secrets: EndpointSecrets,
    private readonly starts: FeedStartReader,
    private readonly epochs: FeedEpochs,
    private readonly sender: DeliverySender,
    private readonly jobs: JobQueue,
    private readonly audit: AuditService,
  ) {}

  /** @throws ProblemError 409 `too_many_endpoints` when the key has 50 */
  async create(input: CreateEndpointDto, caller: Caller): Promise<CreatedEndpointDto> {
    const settings: EndpointSettings = {
      name: input.name,
      url: checkedUrl(input.url),
      connectionId: checkedConnection(input.connectionId ?? null, caller),
      recordType: input.recordType ?? null,
      warehouse: input.warehouse ?? null,
      status: 'active',
    };
    const id = uuidV7();
    const owner = ownerOf(caller);
    const position = await this.starts.of(input.from ?? 'now');
    const { secret, stored } = this.secrets.make(id);
    const kept = { secretCiphertext: stored.ciphertext, secretKeyId: stored.keyId };
    await this.database.transaction(async (tx) => {
      if ((await this.store.countOf(tx, owner)) >= MOST_OF_ONE_KEY) throw tooMany();
      await this.store.insert(tx, { ...settings, ...kept, id, owner, createdBy: caller.actor, position });
      await this.note(tx, caller, 'endpoint.created', id, { after: settings });
    });
    await this.wake(id);
    return { ...(await this.find(id, caller)), secret };
  }

  async list(caller: Caller): Promise<EndpointListDto> {
    await this.epochs.look();
    const rows = await this.store.withLag(ownersOf(caller), null);
    return { data: rows.map((row) => presentEndpoint(row, this.epochs)), nextCursor: null };
  }

  async find(id: string, caller: Caller): Promise<EndpointDto> {
    await this.epochs.look();
    const [row] = await this.store.withLag(ownersOf(caller), id);
    if (!row) throw notFound('endpoint', id);
    return presentEndpoint(row, this.epochs);
  }

  async update(id: string, input: UpdateEndpointDto, caller: Caller): Promise<EndpointDto> {
    await this.change(id, caller, async (tx, row) => {
      const settings: EndpointSettings = {
        name: input.name ?? row.name,
        url: input.url === undefined ? row.url : checkedUrl(input.url),
        connectionId:
          input.connectionId === undefined ? row.connectionId : checkedConnection(input.connectionId, caller),
        recordType: input.recordType === undefined ? row.recordType : input.recordType,
        warehouse: input.warehouse === undefined ? row.warehouse : input.warehouse,
        status: input.status ?? row.status,
      };
      await this.store.update(tx, id, settings);
      if (input.status === 'active' && row.status !== 'active') await this.store.beginAnew(tx, id);
      await this.note(tx, caller, 'endpoint.updated', id, { ...changedFields(settingsOf(row), settings) });
    });
    await this.wake(id);
    return this.find(id, caller);
  }

  async remove(id: string, caller: Caller): Promise<void> {
    await this.change(id, caller, async (tx, row) => {
      await this.store.remove(tx, id);
      const before = { ...settingsOf(row), position: row.position };
      await this.note(tx, caller, 'endpoint.deleted', id, { before });
    });
  }

  /** @returns the endpoint with its new secret, shown this once */
  async rotateSecret(id: string, graceHours: number, caller: Caller): Promise<CreatedEndpointDto> {
    const { secret, stored } = this.secrets.make(id);
    await this.change(id, caller, async (tx) => {
      await this.store.rotateSecret(tx, id, stored, graceHours);
      await this.note(tx, caller, 'endpoint.secret_rotated', id, { graceHours });
    });
    await this.wake(id);
    return { ...(await this.find(id, caller)), secret };
  }

  /** Sends one message that says nothing. When it is taken, what is late is tried at once. */
  async test(id: string, caller: Caller): Promise<EndpointTestDto> {
    const [row] = await this.store.withLag(ownersOf(caller), id);
    if (!row) throw notFound('endpoint', id);
    const now = new Date();
    const message = sign(testMessage(id, uuidV7(), now), this.secrets.open(row, now), now);
    const { isDelivered, statusCode, error, durationMs } = await this.sender.send(row.url, message);
    const details = { delivered: isDelivered, statusCode };
    await this.audit.record(caller.actor, 'endpoint.tested', { type: 'endpoint', id }, details);
    if (isDelivered) {
      await this.store.hurry(id);
      await this.wake(id);
    }
    return { delivered: isDelivered, statusCode, error, durationMs };
  }

  /** Has changes delivered again, with the ids they had. */
  async replay(id: string, { since, recordId }: ReplayEndpointDto, caller: Caller): Promise<EndpointDto> {
    if ((since === undefined) === (recordId === undefined)) {
      throw invalidRequest([{ path: 'since', message: 'give either `since` or `recordId`' }]);
    }
    const position = since === undefined ? null : await this.starts.since(new Date(since));
    await this.change(id, caller, async (tx) => {
      if (position !== null) await this.store.moveBack(tx, id, position);
      else if (!(await this.store.repeatRecord(tx, id, recordId as string, caller.connectionIds))) {
        throw notFound('record', recordId as string);
      }
      await this.note(tx, caller, 'endpoint.replayed', id, { since, recordId });
    });
    await this.wake(id);
    return this.find(id, caller);
  }

  private change(
    id: string,
    caller: Caller,
    work: (tx: Transaction, row: EndpointRow) => Promise<void>,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      const row = await this.store.lock(tx, ownersOf(caller), id);
      if (!row) throw notFound('endpoint', id);
      await work(tx, row);
    });
  }

  private note(tx: Transaction, caller: Caller, action: string, id: string, details: Record<string, unknown>) {
    return this.audit.record(caller.actor, action, { type: 'endpoint', id }, details, tx);
  }

  /** Only a hint: without it the next sweep finds the work. */
  private async wake(id: string): Promise<void> {
    await this.jobs.wake(DELIVERY_QUEUE.name, id).catch(() => undefined);
  }
}

/** For the audit. */
function settingsOf({ name, url, connectionId, recordType, warehouse, status }: EndpointRow): EndpointSettings {
  return { name, url, connectionId, recordType, warehouse, status };
}

function ownersOf(caller: Caller): string | null {
  return caller.scope === 'client' ? ownerOf(caller) : null;
}

function checkedConnection(connectionId: string | null, caller: Caller): string | null {
  if (connectionId === null || mayRead(caller, connectionId)) return connectionId;
  throw invalidRequest([{ path: 'connectionId', message: 'is no connection that this key may see' }]);
}

function checkedUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isRight = url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.hash;
  if (isRight) return url.href;
  const message = 'must be an absolute https:// address without user name, password and fragment';
  throw invalidRequest([{ path: 'url', message }]);
}

function tooMany(): ProblemError {
  const detail = `This key has ${MOST_OF_ONE_KEY} endpoints already. Delete one that is not needed any more.`;
  return new ProblemError(409, 'too_many_endpoints', detail);
}
