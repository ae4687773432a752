import { Injectable } from '@nestjs/common';
import type { SqlRunner } from '../../platform/database/database.js';
import { KIND_OF_DOMAIN } from '../../sync/source-document.store.js';
import type { Domain } from '../../sync/sync-handler.js';
import type { HandledByClientsDto, WaitingForClientsDto } from '../completeness.dto.js';

type Row = Record<'accepted' | 'rejected' | 'done' | 'waiting' | 'cancels', number> &
  Record<'waitingSince' | 'cancelledAt', string | null> &
  Record<'waitingSeconds' | 'cancelledSeconds', number | null>;

/** In the words of `record_handling_index`, which holds all that is asked here: the records themselves are not read. */
const COUNT = `
  select counted.*, extract(epoch from now() - "waitingSince")::int as "waitingSeconds",
         extract(epoch from now() - "cancelledAt")::int as "cancelledSeconds"
    from (
      select count(*) filter (where is_current and acknowledged_as = 'accepted')::int as accepted,
             count(*) filter (where is_current and acknowledged_as = 'rejected')::int as rejected,
             count(*) filter (where is_current and acknowledged_as = 'done')::int as done,
             count(*) filter (where status = 'open' and not is_current)::int as waiting,
             min(updated_at) filter (where status = 'open' and not is_current) as "waitingSince",
             count(*) filter (where is_awaited)::int as cancels,
             min(updated_at) filter (where is_awaited) as "cancelledAt"
        from (select status, acknowledged_as, updated_at, acknowledged_revision is not distinct from revision as is_current,
                     status = 'cancelled' and coalesce(acknowledged_as in ('accepted', 'done'), false) as is_awaited
                from record
               where connection_id = $1 and kind = $2 and record_type <> 'item') r) counted`;

/** What clients said about the records of a domain. */
@Injectable()
export class AcknowledgedReader {
  /** @returns null for products: nobody has to say anything about items */
  async ofDomain(runner: SqlRunner, connectionId: string, domain: Domain): Promise<HandledByClientsDto | null> {
    if (domain === 'products') return null;
    const [row] = await runner.query<Row>(COUNT, [connectionId, KIND_OF_DOMAIN[domain]]);
    if (!row) throw new Error('The database did not say what was acknowledged.');
    const { accepted, rejected, done } = row;
    return {
      accepted,
      rejected,
      done,
      unacknowledged: waiting(row.waiting, row.waitingSince, row.waitingSeconds),
      awaitingCancelAnswer: waiting(row.cancels, row.cancelledAt, row.cancelledSeconds),
    };
  }
}

function waiting(count: number, since: string | null, seconds: number | null): WaitingForClientsDto {
  return { count, oldestAt: since && new Date(since).toISOString(), oldestAgeSeconds: seconds };
}
