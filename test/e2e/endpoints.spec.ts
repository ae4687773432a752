import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Receiver } from '../support/receiver.js';
import { itemDraft, storeDocument } from '../support/stored-records.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

/** Who may have which endpoint, and what an endpoint may be; what is sent there is proven beside this. */
describe('endpoints', () => {
  let gateway: TestGateway;
  let connection: TestConnection;
  let wms: Receiver;

  beforeAll(async () => {
    gateway = await startTestGateway({ env: { DELIVERY_ALLOWED_NETWORKS: '127.0.0.1' } });
    connection = await gateway.connect();
  });
  beforeEach(async () => {
    wms = await Receiver.start();
  });
  afterEach(() => wms.stop());
  afterAll(() => gateway?.stop());

  const endpoint = async (url: string, more: object = {}, key?: string) => {
    const { status, body } = await gateway.api('POST', '/endpoints', { name: 'wms', url, ...more }, key);
    expect(status).toBe(201);
    return body;
  };
  const change = (code: string, name: string, externalId: string, { id: connectionId } = connection) =>
    storeDocument(gateway.app, { connectionId, domain: 'products', externalId, drafts: [itemDraft(code, name)] });
  const find = async (id: string) => (await gateway.api('GET', `/endpoints/${id}`)).body;
  const reaches = (one: Receiver, count: number) =>
    waitFor(() => one.taken.length >= count, { describe: `${count} deliveries`, timeoutMs: 15_000 });

  it('can be tried, and an internal address that is not allowed is refused at the connection', async () => {
    const { id } = await endpoint(wms.url);
    expect((await gateway.api('POST', `/endpoints/${id}/test`)).body).toMatchObject({
      delivered: true,
      statusCode: 204,
    });
    expect(wms.taken[0]?.body).toMatchObject({ type: 'endpoint.test', data: { endpointId: id } });
    for (const host of ['127.0.0.2', '169.254.169.254', '[::1]', '0x7f.0.0.3', '[::ffff:127.0.0.2]']) {
      const refused = await endpoint(`http://${host}:9/`);
      const { body } = await gateway.api('POST', `/endpoints/${refused.id}/test`);
      expect(body).toMatchObject({ delivered: false, statusCode: null, error: expect.stringContaining('internal') });
    }
  });

  it('go to a key what it may see, and its endpoints are its own', async () => {
    const theirs = await gateway.connect();
    const keyOf = async (name: string, connectionIds: string[]) =>
      (await gateway.api('POST', '/client-keys', { name, scope: 'client', connectionIds })).body;
    const mine = await keyOf('mine', [connection.id]);
    const other = await keyOf('other', [theirs.id]);
    const { id } = await endpoint(wms.url, {}, mine.key);
    await change('hidden', '1', randomUUID(), theirs);
    const shown = randomUUID();
    await change('shown', '1', shown);
    await reaches(wms, 1);
    expect(wms.references).toEqual(['shown#1']);
    expect((await gateway.api('GET', '/endpoints', undefined, other.key)).body.data).toEqual([]);
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['PATCH', '', { name: 'x' }],
      ['DELETE', '', undefined],
      ['POST', '/test', undefined],
      ['POST', '/secret/rotate', {}],
      ['POST', '/replay', { recordId: randomUUID() }],
    ] as const) {
      expect((await gateway.api(method, `/endpoints/${id}${path}`, body, other.key)).status).toBe(404);
    }
    await gateway.api('DELETE', `/client-keys/${mine.id}`);
    await change('shown', '2', shown);
    await waitFor(async () => (await find(id)).status === 'switched_off', { describe: 'it to be switched off' });
    expect(wms.references).toEqual(['shown#1']);
  });

  it('are refused wrong addresses and unknown filters', async () => {
    for (const url of ['ftp://wms.example.com', 'https://user:secret@wms.example.com', 'wms.example.com']) {
      const answer = await gateway.api('POST', '/endpoints', { name: 'x', url });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'url' }] } });
    }
  });
});
