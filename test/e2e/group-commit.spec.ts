import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { createApp } from '../../src/create-app.js';
import type { Transaction } from '../../src/platform/database/database.js';
import { DocumentCommitter } from '../../src/sync/document-committer.js';
import { DocumentStore } from '../../src/sync/document-store.js';
import type { ReadDocument } from '../../src/sync/sync-handler.js';
import type { ClaimedRequest } from '../../src/sync/sync-request.store.js';
import type { ItemContent } from '../../src/warehouse/record-content.js';
import { RecordStore } from '../../src/warehouse/record.store.js';
import { standingOf, syncRequestOf, syncRequests } from '../support/sync-probe.js';
import { startTestGateway, type TestConnection, testSettings, type TestGateway } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

/** Documents that are finished at the same time are stored together, and yet each by its own rules (decision 0014). */
describe('documents that are stored together', () => {
  let gateway: TestGateway;
  let other: NestFastifyApplication;
  let connections: TestConnection[];
  const open: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    gateway = await startTestGateway({ env: { DATABASE_POOL_SIZE: '16' } });
    other = await createApp(testSettings(gateway.databaseUrl, gateway.simulator.url), gateway.databaseUrl);
    await other.init();
    connections = [await gateway.connect(), await gateway.connect()];
    // The runners leave their requests alone: this test stores what they would have read.
    for (const { id } of connections) await gateway.api('PATCH', `/connections/${id}`, { enabled: false });
  });
  beforeEach(() => gateway.database.query('delete from sync_request'));
  // Also after a test that failed, or what it holds would keep the gateway from stopping.
  afterEach(() => Promise.allSettled(open.splice(0).map((end) => end())));
  afterAll(async () => {
    await other?.close();
    await gateway?.stop();
  });

  const committer = (app = gateway.app) => app.get(DocumentCommitter, { strict: false });
  const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString();

  /** A request as a runner claims it, for a document of one of the connections. */
  async function asked(externalId: string = randomUUID(), connection = connections[0]): Promise<ClaimedRequest> {
    const [row] = await gateway.database.query<ClaimedRequest>(
      `insert into sync_request (connection_id, domain, external_id, lane, generation, status, attempts, requested_at,
                                 due_at, claimed_until)
       values ($1, 'products', $2, 4, 1, 'waiting', 0, now(), now(), now() + interval '1 minute')
       on conflict (connection_id, domain, external_id) do update set generation = sync_request.generation
       returning id::text, connection_id as "connectionId", domain, external_id as "externalId", reference, lane,
                 generation, attempts, error_kind as "errorKind", requested_at as "requestedAt"`,
      [connection?.id, externalId],
    );
    return row as ClaimedRequest;
  }

  function product(externalId: string, name: string, sourceUpdatedAt: string | null = null): ReadDocument {
    const content = { itemCode: externalId.slice(0, 8), name, status: 'active' } as ItemContent;
    const drafts = [{ recordType: 'item' as const, part: '' as const, content }];
    return {
      kind: 'found',
      externalId,
      reference: null,
      sourceUpdatedAt,
      drafts,
      absence: 'voided',
      emptyReason: null,
    };
  }

  /** Keeps a transaction open that does this, until the returned function ends it. */
  async function hold(work: (tx: Transaction) => Promise<unknown>): Promise<() => Promise<void>> {
    const started = Promise.withResolvers<void>();
    const end = Promise.withResolvers<void>();
    const ended = gateway.database.transaction(async (tx) => {
      await work(tx);
      started.resolve();
      await end.promise;
    });
    const finish = async () => {
      end.resolve();
      await ended;
    };
    open.push(finish);
    await Promise.race([started.promise, ended]);
    return finish;
  }

  /** Writes one product and announces it in the feed, without committing. */
  const holdFeed = () =>
    hold(async (tx) => {
      const externalId = randomUUID();
      const look = { connectionId: connections[1]?.id ?? '', domain: 'products' as const, externalId };
      const result = product(externalId, 'the one that holds the feed');
      const stored = await gateway.app.get(DocumentStore, { strict: false }).store(tx, [{ ...look, result }]);
      const [{ written } = { written: [] }] = stored;
      await gateway.app.get(RecordStore, { strict: false }).announce(tx, written);
    });

  const waitingForFeed = (count: number) =>
    waitFor(
      async () => {
        const rows = await gateway.database.query(
          `select 1 from pg_locks where locktype = 'advisory' and not granted
              and database = (select oid from pg_database where datname = current_database())`,
        );
        return rows.length === count;
      },
      { describe: `${count} transactions to wait for the feed` },
    );

  /** Lets two groups wait for the feed, so that whatever is finished now goes together into the next. */
  async function gatherBehindTwo(): Promise<{ release: () => Promise<void>; first: Promise<unknown> }> {
    const release = await holdFeed();
    const requests = [await asked(), await asked()];
    const first = Promise.all(
      requests.map((request) => committer().commit(request, product(request.externalId, 'before'))),
    );
    await waitingForFeed(2);
    return { release, first };
  }

  const transactionsOf = async (externalIds: string[]) => {
    const rows = await gateway.database.query<{ xmin: string }>(
      'select distinct xmin::text from revision where external_id = any($1)',
      [externalIds],
    );
    return rows.length;
  };

  it('are in one transaction, whichever connections they are of, each with its own outcome', async () => {
    const known = await asked();
    await committer().commit(known, product(known.externalId, 'a newer version', day(20)));
    const { release, first } = await gatherBehindTwo();
    const fresh = [await asked(), await asked(randomUUID(), connections[1]), await asked()];
    const older = await asked(known.externalId);
    const ignored = await asked();
    const held = await asked();
    const nothing = { reference: 'REF-1', sourceUpdatedAt: null, reason: 'because' };
    const looks = Promise.all([
      ...fresh.map((request) => committer().commit(request, product(request.externalId, 'new'))),
      committer().commit(older, product(older.externalId, 'an older version', day(10))),
      committer().commit(ignored, { kind: 'ignored', externalId: ignored.externalId, ...nothing }),
      committer().commit(held, { kind: 'held', externalId: held.externalId, ...nothing }),
    ]);
    await release();
    await first;
    expect((await looks).map((ending) => ending.outcome)).toEqual([
      ...fresh.map(() => 'applied'),
      'stale',
      'ignored',
      'held',
    ]);
    expect(await transactionsOf(fresh.map((request) => request.externalId))).toBe(1);
    expect((await standingOf(gateway, older.externalId)).records).toMatchObject([
      { revision: 1, content: { name: 'a newer version' } },
    ]);
    expect(await syncRequests(gateway)).toMatchObject([{ externalId: held.externalId, status: 'held' }]);
  });

  it('do not fail with the one among them that the database refuses', async () => {
    const { release, first } = await gatherBehindTwo();
    const good = [await asked(), await asked()];
    const bad = await asked();
    const commit = (request: ClaimedRequest, name: string) =>
      committer().commit(request, product(request.externalId, name));
    const looks = Promise.allSettled([
      commit(good[0] as ClaimedRequest, 'good'),
      commit(bad, 'no text column takes \u0000'),
      commit(good[1] as ClaimedRequest, 'good'),
    ]);
    await release();
    await first;
    expect(await looks).toMatchObject([
      { status: 'fulfilled', value: { outcome: 'applied' } },
      { status: 'rejected', reason: { code: '22P05' } },
      { status: 'fulfilled', value: { outcome: 'applied' } },
    ]);
    expect(await standingOf(gateway, bad.externalId)).toEqual({ records: [], revisions: 0 });
    expect(await syncRequests(gateway)).toMatchObject([
      { externalId: bad.externalId, status: 'waiting', generation: 1, isClaimed: true },
    ]);
  });

  it('do not wait for the one among them that somebody else holds', async () => {
    const contested = await asked();
    await committer().commit(contested, product(contested.externalId, 'first'));
    const { release, first } = await gatherBehindTwo();
    const free = await asked();
    const again = await asked(contested.externalId);
    const letGo = await hold((tx) =>
      tx.query('select 1 from source_document where external_id = $1 for update', [contested.externalId]),
    );
    let isContestedDone = false;
    const ofContested = committer()
      .commit(again, product(again.externalId, 'second'))
      .then((ending) => {
        isContestedDone = true;
        return ending;
      });
    const ofFree = committer().commit(free, product(free.externalId, 'free'));
    await release();
    await first;
    expect(await ofFree).toMatchObject({ outcome: 'applied' });
    expect(isContestedDone).toBe(false);
    await letGo();
    expect(await ofContested).toMatchObject({ outcome: 'applied' });
    expect(await syncRequests(gateway)).toEqual([]);
  });

  it('stay waiting for one more look when somebody asks while they are being stored', async () => {
    const requests = [await asked(), await asked()] as [ClaimedRequest, ClaimedRequest];
    const commitAsking = await hold((tx) =>
      tx.query('update sync_request set generation = generation + 1 where id = $1', [requests[0].id]),
    );
    const looks = requests.map((request) => committer().commit(request, product(request.externalId, 'as read')));
    await waitFor(
      async () => (await gateway.database.query("select 1 from pg_locks where not granted and mode = 'ShareLock'"))[0],
      { describe: 'the look to wait for the one who asks' },
    );
    await commitAsking();
    expect((await Promise.all(looks)).map((ending) => ending.outcome)).toEqual(['applied', 'applied']);
    const row = await syncRequestOf(gateway, requests[0].externalId, () => true);
    expect(row).toMatchObject({ status: 'waiting', generation: 2, attempts: 0, isClaimed: false });
    expect(await syncRequests(gateway)).toHaveLength(1);
  });

  it('never get a place in the feed before somebody who is already in it has committed', async () => {
    const before = (await gateway.api('GET', '/changes?limit=1000')).body.nextCursor;
    const { release, first } = await gatherBehindTwo();
    // Written, and yet nobody sees them: a reader would go past the place of the one who holds the feed.
    expect((await gateway.api('GET', `/changes?after=${before}`)).body.data).toEqual([]);
    await release();
    await first;
    const { data } = (await gateway.api('GET', `/changes?after=${before}`)).body;
    expect(data.map((change: any) => change.record.name)).toEqual(['the one that holds the feed', 'before', 'before']);
  });

  it('come out right and in the order of commits when two processes store the same ones', async () => {
    const ids = Array.from({ length: 6 }, () => randomUUID());
    let isDone = false;
    const seen: any[] = [];
    const follow = async () => {
      let after = (await gateway.api('GET', '/changes?limit=1000')).body.nextCursor;
      for (;;) {
        const wasDone = isDone;
        const { body } = await gateway.api('GET', `/changes?limit=7&after=${after}`);
        seen.push(...body.data);
        after = body.nextCursor;
        if (wasDone && body.data.length === 0) return;
      }
    };
    const following = follow();
    const store = async (app: NestFastifyApplication, isBackwards: boolean) => {
      for (let round = 1; round <= 15; round += 1) {
        const order = isBackwards ? ids.toReversed() : ids;
        const requests = await Promise.all(order.map((id) => asked(id)));
        await Promise.all(
          requests.map((request) =>
            committer(app).commit(request, product(request.externalId, `version ${round}`, day(round))),
          ),
        );
      }
    };
    await Promise.all([store(gateway.app, false), store(other, true)]).finally(() => {
      isDone = true;
    });
    await following;
    for (const id of ids) {
      const { records, revisions } = await standingOf(gateway, id);
      expect(records).toMatchObject([{ content: { name: 'version 15' } }]);
      const changes = seen.filter((change) => change.externalId === id);
      // Each version once, by whichever process came first; never an older one after a newer.
      expect(changes.map((change) => change.revision)).toEqual(Array.from({ length: revisions }, (_, i) => i + 1));
      const versions = changes.map((change) => Number(change.record.name.slice('version '.length)));
      expect(versions).toEqual(versions.toSorted((a, b) => a - b));
      expect(new Set(versions).size).toBe(versions.length);
    }
    expect(await gateway.database.query('select 1 from sync_request')).toEqual([]);
  });
});
