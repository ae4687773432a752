import { Injectable } from '@nestjs/common';
import { SECRET_UNREADABLE } from '../credentials/credential-store.js';
import { Database, type SqlRunner } from '../platform/database/database.js';
import { HELD_WITH } from './kept-source.store.js';
import { LANES } from './lanes.js';
import { tellNotifications } from './settle-notifications.js';
import type { Domain, Outcome } from './sync-handler.js';

/** A sync request that one run has taken; `generation` is the one it answers. */
export interface ClaimedRequest {
  id: string;
  connectionId: string;
  domain: Domain;
  externalId: string;
  reference: string | null;
  lane: number;
  generation: number;
  attempts: number;
  errorKind: string | null;
  /** Text that `new Date()` reads. */
  requestedAt: string;
  /** True when it was held and nobody asked again: what was kept of the document serves it, without a call. */
  isKept?: boolean;
}

/** How a look at a document ended, as the notifications that asked for it are told. */
export interface Ending {
  outcome: Outcome;
  reason: string;
  recordIds: readonly string[];
  /** The notifications that were told, once they were. */
  notificationIds?: readonly string[];
}

/** One look at one document, over. */
export interface Conclusion {
  request: ClaimedRequest;
  ending: Ending;
  /** Not cleared, but kept until somebody asks again or a person acts. */
  kept?: { status: 'held' | 'parked'; attempts: number; errorKind: string | null };
}

/** Whoever locks many rows does it in the intake's order: otherwise two would wait for each other in a circle. */
const IN_ORDER = 'order by r.connection_id, r.domain collate "C", r.external_id collate "C" for update of r';

const CONCLUDE = `
  with looked as (
    select * from unnest($1::bigint[], $2::int[], $3::text[], $4::text[], $5::int[], $6::text[])
      as l(id, generation, kept_as, reason, attempts, error_kind)),
  locked as (
    select l.*, r.generation = l.generation as is_answered from sync_request r join looked l on l.id = r.id
     ${IN_ORDER}),
  cleared as (
    delete from sync_request r using locked l where r.id = l.id and l.is_answered and l.kept_as is null)
  update sync_request r
     set status = case when is_answered then kept_as else 'waiting' end,
         due_at = case when is_answered then r.due_at else now() end,
         reason = case when is_answered then l.reason end,
         attempts = case when is_answered then l.attempts else 0 end,
         error_kind = case when is_answered then l.error_kind end,
         claimed_until = null, claimed_by = null
    from locked l
   where r.id = l.id and not (l.is_answered and l.kept_as is null)`;

const CLAIMED = `id::text, connection_id as "connectionId", domain, external_id as "externalId", reference, lane,
  generation, attempts, error_kind as "errorKind", requested_at as "requestedAt"`;

const LANES_BEST_FIRST = Object.values(LANES).sort((a, b) => a - b);

const DUE = `r.status = 'waiting' and r.due_at <= now() and (r.claimed_until is null or r.claimed_until < now())`;

/**
 * Whether a connection has due work. Asked lane by lane: so the index shows the first that is due in each, where it
 * would else be searched through all that wait for their next try.
 */
const hasDueOf = (connection: string): string => `exists (
  select 1 from unnest($1::smallint[]) as any_of(lane)
   where exists (select 1 from sync_request r
                  where r.connection_id = ${connection} and r.lane = any_of.lane and ${DUE}))`;

/** A claim that is not renewed for this long belongs to a run that died; somebody else may take the document. */
const CLAIM_SECONDS = 15;

/** How often a run that is still at work renews its claim. */
export const RENEW_CLAIM_MS = 5_000;

/**
 * The SQL around `sync_request`. One row per document however often it was asked for; `generation` counts the
 * askings, so that a look which began before the last asking never clears it.
 */
@Injectable()
export class SyncRequestStore {
  constructor(private readonly database: Database) {}

  /**
   * Takes the next due request of a connection, best lane first, or null when none is due.
   *
   * @param worstLane requests of worse lanes are left alone
   * @param gathering domains whose requests wait to be served many at once, but for those that no list brings
   */
  async claimNext(
    connectionId: string,
    runId: string,
    worstLane = 32_767,
    gathering: readonly Domain[] = [],
  ): Promise<ClaimedRequest | null> {
    const rows = await this.database.query<ClaimedRequest>(
      `update sync_request set claimed_until = now() + make_interval(secs => $3), claimed_by = $2
        where id = (
          select first.id from unnest($4::smallint[]) as wanted(lane)
           cross join lateral (
             select r.id from sync_request r
              where r.connection_id = $1 and r.lane = wanted.lane and ${DUE}
                and (r.needs_single or r.domain <> all($5))
                -- Asked here, because a run that began before a pause must not go on with the next document.
                and exists (select 1 from connection c where c.id = $1 and c.enabled)
              order by r.due_at, r.id
              limit 1
              for update skip locked) first
           limit 1)
        returning ${CLAIMED},
                  exists (select 1 from kept_source k
                           where k.held_request_id = sync_request.id
                             and k.held_generation = sync_request.generation) as "isKept"`,
      [connectionId, runId, CLAIM_SECONDS, LANES_BEST_FIRST.filter((lane) => lane <= worstLane), gathering],
    );
    return rows[0] ?? null;
  }

  /** Takes more of a connection's due requests that were held and that what was kept serves. */
  claimKept(connectionId: string, runId: string, limit: number): Promise<ClaimedRequest[]> {
    return this.database.query<ClaimedRequest>(
      `update sync_request set claimed_until = now() + make_interval(secs => $3), claimed_by = $2
        where id in (
          select r.id from kept_source k join sync_request r on ${HELD_WITH}
           where k.connection_id = $1 and r.connection_id = $1 and ${DUE}
             and exists (select 1 from connection c where c.id = $1 and c.enabled)
           limit $4 for update of r skip locked)
        returning ${CLAIMED}, true as "isKept"`,
      [connectionId, runId, CLAIM_SECONDS, limit],
    );
  }

  /** Says that the run is still at work on this document. */
  async renewClaim(request: ClaimedRequest, runId: string): Promise<void> {
    await this.database.query(
      'update sync_request set claimed_until = now() + make_interval(secs => $3) where id = $1 and claimed_by = $2',
      [request.id, runId, CLAIM_SECONDS],
    );
  }

  /** Takes back the claims of runs that are no more; without ids, those of all. */
  async releaseClaims(runIds: readonly string[] | null = null): Promise<void> {
    await this.database.query(
      `update sync_request set claimed_until = null, claimed_by = null
        where id in (select id from sync_request r
                      where claimed_by is not null and ($1::uuid[] is null or claimed_by = any($1)) ${IN_ORDER})`,
      [runIds],
    );
  }

  /**
   * Clears each request, or keeps it held or parked, when nobody asked again meanwhile; else leaves it waiting for one
   * more look. And tells every notification that these looks answer how they ended.
   *
   * @returns the ids of the notifications that were told, by sync request
   */
  async conclude(tx: SqlRunner, conclusions: readonly Conclusion[]): Promise<Map<string, string[]>> {
    await tx.query(CONCLUDE, [
      conclusions.map(({ request }) => request.id),
      conclusions.map(({ request }) => request.generation),
      conclusions.map(({ kept }) => kept?.status ?? null),
      conclusions.map(({ ending }) => ending.reason),
      conclusions.map(({ kept }) => kept?.attempts ?? null),
      conclusions.map(({ kept }) => kept?.errorKind ?? null),
    ]);
    return tellNotifications(
      tx,
      conclusions.map(({ request: { id: requestId, generation }, ending }) => ({ requestId, generation, ...ending })),
    );
  }

  /** Puts the request back, to be looked at again after `delayMs`. */
  async retryLater(
    request: ClaimedRequest,
    retry: { delayMs: number; attempts: number; errorKind: string | null; reason: string },
  ): Promise<void> {
    await this.database.query(
      // Somebody who asked meanwhile does not wait for the delay: the document may have changed. Nor does what went
      // wrong count against the next look: a document that was missing a moment ago may just have been made.
      `update sync_request set
              due_at = case when generation = $2 then now() + make_interval(secs => $3) else now() end,
              attempts = case when generation = $2 then $4 else 0 end,
              error_kind = case when generation = $2 then $5 end,
              reason = $6, claimed_until = null, claimed_by = null
        where id = $1`,
      [request.id, request.generation, retry.delayMs / 1000, retry.attempts, retry.errorKind, retry.reason],
    );
  }

  /** Of these requests, lets those that are held be looked at again at once. */
  async makeHeldDue(tx: SqlRunner, requestIds: readonly string[]): Promise<void> {
    if (requestIds.length === 0) return;
    await tx.query(
      `update sync_request set status = 'waiting', due_at = now()
        where id in (select id from sync_request r where id = any($1::bigint[]) and status = 'held' ${IN_ORDER})`,
      [requestIds],
    );
  }

  /** Lets a connection's held documents be looked at again, because its settings changed. */
  async releaseHeld(connectionId: string): Promise<void> {
    await this.database.query(
      `update sync_request set status = 'waiting', due_at = now()
        where id in (select id from sync_request r where connection_id = $1 and status = 'held' ${IN_ORDER})`,
      [connectionId],
    );
  }

  /**
   * Connections whose work is due and may be done: enabled, with a password that can be read, and a Cin7 account neither
   * stopped nor resting. In one question, because an idle process asks it every few seconds.
   *
   * @param isOtherWorkDue a condition in SQL about the row `c` of `connection`: what else counts as work
   */
  async connectionsWithDueWork(isOtherWorkDue = 'false'): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select c.id from connection c
         join credential k on k.id = c.credential_id
         left join cin7_account a on a.account_id = k.username
        where c.enabled and coalesce(k.last_test ->> 'errorKind', '') <> '${SECRET_UNREADABLE}'
          and a.stopped_at is null and (a.rest_until is null or a.rest_until <= now())
          and (${hasDueOf('c.id')} or ${isOtherWorkDue})`,
      [LANES_BEST_FIRST],
    );
    return rows.map((row) => row.id);
  }
}
