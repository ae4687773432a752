import { Injectable } from '@nestjs/common';
import { SECRET_UNREADABLE } from '../credentials/credential-store.js';
import { Database, type SqlRunner } from '../platform/database/database.js';
import { settleNotifications } from './settle-notifications.js';
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
}

/** How a look at a document ended, as the notifications that asked for it are told. */
export interface Ending {
  outcome: Outcome;
  reason: string;
  recordIds: string[];
}

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
   */
  async claimNext(connectionId: string, runId: string, worstLane = 32_767): Promise<ClaimedRequest | null> {
    const rows = await this.database.query<ClaimedRequest>(
      `update sync_request set claimed_until = now() + make_interval(secs => $3), claimed_by = $2
        where id = (
          select id from sync_request
           where connection_id = $1 and status = 'waiting' and due_at <= now()
             and (claimed_until is null or claimed_until < now()) and lane <= $4
             -- Asked here, because a run that began before a pause must not go on with the next document.
             and exists (select 1 from connection c where c.id = $1 and c.enabled)
           order by lane, due_at, id
           limit 1
           for update skip locked)
        returning id::text, connection_id as "connectionId", domain, external_id as "externalId", reference, lane,
                  generation, attempts, error_kind as "errorKind", requested_at as "requestedAt"`,
      [connectionId, runId, CLAIM_SECONDS, worstLane],
    );
    return rows[0] ?? null;
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
        where claimed_by is not null and ($1::uuid[] is null or claimed_by = any($1))`,
      [runIds],
    );
  }

  /**
   * Clears the request when nobody asked again meanwhile, else leaves it waiting for one more look; and tells every
   * notification that this look answers how it ended.
   */
  async finish(tx: SqlRunner, request: ClaimedRequest, ending: Ending): Promise<void> {
    const cleared = await tx.query('delete from sync_request where id = $1 and generation = $2 returning id', [
      request.id,
      request.generation,
    ]);
    if (cleared.length === 0) await this.askAgain(tx, request);
    await this.tell(tx, request, ending);
  }

  /** Keeps the request, held or parked, until somebody asks again or a person acts. */
  async setAside(
    tx: SqlRunner,
    request: ClaimedRequest,
    status: 'held' | 'parked',
    ending: Ending,
    failure: { attempts: number; errorKind: string | null },
  ): Promise<void> {
    const kept = await tx.query(
      `update sync_request set status = $3, reason = $4, attempts = $5, error_kind = $6,
              claimed_until = null, claimed_by = null
        where id = $1 and generation = $2 returning id`,
      [request.id, request.generation, status, ending.reason, failure.attempts, failure.errorKind],
    );
    if (kept.length === 0) await this.askAgain(tx, request);
    await this.tell(tx, request, ending);
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

  /** Lets a connection's held documents be looked at again, because its settings changed. */
  async releaseHeld(connectionId: string): Promise<void> {
    await this.database.query(
      `update sync_request set status = 'waiting', due_at = now() where connection_id = $1 and status = 'held'`,
      [connectionId],
    );
  }

  /** Whether a connection has work that is due now. */
  async hasDue(connectionId: string): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from sync_request where connection_id = $1 and status = 'waiting' and due_at <= now()
          and (claimed_until is null or claimed_until < now()) limit 1`,
      [connectionId],
    );
    return rows.length > 0;
  }

  /** Connections whose work is due and may be done: enabled, with a password that can be read, and a Cin7 account neither stopped nor resting. */
  async connectionsWithDueWork(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select c.id from connection c
         join credential k on k.id = c.credential_id
         left join cin7_account a on a.account_id = k.username
        where c.enabled and coalesce(k.last_test ->> 'errorKind', '') <> '${SECRET_UNREADABLE}'
          and a.stopped_at is null and (a.rest_until is null or a.rest_until <= now())
          and exists (select 1 from sync_request r
                       where r.connection_id = c.id and r.status = 'waiting' and r.due_at <= now()
                         and (r.claimed_until is null or r.claimed_until < now()))`,
    );
    return rows.map((row) => row.id);
  }

  private async askAgain(tx: SqlRunner, request: ClaimedRequest): Promise<void> {
    await tx.query(
      `update sync_request set status = 'waiting', due_at = now(), attempts = 0, error_kind = null, reason = null,
              claimed_until = null, claimed_by = null
        where id = $1`,
      [request.id],
    );
  }

  private async tell(tx: SqlRunner, request: ClaimedRequest, ending: Ending): Promise<void> {
    const told = await tx.query<{ id: string }>(
      `update notification_document set outcome = $3, reason = $4, record_ids = $5, at = now()
        where sync_request_id = $1 and generation <= $2 and (outcome is null or outcome in ('held', 'parked'))
        returning notification_id as id`,
      [request.id, request.generation, ending.outcome, ending.reason, ending.recordIds],
    );
    await settleNotifications(tx, [...new Set(told.map((row) => row.id))]);
  }
}
