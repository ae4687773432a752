import { randomUUID } from 'node:crypto';
import { figure, type Row } from '../bench.js';
import type { BenchDatabase } from '../database.js';
import type { Gateway } from '../gateway.js';
import { forEachOf, percentile, secondsSince, until } from '../statistics.js';
import { pickAuthorised, webhookSender } from '../webhook-sender.js';
import { connectionId } from './synthetic-rows.js';

const INTAKE_SECONDS = 8;
const SENDERS = 32;
const STEADY_PER_SECOND = 100;
const STEADY_SECONDS = 12;
/** Connections that are switched on, of those that are like most. */
const WORKING = { first: 100, last: 149 };
const TABLES = ['notification', 'notification_document', 'sync_request', 'source_document', 'record', 'revision'];

/** What one part of the life of notifications cost. */
export interface Part {
  what: string;
  perSecond: number;
  p50: number;
  p99: number;
  row: Row;
}

interface Counters {
  wal: number;
  sizes: Map<string, { heap: number; indexes: number }>;
  updates: Map<string, { all: number; hot: number }>;
}

/** Notifications of all connections as fast as they are taken; nobody works for them meanwhile. */
export async function measureIntake(gateway: Gateway, database: BenchDatabase, key: string): Promise<Part> {
  const connections = await idsOf(database, 0, 999);
  const sender = webhookSender(gateway, SENDERS);
  const times: number[] = [];
  const run = async (seconds: number): Promise<void> => {
    const end = performance.now() + seconds * 1000;
    await forEachOf([...Array(SENDERS).keys()], SENDERS, async () => {
      while (performance.now() < end) {
        const startedAt = performance.now();
        await sender.send(merchant(connections, key), newPick());
        times.push(performance.now() - startedAt);
      }
    });
  };
  await run(2);
  times.length = 0;
  const before = await count(database);
  const startedAt = performance.now();
  await run(INTAKE_SECONDS);
  const perSecond = times.length / secondsSince(startedAt);
  await sender.close();
  return partOf(`intake, ${SENDERS} senders, all connections`, perSecond, times, before, await count(database));
}

/** Notifications that come steadily, and are answered at once: what each writes from its coming until its outcome. */
export async function measureLife(gateway: Gateway, database: BenchDatabase, key: string): Promise<Part> {
  const connections = await idsOf(database, WORKING.first, WORKING.last);
  await database.query('delete from sync_request where status = $1', ['waiting']);
  await database.query('update connection set enabled = true where id = any($1::uuid[])', [connections]);
  const sender = webhookSender(gateway, SENDERS);
  for (const id of connections) await sender.send(merchant([id], key), newPick());
  const isServed = async (): Promise<boolean> =>
    (
      await database.query(`select from sync_request where connection_id = any($1) and status = 'waiting' limit 1`, [
        connections,
      ])
    ).length === 0;
  await until('the first of each connection are served', isServed, 60_000);
  const before = await count(database);
  const times: number[] = [];
  const startedAt = performance.now();
  const wanted = STEADY_PER_SECOND * STEADY_SECONDS;
  await forEachOf([...Array(wanted).keys()], SENDERS, async (turn) => {
    const due = startedAt + (turn * 1000) / STEADY_PER_SECOND;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const sentAt = performance.now();
    await sender.send(merchant(connections, key), newPick());
    times.push(performance.now() - sentAt);
  });
  await until('all are served', isServed, 120_000);
  const perSecond = wanted / secondsSince(startedAt);
  await sender.close();
  await database.query('update connection set enabled = false');
  return partOf('coming steadily, each served at once', perSecond, times, before, await count(database));
}

/** What retention does: the oldest thousand with what belongs to them, again and again. */
export async function measureDeletes(database: BenchDatabase): Promise<Part> {
  const times: number[] = [];
  const before = await count(database);
  const startedAt = performance.now();
  for (let turn = 0; turn < 30; turn += 1) {
    const deletedAt = performance.now();
    await database.query(
      `with old as materialized (select id from notification order by received_at, id limit 1000),
            documents as (delete from notification_document where notification_id in (select id from old))
       delete from notification where id in (select id from old)`,
    );
    times.push(performance.now() - deletedAt);
  }
  const perSecond = (times.length * 1000) / secondsSince(startedAt);
  const after = await count(database);
  return partOf('retention, the oldest 1,000 at once', perSecond, times, before, after, times.length * 1000);
}

function merchant(connections: readonly string[], key: string) {
  const id = connections[Math.floor(Math.random() * connections.length)]!;
  return { connectionId: id, headers: { CONNECTIONID: id, APIKEY: key, 'content-type': 'application/json' } };
}

function newPick(): string {
  return pickAuthorised({ id: randomUUID(), number: `SO-${7_000_000 + Math.floor(Math.random() * 1_000_000)}` });
}

async function idsOf(database: BenchDatabase, first: number, last: number): Promise<string[]> {
  const rows = await database.query<{ id: string }>(
    `select ${connectionId('k')} as id from generate_series($1::int, $2::int) k`,
    [first, last],
  );
  return rows.map((row) => row.id);
}

async function count(database: BenchDatabase): Promise<Counters> {
  // What sessions have counted they tell within a second.
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  const [wal] = await database.query<{ bytes: string }>(`select pg_current_wal_insert_lsn() - '0/0' as bytes`);
  const sizes = await database.query<{ name: string; heap: string; indexes: string }>(
    `select relname as name, pg_table_size(oid) as heap, pg_indexes_size(oid) as indexes from pg_class
      where relname = any($1) and relkind = 'r'`,
    [TABLES],
  );
  const updates = await database.query<{ name: string; all: string; hot: string }>(
    `select relname as name, n_tup_upd as all, n_tup_hot_upd as hot from pg_stat_user_tables where relname = any($1)`,
    [TABLES],
  );
  return {
    wal: Number(wal!.bytes),
    sizes: new Map(sizes.map(({ name, heap, indexes }) => [name, { heap: Number(heap), indexes: Number(indexes) }])),
    updates: new Map(updates.map(({ name, all, hot }) => [name, { all: Number(all), hot: Number(hot) }])),
  };
}

function partOf(
  what: string,
  perSecond: number,
  times: number[],
  before: Counters,
  after: Counters,
  rows = times.length,
): Part {
  const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
  const grown = (name: string, part: 'heap' | 'indexes') =>
    figure((after.sizes.get(name)![part] - before.sizes.get(name)![part]) / rows, 'B');
  const figures: Row['figures'] = {
    'rows/s': figure(perSecond),
    p50: figure(p50, 'ms'),
    p99: figure(p99, 'ms'),
    WAL: figure((after.wal - before.wal) / rows, 'B/row'),
    'notification +': grown('notification', 'heap'),
    'its indexes +': grown('notification', 'indexes'),
    'document +': grown('notification_document', 'heap'),
    'its index +': grown('notification_document', 'indexes'),
  };
  for (const [name, { all, hot }] of after.updates) {
    const [more, moreHot] = [all - before.updates.get(name)!.all, hot - before.updates.get(name)!.hot];
    if (more > 0) figures[`HOT of ${name}`] = figure((moreHot * 100) / more, `% of ${more}`);
  }
  return { what, perSecond, p50, p99, row: { what, figures } };
}
