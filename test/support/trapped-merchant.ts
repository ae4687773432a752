import { randomUUID } from 'node:crypto';
import type { Account } from '../../simulator/account.js';
import type { Fault, FaultAnswer } from '../../simulator/faults.js';
import type { Sale } from '../../simulator/documents/sale.js';
import { SyncWaker } from '../../src/sync/sync-waker.js';
import { connectUntold, EVER, reconcile } from './reconciliation-runs.js';
import type { TestConnection, TestGateway } from './test-gateway.js';

/** A merchant with an account of his own, whose lists are not as one hopes. Nothing is delivered to his connection. */
export interface TrappedMerchant {
  account: Account;
  connection: TestConnection;
  /** Sets a trap in his lists until it is taken away; on a path (a regular expression), as often as it is met. */
  trap(fault: FaultAnswer, path: string, times?: number): void;
  /** Every trap is gone. */
  clear(): void;
  /** His orders or receipts of a kind, by reference. */
  records(list: 'orders' | 'receipts', kind: string): Promise<any[]>;
}

/** Long before the connection, and long enough ago that a list must know it. */
export const LONG_AGO_MS = 60 * 24 * 3600 * 1000;
export const HOURS_AGO_MS = 3 * 3600 * 1000;

export async function trappedMerchant(
  gateway: TestGateway,
  before: (account: Account) => void = () => undefined,
): Promise<TrappedMerchant> {
  const { simulator } = gateway;
  const account = simulator.addAccount({ accountId: randomUUID(), key: randomUUID(), seed: true });
  before(account);
  const connection = await connectUntold(gateway, { account });
  return {
    account,
    connection,
    trap: (fault, path, times = 100_000) =>
      void simulator.faults.add({ ...fault, path, times, accountId: account.accountId } as Fault),
    clear: () => simulator.faults.clear(),
    records: async (list, kind) => {
      const all = await gateway.all<any>(`/${list}?connectionId=${connection.id}&kind=${kind}`);
      return all.sort((a, b) => (a.reference < b.reference ? -1 : 1));
    },
  };
}

/** Reads all that there is, and expects nothing less. */
export async function backfill(gateway: TestGateway, { connection }: TrappedMerchant): Promise<void> {
  const run = await reconcile(gateway, connection, { reason: 'backfill', since: EVER });
  if (run.status !== 'completed') throw new Error(`The backfill is ${run.status}: ${run.abortReason}`);
}

/** So many sales, each picked. */
export function pickedSales(account: Account, count: number): Sale[] {
  return Array.from({ length: count }, () => {
    const sale = account.createSale({
      customer: 'Noa Brightwater',
      lines: [{ sku: 'MUG-ENAMEL', quantity: 2 }],
      authorised: true,
    });
    account.authorisePick(sale.ID);
    return account.sales.documents.get(sale.ID);
  });
}

/** So many transfers whose order is authorised; their numbers. */
export function orderedTransfers(account: Account, count: number): string[] {
  const input = { from: 'Dandenong DC', to: 'Eagle Farm', lines: [{ sku: 'MUG-ENAMEL', quantity: 2 }] };
  return Array.from({ length: count }, () => account.createTransfer({ ...input, authorised: true }).Number);
}

/** Dates every document of the account back, a minute apart. */
export function date(account: Account, agoMs: number): void {
  for (const book of [account.products, account.purchases, account.sales, account.transfers]) {
    const documents = book.documents as { all(): object[]; date(document: object, at: Date): object };
    for (const [index, document] of documents.all().entries()) {
      documents.date(document, new Date(Date.now() - agoMs + index * 60_000));
    }
  }
}

/** After a refusal an account is called slowly for minutes; this is what the minutes do. */
export async function forgetSlowDown(gateway: TestGateway, { account, connection }: TrappedMerchant): Promise<void> {
  await gateway.database.query(
    'update cin7_account set slowed_to = null, slowed_at = null, rest_until = null where account_id = $1',
    [account.accountId],
  );
  gateway.app.get(SyncWaker, { strict: false }).wake([connection.id]);
}
