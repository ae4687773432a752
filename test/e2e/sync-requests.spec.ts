import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { enable, failedOf, hurry, inStatus, keysOf, pickSale, requestsOf, waitingOf } from '../support/sync-helpers.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

const BROKEN = { kind: 'mutated', at: 'Fulfilments[0].Pick.Lines[0].Quantity', to: 'many', path: '^/sale\\?' } as const;

describe('a retry', () => {
  let gateway: TestGateway;
  let connection: TestConnection;
  const retry = (id: string) => gateway.api('POST', `/sync-requests/${id}/retry`);
  const retryMany = (filter: object, dryRun?: boolean) =>
    gateway.api('POST', '/sync-requests/retry', { filter, ...(dryRun === undefined ? {} : { dryRun }) });
  const list = (query = '') => gateway.all(`/sync-requests?connectionId=${connection.id}${query}`);
  /** A sale whose document is parked, as one of its values is none. */
  const parkSale = async (times = 1): Promise<string> => {
    gateway.simulator.faults.add({ ...BROKEN, times });
    const { number } = pickSale(gateway);
    await gateway.simulator.settled();
    await inStatus(gateway, { reference: number }, 'parked');
    return number;
  };

  beforeAll(async () => {
    gateway = await startTestGateway({ simulator: { seed: true } });
    connection = await gateway.connect();
  });
  afterAll(() => gateway?.stop());
  afterEach(async () => {
    gateway.simulator.faults.clear();
    await gateway.database.query('delete from sync_request where connection_id = $1', [connection.id]);
  });

  it('of a parked document ends it, when the fault is gone', async () => {
    const number = await parkSale();
    const [parked] = await list('&status=parked');
    expect(parked).toEqual({
      id: expect.stringMatching(/^\d+$/),
      connectionId: connection.id,
      domain: 'sales',
      externalId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      reference: number,
      lane: 'sales',
      status: 'parked',
      reason: expect.stringMatching(/Quantity/),
      errorKind: 'malformed',
      attempts: 1,
      requestedAt: expect.any(String),
      dueAt: null,
    });
    expect(await retry(parked.id)).toMatchObject({
      status: 200,
      body: { id: parked.id, status: 'waiting', lane: 'replay', attempts: 0, reason: null, dueAt: expect.any(String) },
    });
    expect((await inStatus(gateway, { reference: number }, 'done')).outcomes).toMatchObject([{ outcome: 'applied' }]);
    expect(await list()).toEqual([]);
  });

  it('of a parked document parks it again, while the fault is still there', async () => {
    const number = await parkSale(2);
    const [parked] = await list();
    const [{ outcomes }] = await gateway.all(`/notifications?reference=${number}`);
    await retry(parked.id);
    const again = await waitFor(
      async () => {
        const [notification] = await gateway.all(`/notifications?reference=${number}`);
        return notification.outcomes[0].at !== outcomes[0].at && notification;
      },
      { describe: 'the document to be parked again' },
    );
    expect(again).toMatchObject({ status: 'parked', outcomes: [{ outcome: 'parked' }] });
    expect(await list()).toMatchObject([{ id: parked.id, status: 'parked', attempts: 1, errorKind: 'malformed' }]);
  });

  it('of a document that waits for its next try does not wait for it', async () => {
    gateway.simulator.faults.add({ kind: 'status', status: 500, path: '^/sale\\?' });
    const { number } = pickSale(gateway);
    await failedOf(gateway, connection, 'temporary');
    const [waiting] = await list('&status=waiting');
    expect(waiting).toMatchObject({
      reference: number,
      attempts: 1,
      errorKind: 'temporary',
      reason: expect.any(String),
    });
    expect(Date.parse(waiting.dueAt)).toBeGreaterThan(Date.now());
    await retry(waiting.id);
    await inStatus(gateway, { reference: number }, 'done');
  });

  it('of a document that was missing once does not take it for gone', async () => {
    gateway.simulator.faults.add({ kind: 'status', status: 404, path: '^/sale\\?', times: 2 });
    const { number } = pickSale(gateway);
    const { id, generation } = await failedOf(gateway, connection, 'not_found');
    expect((await retry(id)).body).toMatchObject({ errorKind: null });
    await failedOf(gateway, connection, 'not_found');
    expect(await waitingOf(gateway, connection)).toMatchObject([{ id, generation: generation + 1 }]);
    await hurry(gateway, connection);
    expect((await inStatus(gateway, { reference: number }, 'done')).outcomes).toMatchObject([{ outcome: 'applied' }]);
  });

  it('while a look is under way that then fails is not forgotten', async () => {
    gateway.simulator.faults.add({ kind: 'slow', milliseconds: 1_000, path: '^/sale\\?' });
    gateway.simulator.faults.add({ kind: 'status', status: 500, path: '^/sale\\?' });
    const { number } = pickSale(gateway);
    const { id } = await waitFor(
      async () => (await waitingOf(gateway, connection)).find((request) => request.claimed_by),
      { describe: 'the first look' },
    );
    expect((await retry(id)).status).toBe(200);
    // Its next try would be five seconds away.
    await waitFor(async () => (await requestsOf(gateway, connection)).length === 0, {
      describe: 'the second look',
      timeoutMs: 4_000,
    });
    await inStatus(gateway, { reference: number }, 'done');
  });

  it('of a held document looks at it, and holds it again', async () => {
    const holding = await gateway.connect({ unmappedWarehouse: 'hold' });
    pickSale(gateway);
    await gateway.simulator.settled();
    const held = async () => (await gateway.all(`/sync-requests?connectionId=${holding.id}&status=held`))[0];
    const request = await waitFor(held, { describe: 'the document to be held', timeoutMs: 15_000 });
    expect(request).toMatchObject({ reason: expect.stringMatching(/warehouse/i), dueAt: null, lane: 'sales' });
    await retry(request.id);
    await waitFor(async () => (await held())?.lane === 'replay', { describe: 'the document to be held again' });
    await gateway.api('DELETE', `/connections/${holding.id}`);
  });

  it('of many goes by filter, and counts first', async () => {
    const numbers = [await parkSale(), await parkSale(), await parkSale()];
    const filters: [filter: object, matched: number][] = [
      [{ reference: numbers[0] }, 1],
      [{ status: 'parked' }, 3],
      [{ status: 'held' }, 0],
      [{ domain: 'sales' }, 3],
      [{ domain: 'products' }, 0],
      [{ connectionId: connection.id }, 3],
      [{ connectionId: randomUUID() }, 0],
      [{ connectionId: connection.id, domain: 'sales', status: 'parked', reference: numbers[2] }, 1],
    ];
    const before = await list();
    for (const [filter, matched] of filters) {
      expect((await retryMany(filter, true)).body).toEqual({ matched, retried: 0 });
    }
    expect(await list()).toEqual(before);
    expect((await retryMany({ reference: numbers[0] })).body).toEqual({ matched: 1, retried: 1 });
    await inStatus(gateway, { reference: numbers[0] }, 'done');
    expect((await retryMany({ status: 'parked' })).body).toEqual({ matched: 2, retried: 2 });
    for (const number of numbers) await inStatus(gateway, { reference: number }, 'done');
    const [entry] = await gateway.all('/audit-entries?action=retry.started');
    expect(entry).toMatchObject({ details: { filter: { status: 'parked' }, matched: 2 } });
  });

  it('of very many goes in steps, and leaves each in its lane', async () => {
    await enable(gateway, connection, false);
    await gateway.database.query(
      `insert into sync_request (connection_id, domain, external_id, lane, generation, status, attempts, requested_at, due_at)
       select $1, 'products', gen_random_uuid()::text, 4, 1, 'parked', 4, now(), now() from generate_series(1, 2500)`,
      [connection.id],
    );
    expect((await retryMany({ connectionId: connection.id })).body).toEqual({ matched: 2_500, retried: 2_500 });
    const states = new Set(
      (await requestsOf(gateway, connection)).map((row) => `${row.status} ${row.lane} ${row.attempts}`),
    );
    expect([...states]).toEqual(['waiting 4 0']);
    await gateway.database.query('delete from sync_request where connection_id = $1', [connection.id]);
    await enable(gateway, connection, true);
  });

  it('waits for the end of a pause, as all work does: what is under way ends, nothing else begins', async () => {
    gateway.simulator.faults.add({ kind: 'slow', milliseconds: 500, path: '^/sale\\?', times: 4 });
    for (let sale = 0; sale < 4; sale += 1) pickSale(gateway);
    await waitFor(async () => (await waitingOf(gateway, connection)).length === 4, { describe: 'four sales to wait' });
    await waitFor(async () => (await waitingOf(gateway, connection)).some((row) => row.claimed_by), {
      describe: 'the first look',
    });
    await enable(gateway, connection, false);
    await waitFor(async () => !(await waitingOf(gateway, connection)).some((row) => row.claimed_by), {
      describe: 'the look under way to end',
    });
    const waiting = await waitingOf(gateway, connection);
    expect(waiting.length).toBeGreaterThanOrEqual(2);
    await retry(waiting[0].id);
    expect(await waitingOf(gateway, connection)).toHaveLength(waiting.length);
    await enable(gateway, connection, true);
    await gateway.settled();
  });
});

describe('the list of sync requests', () => {
  let gateway: TestGateway;
  let connection: TestConnection;
  let other: TestConnection;

  beforeAll(async () => {
    // Nobody works here, so that all of it stays as it is.
    gateway = await startTestGateway({ env: { ROLE: 'api' } });
    [connection, other] = [await gateway.connect(), await gateway.connect()];
    const rows: [string, string, string, string | null, number][] = [
      [connection.id, 'sales', 'waiting', 'SO-1', 1],
      [connection.id, 'sales', 'parked', 'SO-2', 1],
      [connection.id, 'products', 'waiting', null, 4],
      [connection.id, 'transfers', 'held', 'TR-1', 2],
      [other.id, 'purchases', 'waiting', 'PO-1', 3],
      [other.id, 'sales', 'waiting', 'SO-1', 5],
    ];
    for (const row of rows) {
      await gateway.database.query(
        `insert into sync_request (connection_id, domain, status, reference, lane, external_id, generation, attempts, requested_at, due_at)
         values ($1, $2, $3, $4, $5, gen_random_uuid()::text, 1, 0, now(), now())`,
        row,
      );
    }
  });
  afterAll(() => gateway?.stop());

  const names = async (query: string) =>
    (await gateway.all(`/sync-requests?${query}`)).map((each) => `${each.lane}/${each.status}/${each.reference}`);
  const ALL = [
    'sales/waiting/SO-1',
    'sales/parked/SO-2',
    'products/waiting/null',
    'transfers/held/TR-1',
    'purchases/waiting/PO-1',
    'reconciliation/waiting/SO-1',
  ];
  const filters: [string, () => string, number[]][] = [
    ['nothing', () => '', [0, 1, 2, 3, 4, 5]],
    ['nothing, in pages', () => 'limit=2', [0, 1, 2, 3, 4, 5]],
    ['connection', () => `connectionId=${connection.id}`, [0, 1, 2, 3]],
    ['domain', () => 'domain=sales', [0, 1, 5]],
    ['status', () => 'status=waiting&limit=1', [0, 2, 4, 5]],
    ['number', () => 'reference=SO-1', [0, 5]],
    ['all of it', () => `connectionId=${other.id}&domain=sales&status=waiting&reference=SO-1`, [5]],
  ];
  it.each(filters)('is filtered by %s, oldest first', async (_, query, rows) => {
    expect(await names(query())).toEqual(rows.map((row) => ALL[row]));
  });

  const refused: [string, string, string, unknown, number][] = [
    ['an unknown parameter', 'GET', '?lane=sales', undefined, 400],
    ['a status that is none', 'GET', '?status=done', undefined, 400],
    [
      'a cursor of another list',
      'GET',
      `?cursor=${Buffer.from('["connections","1"]').toString('base64url')}`,
      undefined,
      400,
    ],
    ['an id that is a UUID', 'POST', `/${randomUUID()}/retry`, undefined, 400],
    ['an id with a sign', 'POST', '/-1/retry', undefined, 400],
    ['an id past all numbers', 'POST', '/99999999999999999999/retry', undefined, 400],
    ['an id of none', 'POST', '/999999999999999999/retry', undefined, 404],
    ['a body with a single retry', 'POST', '/1/retry', { now: true }, 400],
    ['no filter', 'POST', '/retry', {}, 400],
    ['an empty filter', 'POST', '/retry', { filter: {} }, 400],
    ['null in the filter', 'POST', '/retry', { filter: { domain: null } }, 400],
    ['an unknown field in the filter', 'POST', '/retry', { filter: { domain: 'sales', lane: 'sales' } }, 400],
  ];
  it.each(refused)('refuses %s', async (_, method, path, body, status) => {
    const answer = await gateway.api(method, `/sync-requests${path}`, body);
    expect(answer).toMatchObject({ status, body: { detail: expect.any(String) } });
    expect(await names('')).toEqual(ALL);
  });

  it('and retries take a key of scope operator', async () => {
    const keys = await keysOf(gateway);
    const [{ id }] = await gateway.all('/sync-requests?limit=1');
    const routes: [string, string, unknown][] = [
      ['GET', '/sync-requests', undefined],
      ['POST', `/sync-requests/${id}/retry`, undefined],
      ['POST', '/sync-requests/retry', { filter: { domain: 'sales' }, dryRun: true }],
      ['GET', `/connections/${connection.id}/status`, undefined],
    ];
    for (const [method, path, body] of routes) {
      const statuses = [null, keys.client, keys.operator].map((key) => gateway.api(method, path, body, key));
      expect((await Promise.all(statuses)).map((answer) => answer.status)).toEqual([401, 403, 200]);
    }
  });
});
