import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditService } from '../access/audit.service.js';
import type { Caller } from '../access/caller.js';
import { meaningOfEventType } from '../cin7-core/topics.js';
import { invalidRequest, notFound, ProblemError } from '../platform/http/problem.js';
import { laneOfReplay } from '../sync/lanes.js';
import { SyncWaker } from '../sync/sync-waker.js';
import { type IncomingNotification, readIncoming } from './incoming-notification.js';
import type { ReplayedNotificationDto, ReplayRequestDto, ReplayResultDto } from './replay.dto.js';
import { type ReplayPlace, ReplayStore, type StoredNotification } from './replay.store.js';

/**
 * Lets notifications run again, whatever became of them before. Their stored bodies are read anew, as the program may
 * understand by now what it did not; their documents are read from Cin7, as a person wants Cin7's current word.
 */
@Injectable()
export class ReplayService {
  constructor(
    private readonly store: ReplayStore,
    private readonly waker: SyncWaker,
    private readonly audit: AuditService,
  ) {}

  async replayOne(id: string, caller: Caller): Promise<ReplayedNotificationDto> {
    const stored = await this.store.find(id);
    if (!stored) throw notFound('notification', id);
    const read = readAnew(stored);
    const href = `/api/v1/notifications/${id}`;
    if (read.documents.length === 0) return { notificationId: id, status: stored.status, documents: [], href };
    const asked = await this.ask([read], 1);
    if (asked === 0) {
      const detail = `The connection ${stored.connectionId} of this notification was deleted; nobody can read its documents any more.`;
      throw new ProblemError(409, 'connection_deleted', detail);
    }
    const documents = read.documents.map(({ domain, externalId }) => ({ domain, externalId }));
    const details = { connectionId: stored.connectionId, reference: read.reference, documents: documents.length };
    await this.audit.record(caller.actor, 'notification.replayed', { type: 'notification', id }, details);
    return { notificationId: id, status: 'pending', documents, href };
  }

  /**
   * In steps, each a transaction of its own: 100,000 notifications neither lock much nor fill the memory, and what was
   * replayed before a failure stays replayed. Only what is stored by now: what arrives meanwhile runs by itself.
   */
  async replayMany({ filter, dryRun = false }: ReplayRequestDto, caller: Caller): Promise<ReplayResultDto> {
    if (Object.values(filter).every((value) => value === undefined)) throw emptyFilter();
    const until = await this.store.now();
    const counted = await this.store.count(filter, until);
    if (dryRun || counted === 0) return { matched: counted, replayed: 0 };
    const subject = { type: 'replay', id: uuidv7() };
    await this.audit.record(caller.actor, 'replay.started', subject, { filter: { ...filter }, matched: counted });
    const result = { matched: 0, replayed: 0 };
    let place: ReplayPlace | null = null;
    for (;;) {
      const step: (StoredNotification & ReplayPlace)[] = await this.store.next(filter, until, place);
      const last = step.at(-1);
      if (!last) return result;
      result.matched += step.length;
      result.replayed += await this.ask(step.map(readAnew), counted);
      place = { receivedAt: last.receivedAt, id: last.id };
    }
  }

  /**
   * @param notifications how many are replayed altogether
   * @returns how many of the batch were asked for
   */
  private async ask(batch: IncomingNotification[], notifications: number): Promise<number> {
    const naming = batch.filter((each) => each.documents.length > 0);
    if (naming.length === 0) return 0;
    const documents = naming.reduce((sum, each) => sum + each.documents.length, 0);
    const asked = await this.store.askAgain(naming.map((each) => inLane(each, Math.max(notifications, documents))));
    this.waker.wake(new Set(asked.map((each) => each.connectionId)));
    return asked.length;
  }
}

function readAnew({ id, connectionId, body, topic, eventType }: StoredNotification): IncomingNotification {
  // The address it came to is not stored. What it said is the topic, unless the body said it itself.
  const isSaid = eventType !== null && meaningOfEventType(eventType).kind === 'topic';
  const hint = isSaid ? undefined : (topic ?? undefined);
  const read = readIncoming(connectionId, Buffer.from(body), hint);
  const isBetter = read.documents.length > 0 || hint === undefined;
  return { ...(isBetter ? read : readIncoming(connectionId, Buffer.from(body))), id };
}

function inLane(notification: IncomingNotification, documentsTogether: number): IncomingNotification {
  const documents = notification.documents.map(({ domain, externalId, reference }) => {
    return { domain, externalId, reference, lane: laneOfReplay(domain, documentsTogether) };
  });
  return { ...notification, documents };
}

function emptyFilter(): ProblemError {
  const fields = 'connectionId, topic, status, reference, from or to';
  const message = `is empty and would replay everything; give at least one of ${fields}`;
  return invalidRequest([{ path: 'filter', message }]);
}
