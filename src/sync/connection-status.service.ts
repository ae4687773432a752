import { Injectable } from '@nestjs/common';
import { type Domain, TOPICS } from '../cin7-core/topics.js';
import { ConnectionBudget, type ConnectionBudgetState } from '../connections/connection-budget.service.js';
import { TopicRhythmStore } from '../connections/registration/topic-rhythm.store.js';
import { notFound } from '../platform/http/problem.js';
import { AcknowledgementReader, type WaitingOrders } from '../warehouse/acknowledgements/acknowledgement.reader.js';
import { parkedReason, stoppedReason, unreadableReason, WHY_UNREADABLE } from './attention.js';
import { type Backlog, BacklogReader, type WaitingWork } from './backlog.reader.js';
import type { BudgetDto, ConnectionStatusDto, EstimateDto, FreshnessDto } from './connection-status.dto.js';
import { callsOf, estimate } from './estimate.js';
import { type Freshness, judgeFreshness } from './freshness.js';
import { type ConnectionFacts, FreshnessReader } from './freshness.reader.js';

const WHY_SLOW =
  "Cin7 refused calls although our own count was within the limit: others use this account's calls as well.";

/** Says how a connection is: what waits, what is in the way, and when it will be caught up. */
@Injectable()
export class ConnectionStatus {
  constructor(
    private readonly connections: ConnectionBudget,
    private readonly backlogs: BacklogReader,
    private readonly facts: FreshnessReader,
    private readonly acknowledgements: AcknowledgementReader,
    private readonly rhythms: TopicRhythmStore,
  ) {}

  async of(connectionId: string): Promise<ConnectionStatusDto> {
    const connection = await this.connections.read(connectionId);
    if (!connection) throw notFound('connection', connectionId);
    const [facts, backlog, work, arrivals, orders] = await Promise.all([
      this.facts.of(connectionId),
      this.backlogs.of(connectionId),
      this.backlogs.workOfAccount(connection.accountId, connectionId),
      this.rhythms.arrivals(connectionId),
      this.acknowledgements.waitingOrders(connectionId),
    ]);
    if (!facts) throw notFound('connection', connectionId);
    const freshness = judgeFreshness(facts, connection.budget.now);
    const attention = await this.attentionOf(connection, backlog, freshness);
    const oldest = Math.min(...backlog.byLane.map((lane) => lane.oldestRequestedAt.getTime()));
    return {
      connectionId,
      enabled: connection.enabled,
      state: stateOf(connection, attention !== null, backlog),
      attention,
      backlog: presentBacklog(backlog),
      oldestRequestedAt: Number.isFinite(oldest) ? new Date(oldest).toISOString() : null,
      budget: presentBudget(connection),
      estimate: estimateOf(connection, backlog, work),
      orders: presentOrders(orders),
      lastSeen: TOPICS.map((topic) => ({
        topic,
        lastReceivedAt: arrivals.get(topic)?.lastReceivedAt.toISOString() ?? null,
      })),
      freshness: presentFreshness(facts),
      warnings: freshness.warnings,
    };
  }

  private async attentionOf(
    { connectionId, budget, unreadable }: ConnectionBudgetState,
    { parked }: Backlog,
    { attention }: Freshness,
  ): Promise<ConnectionStatusDto['attention']> {
    if (unreadable) return { reason: unreadableReason(unreadable.reason), since: unreadable.since.toISOString() };
    if (budget.stopped) {
      return { reason: stoppedReason(budget.stopped.reason), since: budget.stopped.since.toISOString() };
    }
    if (parked > 0) {
      const since = (await this.backlogs.parkedSince(connectionId)) ?? budget.now;
      return { reason: parkedReason(connectionId, parked), since: since.toISOString() };
    }
    return attention && { reason: attention.reason, since: attention.since.toISOString() };
  }
}

function stateOf(
  { enabled, budget }: ConnectionBudgetState,
  needsAttention: boolean,
  { waiting }: Backlog,
): ConnectionStatusDto['state'] {
  if (!enabled) return 'paused';
  if (needsAttention) return 'needs_attention';
  if (budget.rest) return 'resting';
  return waiting > 0 ? 'working' : 'ok';
}

function estimateOf(connection: ConnectionBudgetState, backlog: Backlog, work: WaitingWork[]): EstimateDto {
  const { connectionId, budget } = connection;
  const own = work.find((each) => each.connectionId === connectionId);
  const others = work.filter((each) => each.connectionId !== connectionId);
  const result = estimate({
    now: budget.now,
    waiting: backlog.waiting,
    calls: own ? callsOf(own) : 0,
    paged: own?.paged ?? 0,
    otherCalls: others.map(callsOf),
    callsPerMinute: budget.backgroundCallsPerMinute,
    usedInWindow: budget.usedInWindow,
    restUntil: budget.rest?.until ?? null,
    lastDueAt: backlog.lastDueAt,
    obstacle: obstacleOf(connection),
  });
  const aside = backlog.held + backlog.parked;
  const left = aside > 0 ? ` What is held or parked (${aside}) waits for a person and is not counted.` : '';
  const { calls, caughtUpAt, explanation } = result;
  return { calls, caughtUpAt: caughtUpAt?.toISOString() ?? null, explanation: explanation + left };
}

function obstacleOf({ enabled, budget, unreadable }: ConnectionBudgetState): string | null {
  if (!enabled) return 'The connection is paused, so nothing is called until it is enabled.';
  if (unreadable) return WHY_UNREADABLE;
  return budget.stopped ? 'Cin7 refused the key, so nothing is called until a test of the credential succeeds.' : null;
}

function presentBacklog({ waiting, held, parked, byLane }: Backlog): ConnectionStatusDto['backlog'] {
  const lanes = byLane.map((each) => ({ ...each, oldestRequestedAt: each.oldestRequestedAt.toISOString() }));
  return { waiting, held, parked, byLane: lanes };
}

function presentOrders({ awaitingCancelAnswer, unacknowledged }: WaitingOrders): ConnectionStatusDto['orders'] {
  return {
    awaitingCancelAnswer: awaitingCancelAnswer.count,
    oldestCancelledAt: awaitingCancelAnswer.oldestAt?.toISOString() ?? null,
    unacknowledged: unacknowledged.count,
    isMore: unacknowledged.isMore,
    oldestUnacknowledgedAt: unacknowledged.oldestAt?.toISOString() ?? null,
  };
}

function presentBudget({ budget }: ConnectionBudgetState): BudgetDto {
  const { callsPerMinute, effectiveCallsPerMinute, usedInWindow, nextCallAt, slowDown, rest } = budget;
  return {
    callsPerMinute,
    effectiveCallsPerMinute,
    usedInWindow,
    nextCallAt: nextCallAt?.toISOString() ?? null,
    slowDown: slowDown && { to: slowDown.to, since: slowDown.since.toISOString(), reason: WHY_SLOW },
    rest: rest && { until: rest.until.toISOString(), reason: rest.reason },
  };
}

function presentFreshness({ lastNotificationAt, lastCallAt, completeUpTo, feed }: ConnectionFacts): FreshnessDto {
  const upTo = (domain: Domain) => completeUpTo[domain]?.toISOString() ?? null;
  return {
    lastNotificationAt: lastNotificationAt?.toISOString() ?? null,
    lastCallAt: lastCallAt?.toISOString() ?? null,
    completeUpTo: {
      products: upTo('products'),
      purchases: upTo('purchases'),
      sales: upTo('sales'),
      transfers: upTo('transfers'),
    },
    feedCheckedAt: feed?.lastCheckedAt?.toISOString() ?? null,
  };
}
