import { randomUUID } from 'node:crypto';
import { itemDraft, orderDraft, storeDocument } from './stored-records.js';
import type { TestConnection, TestGateway } from './test-gateway.js';

/** A merchant with one thing of every kind that an id leads to. */
export interface Tenant {
  connection: TestConnection;
  /** Of a client key limited to this connection. */
  key: string;
  /** By what they are ids of. */
  ids: Record<string, string>;
  /** Of its consumer. */
  consumer: string;
  reference: string;
  itemCode: string;
  /** Cursors that its key was given. */
  cursors: string[];
  /** Words that stand in its records and nowhere else. */
  marks: string[];
}

/** @param name distinguishes it from others; stands in all of its texts */
export async function aTenant(gateway: TestGateway, name: string): Promise<Tenant> {
  const connection = await gateway.connectBare();
  const made = (path: string, body: object, key?: string) => create(gateway, path, body, key);
  // Nothing of it moves by itself.
  await gateway.api('PATCH', `/connections/${connection.id}`, { enabled: false, name: `${name} merchant` });
  const client = { name: `${name} client`, scope: 'client', connectionIds: [connection.id] };
  const { id: clientKey, key } = await made('/client-keys', client);
  const [reference, itemCode] = [`SO-${name}`, `SKU-${name}`];
  const marks = [
    `${name} shipping note`,
    `${name} item name`,
    `${name} merchant`,
    `${name} client`,
    `${name} endpoint`,
  ];
  const store = async (domain: 'sales' | 'products', draft: ReturnType<typeof itemDraft>) =>
    (
      await storeDocument(gateway.app, {
        connectionId: connection.id,
        domain,
        externalId: randomUUID(),
        drafts: [draft],
      })
    )[0];
  const order = await store('sales', orderDraft(`${reference}.1`, 'MEL', { shippingNotes: marks[0]! }));
  const item = await store('products', itemDraft(itemCode, marks[1]!));
  const notification = await gateway.notify(connection, {
    EventType: 'Sale/PickAuthorised',
    SaleID: randomUUID(),
    SaleOrderNumber: reference,
  });
  await made(`/orders/${order!.id}/acknowledgements`, { revision: 1, status: 'accepted' }, key);
  const run = await made(`/connections/${connection.id}/reconciliations`, {});
  const endpoint = { name: marks[4], url: `https://${name}.example.com/changes`, connectionId: connection.id };
  const { id: endpointId } = await made('/endpoints', endpoint, key);
  await gateway.api('PATCH', `/endpoints/${endpointId}`, { status: 'paused' }, key);
  const consumer = `${name}-consumer`;
  await gateway.api('PUT', `/consumers/${consumer}`, {}, key);
  const [request] = await gateway.all(`/sync-requests?connectionId=${connection.id}`);
  return {
    connection,
    key,
    consumer,
    reference,
    itemCode,
    marks,
    ids: {
      connection: connection.id,
      credential: connection.credentialId,
      clientKey,
      order: order!.id,
      item: item!.id,
      notification: notification.body.notificationId,
      reconciliation: run.id,
      endpoint: endpointId,
      syncRequest: request.id,
    },
    cursors: await cursorsOf(gateway, key),
  };
}

async function create(gateway: TestGateway, path: string, body: object, key?: string): Promise<any> {
  const answer = await gateway.api('POST', path, body, key);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function cursorsOf(gateway: TestGateway, key: string): Promise<string[]> {
  const lists = ['/changes?limit=1', '/changes/snapshot?limit=1', '/orders?limit=1'];
  const pages = await Promise.all(lists.map((list) => gateway.api('GET', list, undefined, key)));
  return pages.map(({ body }) => body.nextCursor).filter((cursor) => cursor !== null);
}
