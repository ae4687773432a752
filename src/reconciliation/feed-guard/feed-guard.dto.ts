import { TOPICS } from '../../cin7-core/topics.js';
import { FEED_CHECK_OUTCOMES } from '../../connections/registration/feed-check.entity.js';
import { WEBHOOK_EVENT_KINDS } from '../../connections/registration/webhook-event.entity.js';
import { WEBHOOK_STATES } from '../../connections/registration/webhook-state.js';

/** How long a topic has been quiet. */
export class QuietnessDto {
  lastReceivedAt!: string;
  /** True: for longer than this connection's usual. A hint, and no more: merchants rest, too. */
  isQuiet!: boolean;
  /** Since the last one. */
  quietSeconds!: number;
  /** The longest time between two in the last four weeks; null while too little is known. */
  usualSeconds!: number | null;
}

/** One topic of the feed. */
export class FeedTopicDto {
  /** @example "sale.picked" */
  topic!: (typeof TOPICS)[number];
  /** Null while nobody has looked. @example "active" */
  state!: (typeof WEBHOOK_STATES)[number] | null;
  /** Since when it is in this state. */
  since!: string | null;
  /** What is wrong; null when nothing is known to be. */
  detail!: string | null;
  /** Whether it is made anew when it is missing: `registration/apply` was called. */
  isManaged!: boolean;
  lastCheckedAt!: string | null;
  /** When notifications were last known to come. */
  lastGoodAt!: string | null;
  lastRepairedAt!: string | null;
  /** Null while none has come since the guard looks. */
  quietness!: QuietnessDto | null;
}

/** One thing that happened to a webhook. */
export class FeedEventDto {
  id!: string;
  at!: string;
  /** @example "sale.picked" */
  topic!: (typeof TOPICS)[number];
  /** `found` in another state than before; `created`, `repaired`, `removed` by ERPGate; `failed`: Cin7 did not take it. */
  kind!: (typeof WEBHOOK_EVENT_KINDS)[number];
  /** Null when it was never looked at before. */
  fromState!: (typeof WEBHOOK_STATES)[number] | null;
  toState!: (typeof WEBHOOK_STATES)[number];
  detail!: string | null;
}

/** One page of events, newest first. */
export class FeedEventPageDto {
  data!: FeedEventDto[];
  /** Where the next page begins; null at the end. */
  nextCursor!: string | null;
}

/** How the feed of a connection stands. */
export class FeedGuardDto {
  connectionId!: string;
  /** How the last look ended; null before the first. `skipped` and `failed` have a reason. */
  outcome!: (typeof FEED_CHECK_OUTCOMES)[number] | null;
  reason!: string | null;
  /** Since when the looks end like this. */
  outcomeSince!: string | null;
  /** When the webhooks were last read. */
  lastCheckedAt!: string | null;
  nextCheckAt!: string | null;
  topics!: FeedTopicDto[];
  /** What happened last, newest first; all of it is in `events`. */
  recentEvents!: FeedEventDto[];
}

/** A look that was just made. */
export class FeedCheckDto extends FeedGuardDto {
  /** The reconciliation that was started for what may have been missed; null when nothing was. */
  runId!: string | null;
}
