import { type Domain, DOMAINS, type Topic, TOPIC_DEFINITIONS } from '../cin7-core/topics.js';
import type { FeedCheckOutcome } from '../connections/registration/feed-check.entity.js';
import { quietness, type Rhythm } from '../connections/registration/topic-rhythm.js';
import type { WebhookState } from '../connections/registration/webhook-state.js';

/** What a topic's webhook and its notifications are known to be like. */
export interface TopicFacts {
  topic: Topic;
  state: WebhookState;
  since: Date;
  detail: string | null;
  isManaged: boolean;
  lastGoodAt: Date | null;
}

/** What freshness is judged by; all of it kept in small rows. */
export interface FreshnessFacts {
  enabled: boolean;
  createdAt: Date;
  lastNotificationAt: Date | null;
  /** To within half a minute. */
  lastCallAt: Date | null;
  /** By domain, up to when it is proven complete; a domain that never was is not there. */
  completeUpTo: Readonly<Partial<Record<Domain, Date>>>;
  feed: {
    outcome: FeedCheckOutcome | null;
    reason: string | null;
    lastCheckedAt: Date | null;
    nextCheckAt: Date;
  } | null;
  topics: readonly TopicFacts[];
  rhythms: readonly (Rhythm & { topic: Topic })[];
}

/** What a person has to do something about, and what is only worth knowing. */
export interface Freshness {
  attention: { reason: string; since: Date } | null;
  warnings: string[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The feed guard calls Cin7 every five minutes, whatever else there is: six times in vain is no hiccup. */
const CALL_TOO_OLD_MS = 30 * MINUTE;
/** A due check waits for half a minute at the most where a worker is alive. */
const CHECK_OVERDUE_MS = 30 * MINUTE;
/** A run a night; one may fail or take long, two may not. */
const RUN_TOO_OLD_MS = 36 * HOUR;

/** Judges whether something is too old. Pure; a paused connection is as old as it was left. */
export function judgeFreshness(facts: FreshnessFacts, now: Date): Freshness {
  if (!facts.enabled) return { attention: null, warnings: [] };
  return { attention: firstOf(attentionsOf(facts, now)), warnings: [...warningsOf(facts, now)] };
}

function firstOf<T>(values: Iterable<T>): T | null {
  for (const value of values) return value;
  return null;
}

function* attentionsOf(facts: FreshnessFacts, now: Date): Generator<{ reason: string; since: Date }> {
  const { feed, createdAt, lastCallAt } = facts;
  const overdueSince = feed?.nextCheckAt ?? createdAt;
  if (isOlder(overdueSince, CHECK_OVERDUE_MS, now)) {
    const reason =
      'Nobody looks whether notifications can still come: no process with ROLE worker or all has taken its turn. Start one.';
    yield { reason, since: overdueSince };
  }
  const lastCall = lastCallAt ?? createdAt;
  if (feed?.outcome !== 'skipped' && isOlder(lastCall, CALL_TOO_OLD_MS, now)) {
    const why = feed?.outcome === 'failed' ? ` The last try: ${feed.reason ?? ''}` : '';
    yield { reason: `No call to Cin7 has succeeded since ${at(lastCall)}.${why}`, since: lastCall };
  }
  for (const { topic, state, since, detail, isManaged } of facts.topics) {
    if (isManaged && state !== 'active') {
      const reason = `Cin7 does not notify us of "${nameOf(topic)}". ${detail ?? ''} See registration/apply.`;
      yield { reason, since };
    }
  }
  for (const domain of DOMAINS) {
    const upTo = facts.completeUpTo[domain] ?? createdAt;
    if (isOlder(upTo, RUN_TOO_OLD_MS, now)) {
      const reason = `It is not proven since ${at(upTo)} that no ${domain} are missing: no reconciliation has completed. See /api/v1/reconciliations for why.`;
      yield { reason, since: upTo };
    }
  }
}

function* warningsOf({ feed, topics, rhythms, createdAt }: FreshnessFacts, now: Date): Generator<string> {
  if (feed?.outcome === 'skipped') yield `The feed is not guarded: ${feed.reason ?? ''}`;
  if (feed?.outcome === 'failed') yield `The last look at the webhooks failed: ${feed.reason ?? ''}`;
  const isSeen = topics.some(({ state }) => state === 'active' || state === 'by_hand');
  const isRegistered = topics.some(({ isManaged, lastGoodAt }) => isManaged || lastGoodAt !== null);
  if (isSeen && !isRegistered && rhythms.length === 0 && isOlder(createdAt, CHECK_OVERDUE_MS, now)) {
    yield 'No notification is registered in Cin7. Call registration/apply.';
  }
  for (const { topic, state, isManaged, lastGoodAt, detail } of topics) {
    const isDead = state !== 'active' && state !== 'by_hand';
    const isLost = isDead && !isManaged && lastGoodAt !== null;
    if (isLost) yield `"${nameOf(topic)}" was registered by hand and does not come any more. ${detail ?? ''}`;
  }
  for (const rhythm of rhythms) {
    const { isQuiet, usualSeconds } = quietness(rhythm, now);
    if (!isQuiet || usualSeconds === null) continue;
    yield `"${nameOf(rhythm.topic)}" has been quiet since ${at(rhythm.lastReceivedAt)}; the longest pause in four weeks was ${hours(usualSeconds)}.`;
  }
}

function isOlder(than: Date, ms: number, now: Date): boolean {
  return now.getTime() - than.getTime() > ms;
}

function nameOf(topic: Topic): string {
  const { notificationGroup, notificationTitle, webhookType } = TOPIC_DEFINITIONS[topic];
  return `${notificationGroup} / ${notificationTitle ?? webhookType ?? topic}`;
}

/** To the second: nobody reads further. */
function at(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

function hours(seconds: number): string {
  return seconds < 7_200 ? `${Math.round(seconds / 60)} minutes` : `${Math.round(seconds / 3_600)} hours`;
}
