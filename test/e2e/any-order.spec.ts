import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ConnectionDirectory } from '../../src/connections/connection-directory.service.js';
import { HandlerRegistry } from '../../src/sync/handler-registry.js';
import { Cin7Gate } from '../support/cin7-gate.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { type Move, MOVES, type MovingDocument, type MovingDomain, newDocument } from './moving-documents.js';

/** One thing that happens: the merchant moves a document, or a notification of an earlier move arrives, or Cin7 lags. */
type Step =
  | { kind: 'move'; domain: MovingDomain; move: Move; isLost: boolean }
  /** The notification at this place among those under way (counted round and round) arrives; `times` over. */
  | { kind: 'arrive'; which: number; times: number; isAwaited: boolean }
  /** The next notification is answered by what the document was when the history began. */
  | { kind: 'lag'; domain: MovingDomain };

const DOMAINS: MovingDomain[] = ['sales', 'purchases', 'transfers'];

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(...DOMAINS).chain((domain) =>
      fc.record({
        kind: fc.constant('move' as const),
        domain: fc.constant(domain),
        move: fc.constantFrom(...MOVES[domain]),
        isLost: fc.boolean(),
      }),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('arrive' as const),
      which: fc.nat(20),
      times: fc.constantFrom(1, 1, 1, 2, 3),
      isAwaited: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('lag' as const), domain: fc.constantFrom(...DOMAINS) }) },
);

describe('in any order, any number of times', () => {
  let gate: Cin7Gate;
  let gateway: TestGateway;
  let connection: TestConnection;

  beforeAll(async () => {
    const cin7Url = async (url: string) => (gate = await Cin7Gate.start(url)).url;
    gateway = await startTestGateway({ simulator: { seed: true }, cin7Url });
    connection = await gateway.connect();
    const { account } = gateway.simulator;
    // The notices are ours to send.
    for (const webhook of account.webhooks.all()) account.webhooks.remove(webhook.ID);
    for (const location of ['Dandenong DC: B-01', 'Eagle Farm: A-01'])
      account.addStock({ sku: 'MUG-ENAMEL', location, quantity: 1_000_000 });
  });
  afterAll(async () => {
    await gate?.stop();
    await gateway?.stop();
  });

  async function arrive(document: MovingDocument): Promise<string> {
    const { status, body } = await gateway.notify(connection, document.notice());
    expect(status).toBe(200);
    return body.notificationId;
  }

  /** What Cin7 answers for a document at this moment, as text. */
  async function answerNow(document: MovingDocument): Promise<string> {
    const { account, url } = gateway.simulator;
    const headers = { 'api-auth-accountid': account.accountId, 'api-auth-applicationkey': account.keys[0] ?? '' };
    return (await fetch(url + document.path, { headers })).text();
  }

  const answerWith = (document: MovingDocument, text: string) =>
    gate.answerNext(new RegExp(`=${document.id}`, 'i'), text);

  async function play(documents: Record<MovingDomain, MovingDocument>, steps: readonly Step[]): Promise<void> {
    const underWay: MovingDocument[] = [];
    const beginnings = new Map<MovingDocument, string>();
    for (const document of Object.values(documents)) beginnings.set(document, await answerNow(document));
    for (const each of steps) {
      if (each.kind === 'lag') {
        const document = documents[each.domain];
        answerWith(document, beginnings.get(document) ?? '');
        await arrive(document);
      } else if (each.kind === 'move') {
        const document = documents[each.domain];
        if (document.move(each.move) && !each.isLost) underWay.push(document);
      } else if (underWay.length > 0) {
        const [document] = underWay.splice(each.which % underWay.length, 1);
        for (let i = 0; document && i < each.times; i += 1) await arrive(document);
        if (each.isAwaited) await gateway.settled();
      }
    }
    await gateway.settled();
    gate.answerAll();
    // The last word of each document arrives in the midst of what is late.
    const late = [...underWay, ...Object.values(documents)];
    await Promise.all(late.map(arrive));
    await gateway.settled();
  }

  /** The records are what a reading of this moment maps to; what stands beside them is cancelled for the same reason. */
  async function expectFresh(document: MovingDocument): Promise<void> {
    const open = await gateway.app.get(ConnectionDirectory).openForSync(connection.id);
    if (!open) throw new Error('the connection is gone');
    const request = { connectionId: connection.id, externalId: document.id, reference: document.number };
    const context = {
      ...request,
      credential: open.credential,
      callsPerMinute: open.callsPerMinute,
      settings: open.settings,
      settingsAt: open.updatedAt,
    };
    const fresh = await gateway.app.get(HandlerRegistry).of(document.domain).read(request, context);
    if (fresh.kind !== 'found') throw new Error(`a fresh reading is ${fresh.kind}`);
    const rows = await gateway.database.query<{ key: string; content: any }>(
      `select record_type || '/' || part as key, content from record where connection_id = $1 and external_id = $2`,
      [connection.id, document.id],
    );
    const standing = new Map(rows.map((row) => [row.key, row.content]));
    for (const draft of fresh.drafts) {
      const key = `${draft.recordType}/${draft.part}`;
      expect(standing.get(key)).toEqual(JSON.parse(JSON.stringify(draft.content)));
      standing.delete(key);
    }
    for (const content of standing.values()) {
      expect(content).toMatchObject({ status: 'cancelled', cancellation: { reason: fresh.absence } });
    }
  }

  /** One row of the feed for each revision, without gaps, in the order of positions, and never to an older version. */
  async function expectOrderly(document: MovingDocument): Promise<void> {
    const rows = await gateway.database.query<{ id: string; revision: number; stamp: Date; content: any }>(
      `select record_id as id, revision, source_updated_at as stamp, content from revision
        where connection_id = $1 and external_id = $2 order by "position"`,
      [connection.id, document.id],
    );
    const records = await gateway.database.query<{ id: string; revision: number; content: any }>(
      'select id, revision, content from record where connection_id = $1 and external_id = $2',
      [connection.id, document.id],
    );
    expect(new Set(rows.map((row) => row.id))).toEqual(new Set(records.map((record) => record.id)));
    for (const record of records) {
      const own = rows.filter((row) => row.id === record.id);
      expect(own.map((row) => row.revision)).toEqual(Array.from({ length: record.revision }, (_, i) => i + 1));
      expect(own.at(-1)?.content).toEqual(record.content);
      own.slice(1).forEach((row, i) => expect(row.content).not.toEqual(own[i]?.content));
    }
    rows
      .slice(1)
      .forEach((row, i) => expect(+new Date(row.stamp)).toBeGreaterThanOrEqual(+new Date(rows[i]?.stamp ?? 0)));
  }

  it('a sale, a purchase and a transfer end as Cin7 has them, and never went back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30, size: 'max' }), async (steps) => {
        const { account } = gateway.simulator;
        const documents = {
          sales: newDocument(account, 'sales'),
          purchases: newDocument(account, 'purchases'),
          transfers: newDocument(account, 'transfers'),
        };
        await play(documents, steps);
        for (const document of Object.values(documents)) {
          await expectFresh(document);
          await expectOrderly(document);
        }
        const open = await gateway.database.query(`select * from sync_request where status <> 'parked'`);
        expect(open).toEqual([]);
      }),
      { numRuns: 15, endOnFailure: true, interruptAfterTimeLimit: 10_000 },
    );
    const outcomes = await gateway.database.query<{ outcome: string }>(
      'select distinct outcome from notification_document order by 1',
    );
    expect(outcomes.map((row) => row.outcome)).toEqual(expect.arrayContaining(['applied']));
    expect(outcomes.map((row) => row.outcome)).not.toContain('parked');
  });

  it.each(DOMAINS)('an older version of one of the %s is stale when it comes after a newer one', async (domain) => {
    const document = newDocument(gateway.simulator.account, domain);
    document.move(MOVES[domain][0] as Move);
    await arrive(document);
    await gateway.settled();
    const older = await answerNow(document);
    document.move('edit');
    await arrive(document);
    await gateway.settled();
    const before = await gateway.database.query('select * from record where external_id = $1', [document.id]);
    expect(before.length).toBeGreaterThan(0);
    expect(before.every((record) => record['revision'] === 2)).toBe(true);
    answerWith(document, older);
    const id = await arrive(document);
    await gateway.settled();
    expect((await gateway.api('GET', `/notifications/${id}`)).body).toMatchObject({
      status: 'done',
      outcomes: [{ outcome: 'stale', reason: expect.stringContaining('newer version') }],
    });
    expect(await gateway.database.query('select * from record where external_id = $1', [document.id])).toEqual(before);
    await expectOrderly(document);
    await arrive(document);
    await gateway.settled();
    await expectFresh(document);
  });
});
