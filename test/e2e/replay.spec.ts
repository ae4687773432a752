import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { failedOf, hurry, inStatus, pickSale, requestsOf, waitingOf } from '../support/sync-helpers.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

/** Nothing that was processed before keeps a notification from running again (guarantee 2). */
describe('a replay of one notification', () => {
  let gateway: TestGateway;
  let connection: TestConnection;
  const { faults, calls } = { faults: () => gateway.simulator.faults, calls: () => gateway.simulator.calls };
  const saleCalls = (): number => calls().filter((call) => call.path === '/sale').length;
  const replay = (id: string) => gateway.api('POST', `/notifications/${id}/replay`);
  const notify = async (body: unknown): Promise<string> => (await gateway.notify(connection, body)).body.notificationId;
  /** The notification of a picked sale, once it is in a status. */
  const pickedIn = async (status: string): Promise<string> => {
    const { number } = pickSale(gateway);
    await gateway.simulator.settled();
    return (await inStatus(gateway, { reference: number }, status)).id;
  };
  const pickLine = 'Fulfilments[0].Pick.Lines[0].Quantity';

  beforeAll(async () => {
    gateway = await startTestGateway({ simulator: { seed: true } });
    connection = await gateway.connect();
  });
  afterAll(() => gateway?.stop());
  afterEach(() => faults().clear());

  const cases: [title: string, before: () => Promise<string>, ends: string, outcomes: string[]][] = [
    ['that was applied', () => pickedIn('done'), 'done', ['unchanged']],
    [
      'that changed nothing',
      async () => {
        const id = await pickedIn('done');
        await replay(id);
        await inStatus(gateway, { id }, 'done');
        return id;
      },
      'done',
      ['unchanged'],
    ],
    [
      'whose document was parked, when the fault is gone',
      () => {
        faults().add({ kind: 'mutated', at: pickLine, to: 'many', path: '^/sale\\?' });
        return pickedIn('parked');
      },
      'done',
      ['applied'],
    ],
    [
      'whose document is parked, while the fault is still there',
      () => {
        faults().add({ kind: 'mutated', at: pickLine, to: 'many', path: '^/sale\\?', times: 2 });
        return pickedIn('parked');
      },
      'parked',
      ['parked'],
    ],
    [
      'whose document was gone, when it is there again',
      async () => {
        faults().add({ kind: 'status', status: 404, path: '^/sale\\?', times: 2 });
        const { number } = pickSale(gateway);
        await failedOf(gateway, connection, 'not_found');
        await hurry(gateway, connection);
        const gone = await inStatus(gateway, { reference: number }, 'done');
        expect(gone.outcomes).toMatchObject([{ outcome: 'gone' }]);
        return gone.id;
      },
      'done',
      ['applied'],
    ],
    [
      'that the program could not read when it came',
      async () => {
        const id = await pickedIn('done');
        await gateway.database.query(
          `update notification set status = 'unreadable', reason = 'Not understood yet.', topic = null, reference = null
            where id = $1`,
          [id],
        );
        await gateway.database.query('delete from notification_document where notification_id = $1', [id]);
        return id;
      },
      'done',
      ['unchanged'],
    ],
    [
      'that an earlier program read wrongly',
      async () => {
        const id = await pickedIn('done');
        await gateway.database.query(
          `update notification_document set external_id = 'number:WRONG', outcome = 'parked' where notification_id = $1`,
          [id],
        );
        await gateway.database.query(`update notification set status = 'parked' where id = $1`, [id]);
        return id;
      },
      'done',
      ['unchanged'],
    ],
  ];

  it.each(cases)('%s reads Cin7 again and ends as it is now', async (_, before, ends, outcomes) => {
    const id = await before();
    const { body: earlier } = await gateway.api('GET', `/notifications/${id}`);
    const callsBefore = saleCalls();
    const answer = await replay(id);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        notificationId: id,
        status: 'pending',
        documents: [{ domain: 'sales', externalId: expect.stringMatching(/^[0-9a-f-]{36}$/) }],
        href: `/api/v1/notifications/${id}`,
      },
    });
    const after = await waitFor(
      async () => {
        const { body } = await gateway.api('GET', answer.body.href.replace('/api/v1', ''));
        return body.status !== 'pending' && body;
      },
      { describe: 'the replay to end' },
    );
    expect(saleCalls()).toBe(callsBefore + 1);
    expect(after).toMatchObject({ status: ends, topic: 'sale.picked', body: earlier.body });
    expect(after.outcomes.map((each: any) => each.outcome)).toEqual(outcomes);
    expect(Date.parse(after.processedAt)).toBeGreaterThan(Date.parse(earlier.processedAt));
  });

  const namingNothing: [string, unknown, string][] = [
    ['no JSON', 'not json', 'unreadable'],
    ['an event that is ignored', { EventType: 'Sale/InvoiceAuthorised', SaleID: 'x' }, 'ignored'],
    ['an empty list', { EventType: 'Product/Updated', ProductDetailsList: [] }, 'ignored'],
  ];
  it.each(namingNothing)('with %s keeps its status and asks for nothing', async (_, body, status) => {
    const id = await notify(body);
    const { body: before } = await gateway.api('GET', `/notifications/${id}`);
    expect(await replay(id)).toMatchObject({ status: 200, body: { notificationId: id, status, documents: [] } });
    expect((await gateway.api('GET', `/notifications/${id}`)).body).toEqual(before);
  });

  it('remembers what the address said it was about', async () => {
    const { id: saleId } = pickSale(gateway);
    await gateway.settled();
    const sent = await gateway.notify(connection, { TaskID: saleId }, '/webhooks/cin7-core/sale-picked');
    const id = sent.body.notificationId;
    await inStatus(gateway, { id }, 'done');
    expect((await replay(id)).body.documents).toEqual([{ domain: 'sales', externalId: saleId.toLowerCase() }]);
    await inStatus(gateway, { id }, 'done');
  });

  describe('while a look is under way', () => {
    /** Replays a sale's notification in the middle of the first look at it. */
    const replayInTheMiddle = async (...answers: ('missing' | 'there')[]): Promise<string> => {
      faults().add({ kind: 'slow', milliseconds: 1_000, path: '^/sale\\?' });
      const missing = answers.filter((answer) => answer === 'missing').length;
      if (missing > 0) faults().add({ kind: 'status', status: 404, path: '^/sale\\?', times: missing });
      const { number } = pickSale(gateway);
      await waitFor(async () => (await waitingOf(gateway, connection))[0]?.claimed_by, { describe: 'the first look' });
      const [notification] = await gateway.all(`/notifications?reference=${number}`);
      expect((await replay(notification.id)).status).toBe(200);
      expect((await waitingOf(gateway, connection))[0]).toMatchObject({ generation: 2, must_fetch: true, lane: 0 });
      return notification.id;
    };

    beforeEach(() => gateway.settled());

    it('looks once more', async () => {
      const before = saleCalls();
      const id = await replayInTheMiddle('there');
      const done = await inStatus(gateway, { id }, 'done');
      expect(done.outcomes).toMatchObject([{ outcome: 'unchanged' }]);
      expect(saleCalls()).toBe(before + 2);
    });

    it('does not take a document for gone that was missing in both', async () => {
      const id = await replayInTheMiddle('missing', 'missing');
      await failedOf(gateway, connection, 'not_found');
      expect((await gateway.api('GET', `/notifications/${id}`)).body.status).toBe('pending');
      await hurry(gateway, connection);
      expect((await inStatus(gateway, { id }, 'done')).outcomes).toMatchObject([{ outcome: 'applied' }]);
    });

    it('runs as often as it is asked, and ends once', async () => {
      const id = await replayInTheMiddle('there');
      const answers = await Promise.all(Array.from({ length: 8 }, () => replay(id)));
      expect(answers.map((answer) => answer.status)).toEqual(Array(8).fill(200));
      await inStatus(gateway, { id }, 'done');
      await waitFor(async () => (await waitingOf(gateway, connection)).length === 0, { describe: 'nothing to wait' });
    });
  });

  it('of a paused connection is stored and waits', async () => {
    const id = await pickedIn('done');
    await gateway.api('PATCH', `/connections/${connection.id}`, { enabled: false });
    const before = calls().length;
    expect((await replay(id)).body.status).toBe('pending');
    const [request] = await waitingOf(gateway, connection);
    expect(request).toMatchObject({ status: 'waiting', claimed_by: null });
    expect(calls()).toHaveLength(before);
    await gateway.api('PATCH', `/connections/${connection.id}`, { enabled: true });
    await inStatus(gateway, { id }, 'done');
  });

  it('of a deleted connection is refused, as nobody could do it', async () => {
    const other = await gateway.connect();
    const { body } = await gateway.notify(other, { EventType: 'Sale/PickAuthorised', SaleOrderNumber: 'SO-1' });
    await gateway.api('DELETE', `/connections/${other.id}`);
    expect(await replay(body.notificationId)).toMatchObject({ status: 409, body: { code: 'connection_deleted' } });
    expect(await requestsOf(gateway, other)).toEqual([]);
  });

  const wrong: [string, string, number][] = [
    ['no UUID', 'SO-1', 400],
    ['of none', '0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11', 404],
  ];
  it.each(wrong)('with an id that is %s is refused', async (_, id, status) => {
    expect((await replay(id)).status).toBe(status);
  });
});
