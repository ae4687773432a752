import type { Account } from '../../simulator/account.js';
import type { LifeEvent } from '../../simulator/life/merchant-life.js';
import type {
  DomainCountsDto,
  ReconciliationDto,
  StartReconciliationDto,
} from '../../src/reconciliation/reconciliation.dto.js';
import { differencesFromTold, recordsOf } from './compare-records.js';
import { noticeOfEvent } from './life-notices.js';
import type { TestConnection, TestGateway } from './test-gateway.js';
import { waitFor } from './wait-for.js';

/** Before everything there is. */
export const EVER = '2000-01-01T00:00:00Z';

const RUN_LIMIT_MS = 90_000;
const SENDERS = 8;

/** Starts a run as an operator does; returns its id. */
export async function startRun(
  gateway: TestGateway,
  connection: TestConnection,
  body: StartReconciliationDto = {},
): Promise<string> {
  const answer = await gateway.api('POST', `/connections/${connection.id}/reconciliations`, body);
  if (answer.status !== 201) throw new Error(`No run: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

export async function runOf(gateway: TestGateway, runId: string): Promise<ReconciliationDto> {
  return (await gateway.api('GET', `/reconciliations/${runId}`)).body;
}

/** Waits until a run has ended, whatever way. */
export async function endOf(gateway: TestGateway, runId: string): Promise<ReconciliationDto> {
  return waitFor(
    async () => {
      const run = await runOf(gateway, runId);
      if (run.status === 'running') throw new Error(`it is running: ${JSON.stringify(run)}`);
      return run;
    },
    { describe: `the run ${runId} to end`, timeoutMs: RUN_LIMIT_MS, intervalMs: 30 },
  );
}

/** One whole run. */
export async function reconcile(
  gateway: TestGateway,
  connection: TestConnection,
  body: StartReconciliationDto = {},
): Promise<ReconciliationDto> {
  return endOf(gateway, await startRun(gateway, connection, body));
}

/** A count over all domains of a run. */
export function sumOf(run: ReconciliationDto, what: NumberKeys<DomainCountsDto>): number {
  return domainsOf(run).reduce((sum, counts) => sum + Number(counts[what]), 0);
}

type NumberKeys<T> = { [K in keyof T]: T[K] extends number ? K : never }[keyof T];

export function domainsOf(run: ReconciliationDto): DomainCountsDto[] {
  return Object.values(run.domains) as DomainCountsDto[];
}

/** A connection to which nothing is delivered: Cin7 knows no webhook of it. */
export async function connectUntold(
  gateway: TestGateway,
  { settings = {}, account = gateway.simulator.account }: { settings?: object; account?: Account } = {},
): Promise<TestConnection> {
  const { webhooks } = account;
  const before = new Set(webhooks.all().map((webhook) => webhook.ID));
  const connection = await gateway.connect(settings, account);
  for (const { ID } of webhooks.all()) if (!before.has(ID)) webhooks.remove(ID);
  return connection;
}

/** Tells a connection of every one of these changes, in their order as far as deliveries of several senders keep one. */
export async function tellAll(
  gateway: TestGateway,
  connection: TestConnection,
  events: readonly LifeEvent[],
): Promise<void> {
  const { account } = gateway.simulator;
  const rest = events.values();
  const sender = async (): Promise<void> => {
    for (const event of rest) {
      const { status } = await gateway.notify(connection, noticeOfEvent(account, event));
      if (status !== 200) throw new Error(`A notification was answered ${status}.`);
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, sender));
}

/** What keeps a connection's records from being those of one that was told of everything; see `differencesFromTold`. */
export async function differences(
  gateway: TestGateway,
  healed: TestConnection,
  told: TestConnection,
): Promise<unknown[]> {
  const rows = <Row extends object>(sql: string, parameters: unknown[]) => gateway.database.query<Row>(sql, parameters);
  return differencesFromTold(await recordsOf(rows, healed.id), await recordsOf(rows, told.id));
}

/** Waits until a connection's notifications have their outcome and nothing of it waits. */
export async function quiet(gateway: TestGateway, connection: TestConnection, timeoutMs = 90_000): Promise<void> {
  await gateway.simulator.settled();
  await waitFor(
    async () => {
      const [row] = await gateway.database.query<{ n: number }>(
        `select (select count(*) from notification where status = 'pending' and connection_id = $1)::int
              + (select count(*) from sync_request where status = 'waiting' and connection_id = $1)::int as n`,
        [connection.id],
      );
      return row?.n === 0;
    },
    { describe: 'nothing of the connection to wait', timeoutMs, intervalMs: 30 },
  );
}

/** The path and page of each call to Cin7 for a list since a moment. */
export function listCalls(gateway: TestGateway, since = 0): { path: string; page: number; status: number }[] {
  return gateway.simulator.calls
    .slice(since)
    .filter(({ path }) => LISTS.includes(path))
    .map(({ path, query, status }) => ({ path, page: Number(query['page'] ?? 1), status }));
}

const LISTS = ['/product', '/purchaselist', '/salelist', '/stocktransferlist'];
