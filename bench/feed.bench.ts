import pg from 'pg';
import { Pool } from 'undici';
import { type Bench, type BenchResult, figure, type Row } from './bench.js';
import { pickedSales, type SimulatorProcess, startSimulator } from './cin7.js';
import { type BenchDatabase, startDatabase } from './database.js';
import { clientKey } from './feed-follower.js';
import { measureFollowing } from './feed-waiting.js';
import { type Gateway, isSettled, registerMerchant, startGateway } from './gateway.js';
import { secondsSince, until } from './statistics.js';
import { picksAuthorised, webhookSender } from './webhook-sender.js';

const REVISIONS = 200_000;
const PAGE = 1000;
const AIM = 20_000;
/** The query of the feed, without a filter. */
const PAGE_OF_REVISIONS = `
  select position::text, record_id as "recordId", revision, change, connection_id as "connectionId",
         record_type as "recordType", external_id as "externalId", reference, content,
         source_updated_at as "sourceUpdatedAt", record_created_at as "recordCreatedAt", occurred_at as "occurredAt"
    from revision where revision.position > $1 order by revision.position limit $2`;

/** Reading the whole change feed, compared with its query alone and with making the JSON alone. */
export const bench: Bench = {
  title: `reading ${REVISIONS.toLocaleString('en')} changes with their records, ${PAGE} a page, one page after the other`,
  limitSeconds: 240,
  async run() {
    const database = await startDatabase();
    const simulator = await startSimulator();
    try {
      const env = { CIN7_CORE_BASE_URL: simulator.apiUrl, CIN7_CORE_CALLS_PER_MINUTE: '100000' };
      const gateway = await startGateway(database.url, env);
      try {
        await makeRecords(simulator, gateway);
        await multiply(database);
        return await measure(database, gateway);
      } finally {
        await gateway.stop();
      }
    } finally {
      await simulator.stop();
      await database.stop();
    }
  },
};

/** Some orders and items, so that the records that are multiplied are what the gateway makes. */
async function makeRecords(simulator: SimulatorProcess, gateway: Gateway): Promise<void> {
  const merchant = await registerMerchant(gateway, { account: simulator.account });
  const sender = webhookSender(gateway);
  await sender.send(merchant, picksAuthorised(await pickedSales(simulator, simulator.account, 10)));
  for (const product of await simulator.products()) {
    await sender.send(merchant, JSON.stringify({ EventType: 'Product/Updated', ProductDetailsList: [product] }));
  }
  await until('the records are made', () => isSettled(gateway, merchant), 60_000);
  await sender.close();
}

async function multiply(database: BenchDatabase): Promise<void> {
  await database.query(
    `insert into revision (record_id, revision, change, connection_id, record_type, external_id, reference, content,
                           source_updated_at, record_created_at, occurred_at)
     select gen_random_uuid(), revision, change, connection_id, record_type, external_id, reference, content,
            source_updated_at, record_created_at, occurred_at
       from revision cross join generate_series(1, $1 / (select count(*) from revision) + 1)`,
    [REVISIONS],
  );
  await database.query('vacuum analyze revision');
}

async function measure(database: BenchDatabase, gateway: Gateway): Promise<BenchResult> {
  const key = await clientKey(gateway);
  await readFeed(gateway, key, 20_000);
  const one = await readFeed(gateway, key, REVISIONS);
  const four = await Promise.all(Array.from({ length: 4 }, () => readFeed(gateway, key, REVISIONS / 4)));
  const bare = await readFeed(gateway, key, REVISIONS, '&embed=none');
  const { query, json } = await readTable(database.url);
  const rows: Row[] = [
    row('the query alone, as the driver gives its rows', query.changes, query.seconds),
    row('JSON.stringify of these rows alone', query.changes, json),
    row('GET /changes, one client', one.changes, one.seconds, one.bytes),
    row(
      'GET /changes, four clients at once',
      four.reduce((total, { changes }) => total + changes, 0),
      Math.max(...four.map(({ seconds }) => seconds)),
      four.reduce((total, { bytes }) => total + bytes, 0),
    ),
    row('GET /changes?embed=none, one client', bare.changes, bare.seconds, bare.bytes),
  ];
  const following = await measureFollowing(database, gateway);
  const perSecond = one.changes / one.seconds;
  return {
    rows: [...rows, ...following.rows],
    verdicts: [
      { aim: `${AIM} changes/s with records`, measured: figure(perSecond), isMet: perSecond >= AIM },
      ...following.verdicts,
    ],
    notes: [
      ...(following.notes ?? []),
      'The revisions were multiplied in the database from a few that the gateway made. The client parses nothing.',
    ],
  };
}

async function readFeed(gateway: Gateway, key: string, atLeast: number, more = '') {
  const pool = new Pool(gateway.url, { connections: 1 });
  const headers = { authorization: `Bearer ${key}` };
  let [changes, bytes, after] = [0, 0, ''];
  const startedAt = performance.now();
  for (let hasMore = true; hasMore && changes < atLeast; changes += PAGE) {
    const answer = await pool.request({ method: 'GET', path: `/api/v1/changes?limit=${PAGE}${more}${after}`, headers });
    const text = await answer.body.text();
    if (answer.statusCode !== 200) throw new Error(`The feed answered ${answer.statusCode}: ${text}`);
    bytes += text.length;
    // From the end of the text, so that the client's own work stays small.
    const end = /"nextCursor":"([^"]+)","hasMore":(true|false)\}$/.exec(text.slice(-300));
    if (!end) throw new Error('The answer of the feed does not end as expected.');
    after = `&after=${end[1]}`;
    hasMore = end[2] === 'true';
  }
  const seconds = secondsSince(startedAt);
  await pool.close();
  return { changes, bytes, seconds };
}

async function readTable(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let [changes, position, seconds, json] = [0, '0', 0, 0];
  for (;;) {
    const startedAt = performance.now();
    const { rows } = await client.query<{ position: string }>(PAGE_OF_REVISIONS, [position, PAGE]);
    seconds += secondsSince(startedAt);
    const last = rows.at(-1);
    if (!last) break;
    const stringifyingSince = performance.now();
    JSON.stringify(rows);
    json += secondsSince(stringifyingSince);
    changes += rows.length;
    ({ position } = last);
  }
  await client.end();
  return { query: { changes, seconds }, json };
}

function row(what: string, changes: number, seconds: number, bytes?: number): Row {
  const figures: Row['figures'] = { 'changes/s': figure(changes / seconds) };
  if (bytes !== undefined) figures['per change'] = figure(bytes / changes, 'bytes');
  return { what, figures };
}
