import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { encodeCursor } from '../../src/platform/http/cursor.js';
import { EventStream } from '../support/event-stream.js';
import { itemDraft, storeDocument } from '../support/stored-records.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';

/** Places in the feed that are kept for clients. */
describe('a consumer', () => {
  let gateway: TestGateway;
  let mine: TestConnection;
  let theirs: TestConnection;
  let key: string;
  let otherKey: string;

  beforeAll(async () => {
    gateway = await startTestGateway();
    mine = await gateway.connect();
    theirs = await gateway.connect();
    key = await clientKey('mine', [mine.id]);
    otherKey = await clientKey('other', [theirs.id]);
  });
  afterAll(() => gateway?.stop());

  const clientKey = async (name: string, connectionIds?: string[]): Promise<string> =>
    (await gateway.api('POST', '/client-keys', { name, scope: 'client', connectionIds })).body.key;
  const item = (name: string, { id: connectionId }: TestConnection = mine) =>
    storeDocument(gateway.app, {
      connectionId,
      domain: 'products',
      externalId: randomUUID(),
      drafts: [itemDraft(name, name)],
    });
  const put = (name: string, body: object = {}, as = key) => gateway.api('PUT', `/consumers/${name}`, body, as);
  const move = (name: string, body: object, as = key) => gateway.api('POST', `/consumers/${name}/position`, body, as);
  const read = (name: string, more = '', as = key) =>
    gateway.api('GET', `/changes?consumer=${name}${more}`, undefined, as);
  const references = (answer: { body: any }) => answer.body.data.map((change: any) => change.reference);

  it('reads on from what it said that it has stored, and only that moves it', async () => {
    expect(await put('wms', { from: 'now' })).toMatchObject({
      status: 200,
      body: { name: 'wms', movedAt: null, lag: { changes: 0, isMore: false, oldestAt: null, ageSeconds: null } },
    });
    await item('one');
    await item('two');
    await item('of another', theirs);
    const page = await read('wms', '&limit=1');
    expect(references(page)).toEqual(['one']);
    expect(references(await read('wms'))).toEqual(['one', 'two']);
    const moved = await move('wms', { cursor: page.body.nextCursor });
    expect(moved).toMatchObject({ status: 200, body: { lag: { changes: 1, isMore: false } } });
    expect(moved.body.lag.ageSeconds).toBeGreaterThanOrEqual(0);
    expect(references(await read('wms'))).toEqual(['two']);
    const stream = await EventStream.open(gateway.url, '/changes?consumer=wms', key);
    expect((await stream.reaches(1))[0]?.data.reference).toBe('two');
    stream.close();
  });

  it('stays where it is when it is put again, and when the same is said again', async () => {
    const { nextCursor } = (await read('wms', '&limit=1')).body;
    await move('wms', { cursor: nextCursor });
    expect((await move('wms', { cursor: nextCursor })).status).toBe(200);
    const again = await put('wms', { from: 'beginning' });
    expect(again.body.cursor).toBe(nextCursor);
    const found = await gateway.api('GET', '/consumers/wms', undefined, key);
    expect(found.body).toMatchObject({ name: 'wms', cursor: nextCursor, owner: expect.stringContaining('(mine)') });
  });

  it('goes backwards only when that is asked for, and that is audited', async () => {
    const begin = encodeCursor('changes', ['0']);
    const { cursor } = (await gateway.api('GET', '/consumers/wms', undefined, key)).body;
    expect(await move('wms', { cursor: begin })).toMatchObject({ status: 409, body: { code: 'position_behind' } });
    expect((await gateway.api('GET', '/consumers/wms', undefined, key)).body.cursor).toBe(cursor);
    expect((await move('wms', { cursor: begin, reset: true })).status).toBe(200);
    expect(references(await read('wms'))).toEqual(['one', 'two']);
    const audit = await gateway.all('/audit-entries?action=consumer.reset');
    expect(audit).toMatchObject([{ actor: expect.stringContaining('(mine)'), details: { name: 'wms', to: '0' } }]);
  });

  it('moves forward once when two say so at once, whoever comes last', async () => {
    await put('racer');
    for (let i = 0; i < 20; i += 1) await item(`race ${i}`);
    const all = (await read('racer', '&limit=1000')).body.data;
    const last = all.at(-1).cursor;
    await Promise.all(all.toReversed().map(({ cursor }: any) => move('racer', { cursor })));
    expect((await gateway.api('GET', '/consumers/racer', undefined, key)).body.cursor).toBe(last);
  });

  it('belongs to its key: others have their own of the same name, and see no other', async () => {
    expect(await read('wms', '', otherKey)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    for (const [method, path, body] of [
      ['GET', '/consumers/wms', undefined],
      ['POST', '/consumers/wms/position', { cursor: encodeCursor('changes', ['0']) }],
      ['DELETE', '/consumers/wms', undefined],
    ] as const) {
      expect(await gateway.api(method, path, body, otherKey)).toMatchObject({
        status: 404,
        body: { code: 'not_found' },
      });
    }
    await put('wms', {}, otherKey);
    expect(references(await read('wms', '', otherKey))).toEqual(['of another']);
    const shown = await gateway.api('GET', '/consumers', undefined, otherKey);
    expect(shown.body.data).toMatchObject([{ name: 'wms', lag: { changes: 1 } }]);
    const operator = await gateway.api('GET', '/consumers');
    expect(operator.body.data.map((consumer: any) => consumer.name)).toEqual(['racer', 'wms', 'wms']);
  });

  it('is refused a place that the feed does not have, a wrong name, and two places to start', async () => {
    const ahead = encodeCursor('changes', ['999999']);
    expect(await move('wms', { cursor: ahead })).toMatchObject({ status: 410, body: { code: 'feed_went_back' } });
    expect(await put('new', { cursor: ahead })).toMatchObject({ status: 410 });
    expect(await put('new', { cursor: 'abc' })).toMatchObject({ status: 400, body: { code: 'invalid_cursor' } });
    expect(await put('new', { cursor: ahead, from: 'now' })).toMatchObject({ status: 400 });
    expect(await put('a%20b')).toMatchObject({ status: 400, body: { errors: [{ path: 'name' }] } });
    expect(await read('wms', '&from=now')).toMatchObject({ status: 400, body: { errors: [{ path: 'consumer' }] } });
    expect(await gateway.api('DELETE', '/consumers/wms', undefined, key)).toMatchObject({ status: 204 });
    expect(await read('wms')).toMatchObject({ status: 404 });
  });
});
