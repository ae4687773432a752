import { Injectable } from '@nestjs/common';
import { type Topic, TOPICS } from '../../cin7-core/topics.js';
import { FeedCheck } from '../../connections/registration/feed-check.entity.js';
import { WebhookEvent } from '../../connections/registration/webhook-event.entity.js';
import type { WebhookRegistration } from '../../connections/registration/webhook-registration.entity.js';
import { WebhookRegistrationStore } from '../../connections/registration/webhook-registration.store.js';
import { Database } from '../../platform/database/database.js';
import { CURSOR_PART, decodeCursor, encodeCursor } from '../../platform/http/cursor.js';
import { type PageQueryDto, toPage } from '../../platform/http/page.dto.js';
import { notFound } from '../../platform/http/problem.js';
import type { FeedEventDto, FeedEventPageDto, FeedGuardDto, FeedTopicDto } from './feed-guard.dto.js';
import { quietness, type Rhythm } from '../../connections/registration/topic-rhythm.js';
import { TopicRhythmStore } from '../../connections/registration/topic-rhythm.store.js';

const CURSOR = 'feed-events';
const RECENT = 10;

/** Shows how feeds stand and what happened to them. */
@Injectable()
export class FeedGuardReader {
  constructor(
    private readonly database: Database,
    private readonly registrations: WebhookRegistrationStore,
    private readonly rhythms: TopicRhythmStore,
  ) {}

  async describe(connectionId: string): Promise<FeedGuardDto> {
    await this.requireConnection(connectionId);
    const [check, known, rhythms, events] = await Promise.all([
      this.database.em().findOne(FeedCheck, { connectionId }),
      this.registrations.read(connectionId),
      this.rhythms.read(connectionId),
      this.events(connectionId, { limit: RECENT }),
    ]);
    const now = new Date();
    return {
      connectionId,
      outcome: check?.outcome ?? null,
      reason: check?.reason ?? null,
      outcomeSince: instant(check?.outcomeSince),
      lastCheckedAt: instant(check?.lastCheckedAt),
      nextCheckAt: instant(check?.nextCheckAt),
      topics: TOPICS.map((topic) => presentTopic(topic, known.get(topic), rhythms.get(topic), now)),
      recentEvents: events.data,
    };
  }

  /** Newest first. */
  async list(connectionId: string, query: PageQueryDto): Promise<FeedEventPageDto> {
    // First, so that a cursor that nobody gave out is called so.
    const page = await this.events(connectionId, query);
    await this.requireConnection(connectionId);
    return page;
  }

  private async events(connectionId: string, { limit = 100, cursor }: PageQueryDto): Promise<FeedEventPageDto> {
    const before = cursor === undefined ? null : (decodeCursor(CURSOR, cursor, [CURSOR_PART.uuid])[0] as string);
    const where = before === null ? { connectionId } : { connectionId, id: { $lt: before } };
    const rows = await this.database.em().find(WebhookEvent, where, { orderBy: { id: 'desc' }, limit: limit + 1 });
    return toPage(rows, limit, (last) => encodeCursor(CURSOR, [last.id]), presentEvent);
  }

  private async requireConnection(id: string): Promise<void> {
    const [row] = await this.database.query('select 1 from connection where id = $1', [id]);
    if (!row) throw notFound('connection', id);
  }
}

function presentTopic(
  topic: Topic,
  known: WebhookRegistration | undefined,
  rhythm: Rhythm | undefined,
  now: Date,
): FeedTopicDto {
  return {
    topic,
    state: known?.state ?? null,
    since: instant(known?.since),
    detail: known?.detail ?? null,
    isManaged: known?.isManaged ?? false,
    lastCheckedAt: instant(known?.lastCheckedAt),
    lastGoodAt: instant(known?.lastGoodAt),
    lastRepairedAt: instant(known?.lastRepairedAt),
    quietness: rhythm ? { lastReceivedAt: rhythm.lastReceivedAt.toISOString(), ...quietness(rhythm, now) } : null,
  };
}

function presentEvent(row: WebhookEvent): FeedEventDto {
  const { id, topic, kind, toState } = row;
  const at = row.at.toISOString();
  return { id, at, topic, kind, fromState: row.fromState ?? null, toState, detail: row.detail ?? null };
}

function instant(date: Date | null | undefined): string | null {
  return date?.toISOString() ?? null;
}
