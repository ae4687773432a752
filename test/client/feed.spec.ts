import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type Batch, type Entry, FeedGoneError, type FollowOptions, Gateway, unwrap } from '../../client/src/index.js';
import { encodeCursor } from '../../src/platform/http/cursor.js';
import { itemDraft, orderDraft, storeDocument } from '../support/stored-records.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

/** The typed client against a gateway as it runs. */
describe('the typed client', () => {
  let server: TestGateway;
  let connection: TestConnection;
  let gateway: Gateway;

  beforeAll(async () => {
    server = await startTestGateway();
  });
  beforeEach(async () => {
    connection = await server.connectBare();
    const { key } = (
      await server.api('POST', '/client-keys', { name: 'wms', scope: 'client', connectionIds: [connection.id] })
    ).body;
    gateway = new Gateway({ url: server.url, key });
  });
  afterAll(() => server?.stop());

  const store = (reference: string, drafts = [orderDraft(reference, 'MEL')], externalId: string = randomUUID()) =>
    storeDocument(server.app, { connectionId: connection.id, domain: 'sales', externalId, drafts });
  const item = (code: string) =>
    storeDocument(server.app, {
      connectionId: connection.id,
      domain: 'products',
      externalId: randomUUID(),
      drafts: [itemDraft(code, code)],
    });
  /** The first entries; reading ends then. */
  const take = async (count: number, options: FollowOptions): Promise<Entry[]> => {
    const entries: Entry[] = [];
    for await (const entry of gateway.follow(options)) {
      entries.push(entry);
      if (entries.length === count) break;
    }
    return entries;
  };
  const references = (entries: Entry[]): string[] => entries.map(({ reference }) => reference);

  it('reads everything, waits for more, and goes on after any cursor it gave', async () => {
    await store('SO-1.1');
    await store('SO-2.1');
    const reading = take(3, { limit: 1 });
    await store('SO-3.1');
    const entries = await reading;
    expect(references(entries)).toEqual(['SO-1.1', 'SO-2.1', 'SO-3.1']);
    expect(references(await take(2, { after: entries[0]!.cursor }))).toEqual(['SO-2.1', 'SO-3.1']);
  });

  it('takes a snapshot and then the feed: what is stored meanwhile is neither missing nor doubled', async () => {
    const externalId = randomUUID();
    await store('SO-1.1', [orderDraft('SO-1.1', 'MEL')], externalId);
    for (const code of ['A', 'B', 'C']) await item(code);
    const seen: string[] = [];
    const cursors: (string | null)[] = [];
    for await (const entry of gateway.follow({ snapshot: true, limit: 2 })) {
      seen.push(`${entry.change} ${entry.reference} ${entry.revision}`);
      cursors.push(entry.cursor);
      if (seen.length === 1) {
        await store('SO-1.1', [orderDraft('SO-1.1', 'SYD')], externalId);
        await item('D');
      }
      if (seen.length === 6) break;
    }
    expect(seen.slice(0, 4).sort()).toEqual(['snapshot A 1', 'snapshot B 1', 'snapshot C 1', 'snapshot SO-1.1 1']);
    expect(seen.slice(4)).toEqual(['updated SO-1.1 2', 'created D 1']);
    // There is no place to go on from before the snapshot is complete.
    expect(cursors.map((cursor) => cursor !== null)).toEqual([false, false, false, true, true, true]);
    expect(references(await take(2, { after: cursors[3], snapshot: true }))).toEqual(['SO-1.1', 'D']);
  });

  it('keeps its place here under a name, and moves it only past what was stored', async () => {
    for (const n of [1, 2, 3]) await store(`SO-${n}.1`);
    const consumer = { consumer: 'wms', snapshot: true, limit: 2 };
    expect(await take(3, consumer)).toHaveLength(3);
    // The last batch of the snapshot was left unfinished: there is no consumer yet, and it begins anew.
    expect(await unwrap(gateway.api.GET('/api/v1/consumers'))).toMatchObject({ data: [] });
    const batches = gateway.batches(consumer);
    expect(references((await batches.next()).value!.entries)).toHaveLength(2);
    expect(references((await batches.next()).value!.entries)).toHaveLength(1);
    await store('SO-4.1');
    expect(references((await batches.next()).value!.entries)).toEqual(['SO-4.1']);
    await batches.return();
    expect(references(await take(1, consumer))).toEqual(['SO-4.1']);
  });

  it('reads again what a consumer had not finished when it stopped', async () => {
    for (const n of [1, 2, 3, 4]) await store(`SO-${n}.1`);
    const consumer = { consumer: 'wms', limit: 2 };
    // Stops at the second of the second batch, as a crash would.
    expect(references(await take(4, consumer))).toEqual(['SO-1.1', 'SO-2.1', 'SO-3.1', 'SO-4.1']);
    expect(references(await take(2, consumer))).toEqual(['SO-3.1', 'SO-4.1']);
  });

  it('starts from now without losing what comes while it is not connected', async () => {
    await store('SO-1.1');
    const batches = gateway.batches({ from: 'now' });
    const { value: first } = await batches.next();
    expect(first).toMatchObject({ entries: [], cursor: expect.any(String) });
    await store('SO-2.1');
    const { value: second } = await batches.next();
    expect(references((second as Batch).entries)).toEqual(['SO-2.1']);
    await batches.return();
  });

  it('goes on by itself when the gateway was away, and says what it waits for', async () => {
    await store('SO-1.1');
    const failures: string[] = [];
    const entries: Entry[] = [];
    const ended = new AbortController();
    const reading = (async () => {
      const onRetry = ({ error }: { error: unknown }): void => void failures.push(String(error));
      const options = { wait: 1, backOff: () => 20, onRetry, signal: ended.signal };
      for await (const entry of gateway.follow(options)) entries.push(entry);
    })();
    await waitFor(() => entries.length === 1, { describe: 'the first entry' });
    await server.down();
    await waitFor(() => failures.length > 1, { describe: 'failed tries' });
    await server.up();
    await store('SO-2.1');
    await waitFor(() => entries.length === 2, { describe: 'the second entry', timeoutMs: 10_000 });
    ended.abort();
    await reading;
    expect(references(entries)).toEqual(['SO-1.1', 'SO-2.1']);
  });

  it('passes on only what its filter lets pass', async () => {
    await item('A');
    await store('SO-1.1');
    await store('SO-2.1', [orderDraft('SO-2.1', 'SYD')]);
    const [entry] = await take(1, { recordType: 'order', warehouse: 'SYD' });
    expect(entry).toMatchObject({ reference: 'SO-2.1', record: { warehouse: { code: 'SYD' } } });
  });

  it('stops with what to do when its place is gone', async () => {
    const after = encodeCursor('changes', ['999999999999999999']);
    const error = await take(1, { after }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(FeedGoneError);
    expect(error).toMatchObject({ code: 'feed_went_back', message: expect.stringContaining('snapshot') });
  });

  it('stops when asked to, also while it waits', async () => {
    const ended = new AbortController();
    const batches = gateway.batches({ signal: ended.signal, from: 'now' });
    await batches.next();
    const waiting = batches.next();
    ended.abort();
    await expect(waiting).resolves.toEqual({ done: true, value: undefined });
    await expect(take(1, { signal: AbortSignal.abort() })).resolves.toEqual([]);
  });

  it('acknowledges entries, one or many, and answers a cancellation', async () => {
    const externalId = randomUUID();
    await store('SO-1.1', [orderDraft('SO-1.1', 'MEL')], externalId);
    await store('SO-2.1');
    const [first, second] = (await take(2, {})) as [Entry, Entry];
    expect(await gateway.acknowledge(first, 'accepted')).toMatchObject({ status: 'accepted', isRepeat: false });
    expect(await gateway.acknowledge(first, 'accepted')).toMatchObject({ isRepeat: true });
    await expect(gateway.acknowledge(first, 'cancelled')).rejects.toMatchObject({ status: 409, code: 'not_cancelled' });
    const many = Array.from({ length: 1001 }, (_, i) => {
      return { recordId: i === 0 ? first.recordId : second.recordId, revision: 1, status: 'done' as const };
    });
    const results = await gateway.acknowledgeMany([...many, { ...many[0]!, revision: 9 }]);
    expect(results).toHaveLength(1002);
    expect(results.at(-1)).toMatchObject({ result: 'refused', code: 'revision_unknown' });
    await store('SO-1.1', [], externalId);
    const [cancelled] = (await take(1, { after: second.cursor })) as [Entry];
    expect(cancelled.change).toBe('cancelled');
    await gateway.acknowledge(cancelled, 'too_late', 'left at noon');
    const params = { path: { id: first.recordId } };
    expect(await unwrap(gateway.api.GET('/api/v1/orders/{id}', { params }))).toMatchObject({
      acknowledgement: { status: 'too_late', reason: 'left at noon' },
      awaiting: null,
    });
  });
});
