import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { type BenchResult, figure } from './bench.js';
import type { BenchDatabase } from './database.js';
import { clientKey } from './feed-follower.js';
import type { Gateway } from './gateway.js';
import { percentile } from './statistics.js';

const CHANGES = 200;
const STREAMS = 100;
const KEYS = 4;
const WATCHED_MS = 20_000;

/** Waiting for changes: how long one is on its way, and what readers cost who only wait. */
export async function measureFollowing(database: BenchDatabase, gateway: Gateway): Promise<BenchResult> {
  const key = await clientKey(gateway);
  const longPoll = await delays(database, (each) => longPolling(gateway, key, each));
  const streamed = await delays(database, (each) => streaming(gateway, key, each));
  const nobody = await transactions(database);
  const waiting = await whileStreaming(gateway, () => transactions(database));
  return {
    rows: [
      { what: 'commit of a change until a long-poll has it', figures: { ...spread(longPoll) } },
      { what: 'commit of a change until a stream has it', figures: { ...spread(streamed) } },
      { what: 'database, nobody waits', figures: { 'transactions/s': figure(nobody) } },
      { what: `database, ${STREAMS} streams wait`, figures: { 'transactions/s': figure(waiting) } },
    ],
    verdicts: [
      {
        aim: `${STREAMS} waiting streams: under 3 queries/s more than nobody`,
        measured: figure(waiting - nobody),
        isMet: waiting - nobody < 3,
      },
    ],
    notes: [`Delays of ${CHANGES} changes, written one by one by an INSERT; transactions over ${WATCHED_MS / 1000} s.`],
  };
}

type OnChange = (reference: string) => void;
type Stop = () => Promise<void>;

/** Writes changes one by one; @returns the milliseconds from each commit until the reader had it */
async function delays(database: BenchDatabase, start: (onChange: OnChange) => Promise<Stop>): Promise<number[]> {
  const measured: number[] = [];
  let seen: OnChange = () => undefined;
  const stop = await start((reference) => seen(reference));
  for (let i = 0; i < CHANGES; i += 1) {
    const reference = `bench ${i}`;
    const arrived = new Promise<number>((resolve) => {
      seen = (found) => {
        if (found === reference) resolve(performance.now());
      };
    });
    await sleep(10);
    await database.query(
      `insert into revision (record_id, revision, change, connection_id, record_type, external_id, reference, content,
                             source_updated_at, record_created_at, occurred_at)
       select gen_random_uuid(), 1, 'created', connection_id, record_type, external_id, $1, content, now(), now(), now()
         from revision limit 1`,
      [reference],
    );
    const committedAt = performance.now();
    measured.push(Math.max(0, (await arrived) - committedAt));
  }
  await stop();
  return measured;
}

async function longPolling(gateway: Gateway, key: string, onChange: OnChange): Promise<Stop> {
  const pool = new Pool(gateway.url, { connections: 1 });
  const headers = { authorization: `Bearer ${key}` };
  const ask = async (query: string) => {
    const answer = await pool.request({ method: 'GET', path: `/api/v1/changes?${query}`, headers });
    return (await answer.body.json()) as { data: { reference: string }[]; nextCursor: string };
  };
  let isStopped = false;
  let { nextCursor } = await ask('from=now');
  const following = (async () => {
    while (!isStopped) {
      const page = await ask(`after=${nextCursor}&wait=2`);
      ({ nextCursor } = page);
      for (const { reference } of page.data) onChange(reference);
    }
  })();
  return async () => {
    isStopped = true;
    await following;
    await pool.close();
  };
}

async function streaming(gateway: Gateway, key: string, onChange: OnChange): Promise<Stop> {
  const closing = new AbortController();
  const response = await openStream(gateway, key, closing.signal);
  const decoder = new TextDecoder();
  const following = (async () => {
    let rest = '';
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      const events = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const reference = /"reference":"(bench \d+)"/.exec(event)?.[1];
        if (reference !== undefined) onChange(reference);
      }
    }
  })().catch(() => undefined);
  return async () => {
    closing.abort();
    await following;
  };
}

async function openStream(gateway: Gateway, key: string, signal: AbortSignal): Promise<Response> {
  const headers = { authorization: `Bearer ${key}`, accept: 'text/event-stream' };
  const response = await fetch(`${gateway.url}/api/v1/changes?from=now`, { headers, signal });
  if (response.status !== 200) throw new Error(`The stream answered ${response.status}: ${await response.text()}`);
  return response;
}

async function whileStreaming<T>(gateway: Gateway, work: () => Promise<T>): Promise<T> {
  const closing = new AbortController();
  for (let i = 0, key = ''; i < STREAMS; i += 1) {
    // A key may wait only so often in one process.
    if (i % (STREAMS / KEYS) === 0) key = await clientKey(gateway);
    const { body } = await openStream(gateway, key, closing.signal);
    void body?.pipeTo(new WritableStream()).catch(() => undefined);
  }
  try {
    return await work();
  } finally {
    closing.abort();
  }
}

/** A second, in the database of the gateway. */
async function transactions(database: BenchDatabase): Promise<number> {
  // An idle connection of PostgreSQL tells its counts only after 10 s: what went before must not be counted.
  await sleep(15_000);
  const count = async () => {
    const [row] = await database.query<{ n: number }>(
      `select (xact_commit + xact_rollback)::float8 as n from pg_stat_database where datname = current_database()`,
    );
    return row?.n ?? 0;
  };
  const before = await count();
  await sleep(WATCHED_MS);
  return ((await count()) - before) / (WATCHED_MS / 1000);
}

function spread(milliseconds: number[]) {
  return {
    p50: figure(percentile(milliseconds, 0.5), 'ms'),
    p99: figure(percentile(milliseconds, 0.99), 'ms'),
  };
}
