import { SyncWaker } from '../../src/sync/sync-waker.js';
import type { TestConnection, TestGateway } from './test-gateway.js';
import { waitFor } from './wait-for.js';

/** A row of `sync_request`, as far as tests look at it. */
export interface SyncRow {
  domain: string;
  externalId: string;
  status: string;
  generation: number;
  attempts: number;
  errorKind: string | null;
  reason: string | null;
  /** Seconds until it is due; negative when it is. */
  dueIn: number;
  isClaimed: boolean;
}

/** Everything that waits, is held or parked, in the order in which it was asked for first. */
export function syncRequests(gateway: TestGateway, connection?: TestConnection): Promise<SyncRow[]> {
  return gateway.database.query<SyncRow>(
    `select domain, external_id as "externalId", status, generation, attempts, error_kind as "errorKind", reason,
            extract(epoch from due_at - now())::float8 as "dueIn", coalesce(claimed_until > now(), false) as "isClaimed"
       from sync_request where $1::uuid is null or connection_id = $1 order by id`,
    [connection?.id ?? null],
  );
}

/** The request for one document, once it is as wanted. */
export function syncRequestOf(
  gateway: TestGateway,
  externalId: string,
  isWanted: (row: SyncRow) => boolean,
): Promise<SyncRow> {
  return waitFor(
    async () => {
      const row = (await syncRequests(gateway)).find((each) => each.externalId === externalId);
      if (row !== undefined && isWanted(row)) return row;
      throw new Error(`it is ${JSON.stringify(row)}`);
    },
    { describe: `the sync request of ${externalId}`, timeoutMs: 15_000 },
  );
}

/** Lets the time pass until everything that waits for a later look is due, and wakes the worker. */
export async function makeDue(gateway: TestGateway): Promise<void> {
  const rows = await gateway.database.query<{ id: string }>(
    `update sync_request set due_at = now() where status = 'waiting' returning connection_id as id`,
  );
  gateway.app.get(SyncWaker).wake(rows.map((row) => row.id));
}

/** What stands of one document: its records, and how many revisions they have together. */
export async function standingOf(gateway: TestGateway, externalId: string) {
  const records = await gateway.database.query<{ reference: string; status: string; revision: number; content: any }>(
    'select reference, status, revision, content from record where external_id = $1 order by reference',
    [externalId],
  );
  const [{ count = 0 } = {}] = await gateway.database.query<{ count: number }>(
    'select count(*)::int as count from revision where external_id = $1',
    [externalId],
  );
  return { records, revisions: count };
}
