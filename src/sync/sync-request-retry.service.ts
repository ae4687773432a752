import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditService } from '../access/audit.service.js';
import type { Caller } from '../access/caller.js';
import { Database } from '../platform/database/database.js';
import { invalidRequest, notFound } from '../platform/http/problem.js';
import { LANES, MOST_IN_REPLAY_LANE } from './lanes.js';
import type { RetryFilterDto, RetryRequestDto, RetryResultDto, SyncRequestDto } from './sync-request.dto.js';
import { SyncRequestReader } from './sync-request.reader.js';
import { SyncWaker } from './sync-waker.js';

const MOST_PER_STEP = 1_000;

/** The order in which all who lock many sync requests do it. */
const IN_ORDER = 'order by connection_id, domain, external_id';

/**
 * Due now, with all its tries. A retry asks like a notification does (`generation`, `last_asked_at`): a look that is
 * under way began before it, so it does not answer it.
 */
const RETRY = `status = 'waiting', due_at = now(), attempts = 0, error_kind = null, reason = null, needs_single = false,
  generation = generation + 1, last_asked_at = now()`;

interface Place {
  id: string;
  connectionId: string;
  domain: string;
  externalId: string;
}

/** Lets documents that are held, parked or wait for their next try be looked at now. */
@Injectable()
export class SyncRequestRetry {
  constructor(
    private readonly database: Database,
    private readonly reader: SyncRequestReader,
    private readonly waker: SyncWaker,
    private readonly audit: AuditService,
  ) {}

  async retryOne(id: string, caller: Caller): Promise<SyncRequestDto> {
    await this.database.query(`update sync_request set ${RETRY}, lane = $2 where id = $1`, [id, LANES.replay]);
    const request = await this.reader.find(id);
    if (!request) throw notFound('sync request', id);
    const { connectionId, domain, externalId, reference } = request;
    const details = { connectionId, domain, externalId, reference };
    await this.audit.record(caller.actor, 'sync_request.retried', { type: 'sync_request', id }, details);
    this.waker.wake([connectionId]);
    return request;
  }

  /** In steps, each a transaction of its own, so that many neither block the intake nor fill the memory. */
  async retryMany({ filter, dryRun = false }: RetryRequestDto, caller: Caller): Promise<RetryResultDto> {
    if (Object.values(filter).every((value) => value === undefined)) throw emptyFilter();
    const counted = await this.count(filter);
    if (dryRun || counted === 0) return { matched: counted, retried: 0 };
    const subject = { type: 'retry', id: uuidv7() };
    await this.audit.record(caller.actor, 'retry.started', subject, { filter: { ...filter }, matched: counted });
    // A batch stays in its lanes: ahead of all picks it would keep them waiting.
    const lane = counted <= MOST_IN_REPLAY_LANE ? LANES.replay : null;
    const result = { matched: 0, retried: 0 };
    let place: Place | null = null;
    for (;;) {
      const step: Place[] = await this.next(filter, place);
      place = step.at(-1) ?? null;
      if (!place) return result;
      const ids = step.map((each) => each.id);
      result.matched += step.length;
      result.retried += await this.retry(filter, ids, lane);
      this.waker.wake(new Set(step.map((each) => each.connectionId)));
    }
  }

  private async count(filter: RetryFilterDto): Promise<number> {
    const { conditions, params } = conditionsOf(filter, []);
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from sync_request where ${conditions}`,
      params,
    );
    return row?.count ?? 0;
  }

  private next(filter: RetryFilterDto, place: Place | null): Promise<Place[]> {
    const { conditions, params } = conditionsOf(
      filter,
      place ? [place.connectionId, place.domain, place.externalId] : [],
    );
    const after = place ? 'and (connection_id, domain, external_id) > ($1::uuid, $2, $3)' : '';
    return this.database.query<Place>(
      `select id::text, connection_id as "connectionId", domain, external_id as "externalId" from sync_request
        where ${conditions} ${after} ${IN_ORDER} limit ${MOST_PER_STEP}`,
      params,
    );
  }

  /** Those that the filter still holds for: one that was found a moment ago may be done by now. */
  private async retry(filter: RetryFilterDto, ids: string[], lane: number | null): Promise<number> {
    const { conditions, params } = conditionsOf(filter, [ids, lane]);
    const retried = await this.database.query(
      `update sync_request set ${RETRY}, lane = coalesce($2::smallint, lane)
        where id in (select id from sync_request where id = any($1::bigint[]) and ${conditions} ${IN_ORDER} for update)
        returning 1`,
      params,
    );
    return retried.length;
  }
}

function conditionsOf(filter: RetryFilterDto, before: unknown[]): { conditions: string; params: unknown[] } {
  const params = [...before];
  const conditions = ['true'];
  const add = (column: string, value: string | undefined): void => {
    if (value !== undefined) conditions.push(`${column} = $${params.push(value)}`);
  };
  add('connection_id', filter.connectionId);
  add('domain', filter.domain);
  add('status', filter.status);
  add('reference', filter.reference);
  return { conditions: conditions.join(' and '), params };
}

function emptyFilter(): Error {
  const message = 'is empty and would retry everything; give at least one of connectionId, domain, status or reference';
  return invalidRequest([{ path: 'filter', message }]);
}
