import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliveryWorker } from '../../src/changes/deliveries/delivery-worker.js';
import { Receiver } from '../support/receiver.js';
import { itemDraft, storeDocument } from '../support/stored-records.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

/** Changes that are sent to clients, instead of being asked for. */
describe('deliveries', () => {
  let gateway: TestGateway;
  let connection: TestConnection;
  const receivers: Receiver[] = [];

  beforeAll(async () => {
    gateway = await startTestGateway({ env: { DELIVERY_ALLOWED_NETWORKS: '127.0.0.1' } });
    connection = await gateway.connect();
  });
  afterEach(async () => {
    for (const { id } of (await gateway.api('GET', '/endpoints')).body.data) {
      await gateway.api('DELETE', `/endpoints/${id}`);
    }
    await Promise.all(receivers.splice(0).map((receiver) => receiver.stop()));
  });
  afterAll(() => gateway?.stop());

  const receiver = async (): Promise<Receiver> => {
    const one = await Receiver.start();
    receivers.push(one);
    return one;
  };
  const endpoint = async (url: string, more: object = {}, key?: string) => {
    const { status, body } = await gateway.api('POST', '/endpoints', { name: 'wms', url, ...more }, key);
    expect(status).toBe(201);
    return body;
  };
  /** A change of an item: each name is a new revision. */
  const change = (code: string, name: string, externalId = ids(code), { id: connectionId } = connection) =>
    storeDocument(gateway.app, { connectionId, domain: 'products', externalId, drafts: [itemDraft(code, name)] });
  const known = new Map<string, string>();
  const ids = (code: string): string => {
    if (!known.has(code)) known.set(code, randomUUID());
    return known.get(code)!;
  };
  const find = async (id: string) => (await gateway.api('GET', `/endpoints/${id}`)).body;
  const reaches = (one: Receiver, count: number) =>
    waitFor(() => one.taken.length >= count, { describe: `${count} deliveries`, timeoutMs: 15_000 });
  /** Makes the time of the next tries come. */
  const hurry = async (): Promise<void> => {
    await gateway.database.query('update late_delivery set next_attempt_at = now()');
    await gateway.app.get(DeliveryWorker, { strict: false }).sweep();
  };
  const lateRows = (id: string) =>
    gateway.database.query<any>('select * from late_delivery where endpoint_id = $1', [id]);

  it('come signed and in order, each with an id of its own, and leave no row behind', async () => {
    const wms = await receiver();
    const { id, secret } = await endpoint(wms.url);
    for (const name of ['1', '2', '3']) await change('A', name);
    await change('B', '1');
    await reaches(wms, 4);
    expect(wms.references.filter((reference) => reference.startsWith('A'))).toEqual(['A#1', 'A#2', 'A#3']);
    expect(new Set(wms.taken.map((message) => message.id)).size).toBe(4);
    expect(wms.taken.every((message) => Receiver.isSignedWith(secret, message))).toBe(true);
    expect(wms.taken[0]?.body).toMatchObject({
      type: 'item.created',
      data: { reference: 'A', revision: 1, record: { itemCode: 'A', name: '1' } },
    });
    await waitFor(async () => (await find(id)).lag.changes === 0, { describe: 'the place at the end' });
    expect(await lateRows(id)).toEqual([]);
    expect(JSON.stringify(await find(id))).not.toContain(secret.slice(6));
  });

  it('of a record that fails hold back only its own later changes, and nothing is lost', async () => {
    const wms = await receiver();
    const { id } = await endpoint(wms.url);
    wms.answer = ({ body }, response) => void response.writeHead(body.data.reference === 'bad' ? 500 : 204).end();
    await change('bad', '1');
    await change('good', '1');
    await reaches(wms, 1);
    await change('bad', '2');
    await change('bad', '3');
    await change('good', '2');
    await reaches(wms, 2);
    expect(wms.references).toEqual(['good#1', 'good#2']);
    await waitFor(async () => (await find(id)).lag.changes === 0, { describe: 'the place at the end' });
    expect(await lateRows(id)).toHaveLength(1);
    expect((await find(id)).lag).toMatchObject({ lateRecords: 1, lastError: 'HTTP 500' });
    expect(wms.received.filter(({ body }) => body.data.reference === 'bad' && body.data.revision > 1)).toEqual([]);
    wms.takesAll();
    await hurry();
    await reaches(wms, 5);
    expect(wms.references.slice(2)).toEqual(['bad#1', 'bad#2', 'bad#3']);
    await waitFor(async () => (await lateRows(id)).length === 0, { describe: 'no late record' });
  });

  it('to an endpoint that is down add no more rows than are needed to know it', async () => {
    const wms = await receiver();
    const other = await receiver();
    const { id } = await endpoint(wms.url);
    await endpoint(other.url);
    wms.answer = (_, response) => void response.writeHead(500).end();
    for (let i = 0; i < 150; i += 1) await change(`down ${i}`, '1');
    await reaches(other, 150);
    await waitFor(async () => (await lateRows(id)).length >= 100, { describe: 'late records', timeoutMs: 15_000 });
    expect((await lateRows(id)).length).toBeLessThan(108);
    wms.takesAll();
    // One that is taken brings all others forward.
    await gateway.database.query(
      `update late_delivery set next_attempt_at = now()
        where (endpoint_id, record_id) in (select endpoint_id, record_id from late_delivery limit 1)`,
    );
    await gateway.app.get(DeliveryWorker, { strict: false }).sweep();
    await reaches(wms, 150);
    expect(new Set(wms.references).size).toBe(150);
  });

  it('that failed for 27 hours switch the endpoint off; switched on, it goes on where it was', async () => {
    const wms = await receiver();
    const { id } = await endpoint(wms.url);
    wms.answer = (_, response) => void response.writeHead(500).end('broken');
    await change('day', '1');
    await waitFor(async () => (await lateRows(id)).length === 1, { describe: 'a late record' });
    for (let attempts = 1; attempts <= 10; attempts += 1) {
      await gateway.database.query(
        `update late_delivery set first_failed_at = first_failed_at - interval '2.8 h' where endpoint_id = $1`,
        [id],
      );
      expect((await find(id)).status).toBe('active');
      await hurry();
      await waitFor(async () => (await lateRows(id))[0].attempts > attempts || (await find(id)).status !== 'active', {
        describe: `try ${attempts + 1}`,
      });
    }
    await waitFor(async () => (await find(id)).status === 'switched_off', { describe: 'it to be switched off' });
    expect((await find(id)).statusReason).toContain('HTTP 500: broken');
    expect(await gateway.all('/audit-entries?action=endpoint.switched_off')).toMatchObject([{ actor: 'deliveries' }]);
    await change('day', '2');
    wms.takesAll();
    await gateway.api('PATCH', `/endpoints/${id}`, { status: 'active' });
    await reaches(wms, 2);
    expect(wms.references).toEqual(['day#1', 'day#2']);
    expect(await find(id)).toMatchObject({ status: 'active', statusReason: null });
  });

  it('survive strange answers: others get theirs, and of an endless one only the beginning is read', async () => {
    const good = await receiver();
    const strange: [string, Receiver][] = [];
    for (const kind of ['reset', 'redirect', 'endless', 'hanging']) strange.push([kind, await receiver()]);
    let written = 0;
    const answers: Record<string, Receiver['answer']> = {
      reset: (_, response) => void response.socket?.resetAndDestroy(),
      redirect: (_, response) => void response.writeHead(302, { location: good.url }).end(),
      endless: (_, response) => {
        response.writeHead(500);
        const pour = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x'))) written += 65_536;
          if (!response.destroyed) response.once('drain', pour);
        };
        pour();
      },
      hanging: () => undefined,
    };
    const made = new Map<string, string>();
    for (const [kind, one] of strange) {
      one.answer = answers[kind]!;
      made.set(kind, (await endpoint(one.url)).id);
    }
    await endpoint(good.url);
    for (let i = 0; i < 20; i += 1) await change(`strange ${i}`, '1');
    await reaches(good, 20);
    // A redirect that was followed would have come here as well.
    expect(good.received).toHaveLength(20);
    const errorOf = (kind: string) =>
      waitFor(async () => (await find(made.get(kind)!)).lag.lastError, { describe: `the error of ${kind}` });
    expect(await errorOf('redirect')).toBe('HTTP 302: redirects are not followed');
    expect(await errorOf('reset')).toMatch(/closed|ECONNRESET/);
    expect(await errorOf('endless')).toMatch(/^HTTP 500: x+$/);
    // Sockets hold some on their way; of gigabytes nothing is read.
    expect(written / 20).toBeLessThan(16 * 1024 * 1024);
  });

  it('wait as long as the receiver asks by Retry-After, all of them, unless somebody tries the endpoint', async () => {
    const wms = await receiver();
    const other = await receiver();
    const { id } = await endpoint(wms.url);
    await endpoint(other.url);
    wms.answer = (_, response) => void response.writeHead(429, { 'retry-after': '1200' }).end();
    for (let i = 0; i < 20; i += 1) await change(`busy ${i}`, '1');
    const { waitUntil } = await waitFor(
      async () => {
        const { lag } = await find(id);
        return lag.waitUntil === null ? null : lag;
      },
      { describe: 'the endpoint to wait' },
    );
    expect(Date.parse(waitUntil) - Date.now()).toBeGreaterThan(1_100_000);
    await reaches(other, 20);
    // Neither what is due nor what is new is sent.
    await hurry();
    await change('busy too', '1');
    await reaches(other, 21);
    // Those that were on their way, and no more.
    expect(wms.received.length).toBeLessThanOrEqual(8);
    wms.takesAll();
    await gateway.api('POST', `/endpoints/${id}/test`);
    await waitFor(() => new Set(wms.taken.map((message) => message.id)).size === 22, { describe: 'all of them' });
    await waitFor(async () => (await find(id)).lag.lateRecords === 0, { describe: 'no late record' });
    expect((await find(id)).lag).toMatchObject({ waitUntil: null, failingSince: null });
  });

  it('to receivers that hang cost others nothing, however many they are', async () => {
    const hanging = await receiver();
    const good = await receiver();
    hanging.answer = () => undefined;
    for (let i = 0; i < 20; i += 1) await endpoint(hanging.url);
    await endpoint(good.url);
    await change('hung', '1');
    // Each keeps a place for 15 s.
    await waitFor(() => hanging.received.length === 20, { describe: 'all of them to hang' });
    await change('hung', '2');
    await waitFor(() => good.taken.length === 2, { describe: 'the good one to have both', timeoutMs: 10_000 });
    expect(hanging.received).toHaveLength(20);
  });

  it('begin anew where a killed sender was: repeats have the same ids, and its late word counts for nothing', async () => {
    const wms = await receiver();
    const { id } = await endpoint(wms.url);
    let held: (() => void) | null = null;
    wms.answer = (_, response) => void (held = () => response.writeHead(204).end());
    await change('taken over', '1');
    await waitFor(() => held, { describe: 'the first sender to be at it' });
    const [{ position }] = await gateway.database.query<any>('select position from endpoint where id = $1', [id]);
    // Another process has it now, as after a missed sign of life.
    await gateway.database.query('update endpoint set claim = gen_random_uuid() where id = $1', [id]);
    wms.takesAll();
    (held as unknown as () => void)();
    await reaches(wms, 2);
    const mine = wms.taken.filter(({ body }) => body.data.reference === 'taken over');
    expect(new Set(mine.map((message) => message.id)).size).toBe(1);
    await waitFor(async () => (await find(id)).lag.changes === 0, { describe: 'the place at the end' });
    const [{ position: later }] = await gateway.database.query<any>('select position from endpoint where id = $1', [
      id,
    ]);
    expect(BigInt(later)).toBeGreaterThan(BigInt(position));
  });

  it('are signed twice while a rotation is in its grace time', async () => {
    const wms = await receiver();
    const { id, secret } = await endpoint(wms.url);
    const rotated = await gateway.api('POST', `/endpoints/${id}/secret/rotate`, { graceHours: 1 });
    expect(rotated.body.previousSecretValidUntil).not.toBeNull();
    await change('rotated', '1');
    await reaches(wms, 1);
    for (const one of [secret, rotated.body.secret]) expect(Receiver.isSignedWith(one, wms.taken[0]!)).toBe(true);
    const again = await gateway.api('POST', `/endpoints/${id}/secret/rotate`, { graceHours: 0 });
    await change('rotated', '2');
    await reaches(wms, 2);
    expect(Receiver.isSignedWith(again.body.secret, wms.taken[1]!)).toBe(true);
    for (const one of [secret, rotated.body.secret]) expect(Receiver.isSignedWith(one, wms.taken[1]!)).toBe(false);
  });

  it('are repeated since an instant or for one record, with their ids', async () => {
    const wms = await receiver();
    const { id } = await endpoint(wms.url);
    await change('repeated', '1');
    await change('repeated', '2');
    await change('other', '1');
    await reaches(wms, 3);
    await waitFor(async () => (await find(id)).lag.changes === 0, { describe: 'the place at the end' });
    const { recordId } = wms.taken.find(({ body }) => body.data.reference === 'repeated')!.body.data;
    const first = wms.taken.map((message) => message.id);
    expect((await gateway.api('POST', `/endpoints/${id}/replay`, { recordId })).status).toBe(200);
    await reaches(wms, 5);
    expect(wms.references.slice(3)).toEqual(['repeated#1', 'repeated#2']);
    const since = wms.taken.find(({ body }) => body.data.reference === 'other')!.body.data.occurredAt;
    await waitFor(async () => (await lateRows(id)).length === 0, { describe: 'no late record' });
    await gateway.api('POST', `/endpoints/${id}/replay`, { since });
    await waitFor(() => wms.taken.slice(5).some(({ body }) => body.data.reference === 'other'), {
      describe: 'the change since then',
    });
    expect(wms.taken.slice(3).every((message) => first.includes(message.id))).toBe(true);
    const unknown = await gateway.api('POST', `/endpoints/${id}/replay`, { recordId: randomUUID() });
    expect(unknown).toMatchObject({ status: 404 });
    expect(await gateway.api('POST', `/endpoints/${id}/replay`, {})).toMatchObject({ status: 400 });
  });
});
