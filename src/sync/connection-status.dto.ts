import { TOPICS } from '../cin7-core/topics.js';
import { LANE_NAMES } from './lanes.js';

/** How a connection is, in one word; the first that holds. */
export const CONNECTION_STATES = ['paused', 'needs_attention', 'resting', 'working', 'ok'] as const;

/** What a person has to do something about. */
export class AttentionDto {
  /** What, and what to do. */
  reason!: string;
  since!: string;
}

/** What waits in one lane. */
export class LaneBacklogDto {
  /** @example "sales" */
  lane!: (typeof LANE_NAMES)[number];
  waiting!: number;
  /** When the oldest of them was asked for. */
  oldestRequestedAt!: string;
}

/** What a connection has not done yet. */
export class BacklogDto {
  /** Looked at as soon as it is due and calls are left. */
  waiting!: number;
  /** Wait for a mapping. */
  held!: number;
  /** Wait for a person. */
  parked!: number;
  /** Lanes in which something waits, the one that is served first at the top. */
  byLane!: LaneBacklogDto[];
}

/** Why fewer calls are made than the settings allow. */
export class SlowDownDto {
  /** Calls a minute at first; they grow again with every 20 s that go well. */
  to!: number;
  since!: string;
  reason!: string;
}

/** Why no calls are made for now. */
export class RestDto {
  until!: string;
  reason!: string;
}

/** The calls to the connection's Cin7 account, by all its connections together. */
export class BudgetDto {
  /** What the settings allow in any 60 s. */
  callsPerMinute!: number;
  /** What is allowed now. A few of them are kept for what people do. */
  effectiveCallsPerMinute!: number;
  /** Calls of the last 60 s. */
  usedInWindow!: number;
  /** When the next call can be made; null when it can be made now, or when calls are stopped. */
  nextCallAt!: string | null;
  slowDown!: SlowDownDto | null;
  rest!: RestDto | null;
}

/** When what waits will be done, if nothing new comes. */
export class EstimateDto {
  /** Calls that it costs, at the least. */
  calls!: number;
  /** Null when nothing is called until a person acts. */
  caughtUpAt!: string | null;
  /** How that was reckoned, in a sentence. */
  explanation!: string;
}

/** When a topic last arrived. */
export class LastSeenDto {
  /** @example "sale.picked" */
  topic!: (typeof TOPICS)[number];
  /** Null when it never did. */
  lastReceivedAt!: string | null;
}

/** Orders that wait for a client. */
export class WaitingOrdersDto {
  /** Cancelled after a client had accepted them, and not answered since: `GET /orders?awaiting=cancel_answer`. */
  awaitingCancelAnswer!: number;
  /** When the oldest of them was cancelled; null when there is none. */
  oldestCancelledAt!: string | null;
  /** Open, and nobody has acknowledged the revision that stands: `GET /orders?acknowledged=false&status=open`. Counted up
   * to 10,000. */
  unacknowledged!: number;
  /** Whether there are more than were counted. */
  isMore!: boolean;
  /** Since when the oldest of them stands; null when there is none. */
  oldestUnacknowledgedAt!: string | null;
}

/** Up to when each domain is proven complete by a reconciliation; null where it never was. */
export class CompleteUpToDto {
  products!: string | null;
  purchases!: string | null;
  sales!: string | null;
  transfers!: string | null;
}

/** When things last went well. */
export class FreshnessDto {
  /** Of any topic; our own test notifications do not count. Null when none ever came. */
  lastNotificationAt!: string | null;
  /** When a call to the Cin7 account last succeeded, to within half a minute. */
  lastCallAt!: string | null;
  completeUpTo!: CompleteUpToDto;
  /** When the feed guard last read the webhooks; see `feed-guard`. */
  feedCheckedAt!: string | null;
}

/** How a connection is, and how far behind. */
export class ConnectionStatusDto {
  connectionId!: string;
  enabled!: boolean;
  /** `paused`: not enabled. `needs_attention`: see `attention`. `resting`: Cin7 wants no calls for now. `working`:
   * something waits. */
  state!: (typeof CONNECTION_STATES)[number];
  /** Given in every state. */
  attention!: AttentionDto | null;
  backlog!: BacklogDto;
  /** When the oldest of what waits was asked for; null when nothing waits. */
  oldestRequestedAt!: string | null;
  budget!: BudgetDto;
  estimate!: EstimateDto;
  /** What is left to do for clients. */
  orders!: WaitingOrdersDto;
  lastSeen!: LastSeenDto[];
  freshness!: FreshnessDto;
  /** What is worth knowing and needs nobody at once. */
  warnings!: string[];
}
