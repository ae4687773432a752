import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { itemDraft, orderDraft, storeDocument } from '../support/stored-records.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';

/** What clients say about the records they were given, and what they are waited for. */
describe('an acknowledgement', () => {
  let gateway: TestGateway;
  let mine: TestConnection;
  let theirs: TestConnection;
  let key: string;
  let otherKey: string;
  let number = 0;

  beforeAll(async () => {
    gateway = await startTestGateway();
    mine = await gateway.connect();
    theirs = await gateway.connect();
    key = await clientKey('Melbourne', [mine.id]);
    otherKey = await clientKey('Brisbane', [theirs.id]);
  });
  afterAll(() => gateway?.stop());

  const clientKey = async (name: string, connectionIds?: string[]): Promise<string> =>
    (await gateway.api('POST', '/client-keys', { name, scope: 'client', connectionIds })).body.key;

  /** An order of its own, with ways to move it on in Cin7. */
  async function anOrder(connectionId = mine.id) {
    const externalId = randomUUID();
    number += 1;
    const reference = `SO-${number}.1`;
    const document = { connectionId, domain: 'sales' as const, externalId };
    const change = (note: string) =>
      storeDocument(gateway.app, { ...document, drafts: [orderDraft(reference, 'MEL', { shippingNotes: note })] });
    const cancel = () => storeDocument(gateway.app, { ...document, drafts: [] });
    const [written] = await change('first');
    const id = written?.id as string;
    const find = async (as?: string) => (await gateway.api('GET', `/orders/${id}`, undefined, as)).body;
    return { id, reference, change, cancel, find };
  }

  const say = (id: string, body: object, as = key) => gateway.api('POST', `/orders/${id}/acknowledgements`, body, as);
  const listed = async (filter: string, as = key): Promise<string[]> =>
    (await gateway.all(`/orders?${filter}`, as)).map((order) => order.reference);

  it('is shown with its record: what, about which revision, who and when', async () => {
    const order = await anOrder();
    expect(await order.find()).toMatchObject({ acknowledgement: null, awaiting: null });
    const said = await say(order.id, { revision: 1, status: 'accepted' });
    expect(said).toMatchObject({
      status: 200,
      body: { recordId: order.id, revision: 1, status: 'accepted', reason: null, isCurrent: true, isRepeat: false },
    });
    const { acknowledgement } = await order.find(key);
    expect(acknowledgement).toMatchObject({ revision: 1, status: 'accepted', isCurrent: true });
    expect(acknowledgement.by).toMatch(/\(Melbourne\)$/);
    expect(Math.abs(Date.parse(acknowledgement.at) - Date.now())).toBeLessThan(60_000);
    await say(order.id, { revision: 1, status: 'done' });
    expect((await order.find()).acknowledgement).toMatchObject({ status: 'done' });
    const history = await gateway.all(`/orders/${order.id}/acknowledgements?limit=1`, key);
    expect(history.map(({ status }) => status)).toEqual(['accepted', 'done']);
  });

  it('changes neither the record nor the feed, and outlives the next revision as one of an older', async () => {
    const order = await anOrder();
    const { nextCursor } = (await gateway.api('GET', '/changes?from=now')).body;
    await say(order.id, { revision: 1, status: 'accepted' });
    expect((await gateway.api('GET', `/changes?after=${nextCursor}`)).body.data).toEqual([]);
    await order.change('second');
    expect(await order.find()).toMatchObject({
      revision: 2,
      acknowledgement: { revision: 1, status: 'accepted', isCurrent: false },
    });
    expect(await listed('acknowledged=false')).toContain(order.reference);
    await say(order.id, { revision: 2, status: 'accepted' });
    expect(await listed('acknowledged=true')).toContain(order.reference);
    // Said late about what is no more: kept, but it takes nothing back.
    const late = await say(order.id, { revision: 1, status: 'rejected', reason: 'no stock' });
    expect(late).toMatchObject({ status: 200, body: { isCurrent: false, isRepeat: false } });
    expect(await order.find()).toMatchObject({ acknowledgement: { revision: 2, status: 'accepted', isCurrent: true } });
    expect(await gateway.all(`/orders/${order.id}/acknowledgements`)).toHaveLength(3);
  });

  it('may be repeated: nothing is stored twice', async () => {
    const order = await anOrder();
    const first = await say(order.id, { revision: 1, status: 'accepted' });
    const again = await Promise.all([1, 2, 3].map(() => say(order.id, { revision: 1, status: 'accepted' })));
    for (const answer of again) {
      expect(answer.body).toEqual({ ...first.body, isRepeat: true });
    }
    await say(order.id, { revision: 1, status: 'done' });
    expect((await say(order.id, { revision: 1, status: 'accepted' })).body).toMatchObject({
      status: 'done',
      isRepeat: true,
    });
    expect(await gateway.all(`/orders/${order.id}/acknowledgements`)).toHaveLength(2);
  });

  it('is stored once, also when the same comes many times at the same moment', async () => {
    const order = await anOrder();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => say(order.id, { revision: 1, status: 'accepted' })),
    );
    expect(answers.filter(({ body }) => !body.isRepeat)).toHaveLength(1);
    expect(await gateway.all(`/orders/${order.id}/acknowledgements`)).toHaveLength(1);
  });

  it('that rejects says why, and is audited', async () => {
    const order = await anOrder();
    for (const reason of [undefined, null, '  ']) {
      const answer = await say(order.id, { revision: 1, status: 'rejected', reason });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'reason' }] } });
    }
    await say(order.id, { revision: 1, status: 'rejected', reason: 'Lot blocked' });
    expect(await order.find()).toMatchObject({ acknowledgement: { status: 'rejected', reason: 'Lot blocked' } });
    const audit = await gateway.all(`/audit-entries?action=order.rejected&subjectId=${order.id}`);
    expect(audit).toMatchObject([
      { actor: expect.stringContaining('(Melbourne)'), details: { reference: order.reference, reason: 'Lot blocked' } },
    ]);
  });

  it('is refused where it makes no sense, with what does', async () => {
    const order = await anOrder();
    expect(await say(order.id, { revision: 2, status: 'accepted' })).toMatchObject({
      status: 409,
      body: { code: 'revision_unknown', detail: expect.stringContaining('stands at 1') },
    });
    expect(await say(order.id, { revision: 1, status: 'too_late' })).toMatchObject({
      status: 409,
      body: { code: 'not_cancelled' },
    });
    await order.cancel();
    expect(await say(order.id, { revision: 2, status: 'accepted' })).toMatchObject({
      status: 409,
      body: { code: 'cancel_answer_expected', detail: expect.stringContaining('return_to_stock') },
    });
    for (const body of [{}, { revision: 0, status: 'accepted' }, { revision: 1, status: 'yes' }, { revision: 1.5 }]) {
      expect(await say(order.id, body)).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    }
    expect(await order.find()).toMatchObject({ acknowledgement: null });
  });

  it('cannot be said, nor seen, of what the key may not see', async () => {
    const order = await anOrder();
    await say(order.id, { revision: 1, status: 'accepted' });
    expect(await say(order.id, { revision: 1, status: 'done' }, otherKey)).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
    const history = await gateway.api('GET', `/orders/${order.id}/acknowledgements`, undefined, otherKey);
    expect(history).toMatchObject({ status: 404, body: { code: 'not_found' } });
    const bulk = await gateway.api(
      'POST',
      '/acknowledgements',
      { acknowledgements: [{ recordId: order.id, revision: 1, status: 'done' }] },
      otherKey,
    );
    expect(bulk.body.data).toMatchObject([{ result: 'refused', code: 'not_found' }]);
    // Of another type it is not there either.
    const asReceipt = await gateway.api('POST', `/receipts/${order.id}/acknowledgements`, {
      revision: 1,
      status: 'done',
    });
    expect(asReceipt.status).toBe(404);
    expect((await order.find()).acknowledgement.status).toBe('accepted');
    expect(await listed('acknowledged=false', otherKey)).not.toContain(order.reference);
  });

  it('can be said of many at once, each by itself', async () => {
    const orders = await Promise.all(Array.from({ length: 5 }, () => anOrder()));
    const [item] = await storeDocument(gateway.app, {
      connectionId: mine.id,
      domain: 'products',
      externalId: randomUUID(),
      drafts: [itemDraft('BOX', 'Box')],
    });
    const recordIds = [...orders.map(({ id }) => id), item?.id as string];
    const acknowledgements = [
      ...recordIds.map((recordId) => ({ recordId: recordId.toUpperCase(), revision: 1, status: 'accepted' })),
      { recordId: orders[0]?.id, revision: 1, status: 'done' },
      { recordId: orders[0]?.id, revision: 1, status: 'done' },
      { recordId: orders[1]?.id, revision: 7, status: 'done' },
      { recordId: randomUUID(), revision: 1, status: 'done' },
    ];
    const { status, body } = await gateway.api('POST', '/acknowledgements', { acknowledgements }, key);
    expect(status).toBe(200);
    expect(body.data.map((each: any) => each.code ?? each.result)).toEqual([
      ...recordIds.map(() => 'stored'),
      'stored',
      'repeated',
      'revision_unknown',
      'not_found',
    ]);
    const shown = await gateway.all(`/items?acknowledged=true`, key);
    expect(shown).toMatchObject([{ itemCode: 'BOX', acknowledgement: { status: 'accepted' }, awaiting: null }]);
    expect(await orders[0]?.find()).toMatchObject({ acknowledgement: { status: 'done' } });
    const wrong = await gateway.api('POST', '/acknowledgements', {
      acknowledgements: [
        { recordId: orders[0]?.id, revision: 1, status: 'rejected' },
        { recordId: 'x', revision: 1 },
      ],
    });
    expect(wrong.status).toBe(400);
  });

  it('is missed in lists, also for how long', async () => {
    const order = await anOrder();
    expect(await listed('unacknowledgedForMinutes=0')).toContain(order.reference);
    expect(await listed('unacknowledgedForMinutes=10')).not.toContain(order.reference);
    await gateway.database.query(`update record set updated_at = now() - interval '11 minutes' where id = $1`, [
      order.id,
    ]);
    expect(await listed('unacknowledgedForMinutes=10')).toEqual([order.reference]);
    await say(order.id, { revision: 1, status: 'accepted' });
    expect(await listed('unacknowledgedForMinutes=0')).not.toContain(order.reference);
  });

  describe('of an order that is then cancelled', () => {
    const waiting = () => listed('awaiting=cancel_answer');
    const status = async () => (await gateway.api('GET', `/connections/${mine.id}/status`)).body.orders;

    it('waits for an answer, which is shown with its age, until there is one', async () => {
      const before = (await status()).unacknowledged;
      const order = await anOrder();
      expect(await status()).toMatchObject({ unacknowledged: before + 1, awaitingCancelAnswer: 0 });
      await say(order.id, { revision: 1, status: 'accepted' });
      expect(await waiting()).toEqual([]);
      await order.cancel();
      expect(await waiting()).toEqual([order.reference]);
      const { awaiting, updatedAt } = await order.find();
      expect(awaiting).toMatchObject({ what: 'cancel_answer', since: updatedAt });
      expect(awaiting.ageSeconds).toBeGreaterThanOrEqual(0);
      expect(await status()).toMatchObject({ awaitingCancelAnswer: 1, oldestCancelledAt: updatedAt });
      await say(order.id, { revision: 2, status: 'return_to_stock', reason: 'Packed already' });
      expect(await waiting()).toEqual([]);
      expect(await order.find()).toMatchObject({
        awaiting: null,
        acknowledgement: { revision: 2, status: 'return_to_stock', isCurrent: true },
      });
      expect(await status()).toMatchObject({ awaitingCancelAnswer: 0, oldestCancelledAt: null });
      const [audited] = await gateway.all(`/audit-entries?action=order.cancel_answered&subjectId=${order.id}`);
      expect(audited.details).toMatchObject({ status: 'return_to_stock', reference: order.reference });
    });

    it('waits too when the client accepted late, was done, or accepted it again after it had come back', async () => {
      const late = await anOrder();
      await late.cancel();
      expect(await waiting()).toEqual([]);
      await say(late.id, { revision: 1, status: 'accepted' });
      expect(await waiting()).toEqual([late.reference]);
      await say(late.id, { revision: 2, status: 'cancelled' });

      const done = await anOrder();
      await say(done.id, { revision: 1, status: 'done' });
      await done.cancel();
      expect(await waiting()).toEqual([done.reference]);
      await say(done.id, { revision: 2, status: 'too_late' });
      // A repetition of what was said before does not take the answer back.
      await say(done.id, { revision: 1, status: 'done' });
      expect(await waiting()).toEqual([]);

      await late.change('it comes back');
      await say(late.id, { revision: 3, status: 'accepted' });
      expect(await waiting()).toEqual([]);
      await late.cancel();
      expect(await waiting()).toEqual([late.reference]);
      await late.change('and back again');
      expect(await waiting()).toEqual([]);
    });

    it('waits for nobody who had not accepted it', async () => {
      const unseen = await anOrder();
      await unseen.cancel();
      const rejected = await anOrder();
      await say(rejected.id, { revision: 1, status: 'rejected', reason: 'No such item' });
      await rejected.cancel();
      expect(await waiting()).toEqual([]);
      expect(await say(unseen.id, { revision: 2, status: 'cancelled' })).toMatchObject({ status: 200 });
    });
  });
});
