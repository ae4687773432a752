import { SyncWaker } from '../../src/sync/sync-waker.js';
import type { TestConnection, TestGateway } from './test-gateway.js';
import { waitFor } from './wait-for.js';

/** A picked sale, its notification on the way. */
export function pickSale(gateway: TestGateway): { id: string; number: string } {
  const { account } = gateway.simulator;
  const sale = account.createSale({ customer: 'Noa Brightwater', lines: [{ sku: 'MUG-ENAMEL', quantity: 1 }] });
  account.authoriseSale(sale.ID);
  account.authorisePick(sale.ID);
  return { id: sale.ID, number: sale.Order.SaleOrderNumber };
}

/** Waits until the only notification that names a number, or has this id, is in this status. */
export function inStatus(
  gateway: TestGateway,
  which: { reference?: string; id?: string },
  status: string,
): Promise<any> {
  return waitFor(
    async () => {
      const notification = which.id
        ? (await gateway.api('GET', `/notifications/${which.id}`)).body
        : (await gateway.all(`/notifications?reference=${which.reference}`))[0];
      return notification?.status === status && notification;
    },
    { describe: `the notification ${JSON.stringify(which)} to be ${status}`, timeoutMs: 15_000 },
  );
}

/** The sync requests of a connection, as the database has them. */
export function requestsOf(gateway: TestGateway, connection: TestConnection): Promise<any[]> {
  return gateway.database.query('select * from sync_request where connection_id = $1 order by id', [connection.id]);
}

/** Those of them that wait. */
export async function waitingOf(gateway: TestGateway, connection: TestConnection): Promise<any[]> {
  return (await requestsOf(gateway, connection)).filter((request) => request.status === 'waiting');
}

/** Makes what waits for its next try due now, instead of waiting for it. */
export async function hurry(gateway: TestGateway, connection: TestConnection): Promise<void> {
  await gateway.database.query('update sync_request set due_at = now() where connection_id = $1', [connection.id]);
  gateway.app.get(SyncWaker, { strict: false }).wake([connection.id]);
}

/** Waits until a document has failed its look with this error kind and waits for the next. */
export function failedOf(gateway: TestGateway, connection: TestConnection, errorKind: string): Promise<any> {
  return waitFor(
    async () => (await requestsOf(gateway, connection)).find((request) => request.error_kind === errorKind),
    { describe: `a document to fail of ${errorKind}`, timeoutMs: 15_000 },
  );
}

/** What `GET /connections/{id}/status` says. */
export async function statusOf(gateway: TestGateway, connection: TestConnection): Promise<any> {
  return (await gateway.api('GET', `/connections/${connection.id}/status`)).body;
}

export async function enable(gateway: TestGateway, connection: TestConnection, enabled: boolean): Promise<void> {
  await gateway.api('PATCH', `/connections/${connection.id}`, { enabled });
}

/** Keys of each scope, for what they may do. */
export async function keysOf(gateway: TestGateway): Promise<{ operator: string; client: string }> {
  const make = async (scope: string) => (await gateway.api('POST', '/client-keys', { name: scope, scope })).body.key;
  return { operator: await make('operator'), client: await make('client') };
}
