import { type BenchDatabase } from '../database.js';
import { figure, type Row } from '../bench.js';
import type { Gateway } from '../gateway.js';
import { percentile } from '../statistics.js';
import { connectionId, GONE_QUIET, LARGE, RARE, type SampleRow, sampleRows, TYPICAL } from './synthetic-rows.js';

const ASKINGS = 20;
const MOST_MS_EACH = 3_000;
/** Then it is given up, and counts as this long. */
const PATIENCE_MS = 8_000;

/** What an operator or client asks; the path may differ each time. */
interface Question {
  what: string;
  ask(gateway: Gateway, turn: number): Promise<unknown>;
}

export interface Answered {
  what: string;
  p50: number;
  p99: number;
  row: Row;
}

type Page = { data: unknown[]; nextCursor: string | null };

/** Asks everything again and again, as long as it is quick; the first asking counts as well. */
export async function askAll(gateway: Gateway, database: BenchDatabase, notifications: number): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const question of await questionsFor(gateway, database, notifications)) {
    answered.push(await measure(question, gateway, database));
  }
  return answered;
}

async function measure({ what, ask }: Question, gateway: Gateway, database: BenchDatabase): Promise<Answered> {
  const times: number[] = [];
  const startedAt = performance.now();
  while (times.length < ASKINGS && performance.now() - startedAt < MOST_MS_EACH) {
    const askedAt = performance.now();
    const isAnswered = await inTime(ask(gateway, times.length), database);
    times.push(isAnswered ? performance.now() - askedAt : Infinity);
    if (!isAnswered) break;
  }
  const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
  const show = (time: number) => (time === Infinity ? `over ${PATIENCE_MS} ms` : figure(time, 'ms'));
  return { what, p50, p99, row: { what, figures: { p50: show(p50), p99: show(p99), askings: figure(times.length) } } };
}

async function inTime(answer: Promise<unknown>, database: BenchDatabase): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), PATIENCE_MS)));
  const isAnswered = await Promise.race([answer.then(() => true), patience]);
  clearTimeout(timer);
  if (isAnswered) return true;
  await database.query(
    `select pg_cancel_backend(pid) from pg_stat_activity
      where state = 'active' and pid <> pg_backend_pid() and backend_type = 'client backend'
        and query_start < now() - interval '5 seconds'`,
  );
  await answer.catch(() => undefined);
  return false;
}

interface World {
  large: string;
  typical: string;
  quiet: string;
  rare: string;
  sampleOf(turn: number): SampleRow;
  /** Cursors far into lists. */
  deep: string;
  deepOfLarge: string;
  deepOrders: string;
}

async function questionsFor(gateway: Gateway, database: BenchDatabase, notifications: number): Promise<Question[]> {
  const samples = await sampleRows(database, notifications, ASKINGS);
  const [ids] = await database.query<Record<'large' | 'typical' | 'quiet' | 'rare', string>>(
    `select ${connectionId(LARGE)} as large, ${connectionId(TYPICAL)} as typical, ${connectionId(GONE_QUIET)} as quiet,
            ${connectionId(RARE)} as rare`,
  );
  const world: World = {
    ...ids!,
    sampleOf: (turn) => samples[turn % samples.length]!,
    deep: await cursorAfter(gateway, '/notifications?limit=1000', 20),
    deepOfLarge: await cursorAfter(gateway, `/notifications?limit=1000&connectionId=${ids!.large}`, 10),
    deepOrders: await cursorAfter(gateway, '/orders?limit=1000', 10),
  };
  return [...aboutNotifications(world), ...aboutConnections(world), ...aboutRecords(world)];
}

function read(what: string, path: (turn: number) => string): Question {
  return { what, ask: (gateway, turn) => gateway.api('GET', path(turn)) };
}

function list(what: string, query: string | ((turn: number) => string)): Question {
  return read(`notifications ${what}`, (turn) => `/notifications?${typeof query === 'string' ? query : query(turn)}`);
}

function hourFrom(at: string): string {
  return `from=${at}&to=${new Date(Date.parse(at) + 3_600_000).toISOString()}`;
}

function aboutNotifications({ large, typical, quiet, rare, sampleOf, deep, deepOfLarge }: World): Question[] {
  return [
    list('of all', ''),
    list('of all, page 21 of 1,000', `cursor=${deep}`),
    list('of a typical connection', `connectionId=${typical}`),
    list('of the large connection', `connectionId=${large}`),
    list('of the large connection, page 11 of 1,000', `cursor=${deepOfLarge}&connectionId=${large}`),
    list('of a connection that went quiet', `connectionId=${quiet}`),
    list('of a connection that hardly speaks', `connectionId=${rare}`),
    list('of all, status pending (none)', 'status=pending'),
    list('of all, status parked (few)', 'status=parked'),
    list('of a typical connection, status parked', `status=parked&connectionId=${typical}`),
    list('of all, status unreadable (few)', 'status=unreadable'),
    list('of all, topic sale.voided (1 %)', 'topic=sale.voided'),
    list('of all, topic sale.undone (none)', 'topic=sale.undone'),
    list('of a typical connection, topic sale.undone (none)', `topic=sale.undone&connectionId=${typical}`),
    list('of the large connection, topic sale.undone (none)', `topic=sale.undone&connectionId=${large}`),
    list('by reference', (turn) => `reference=${sampleOf(turn).reference}`),
    list('by reference and connection', (turn) => {
      const { reference, connection } = sampleOf(turn);
      return `reference=${reference}&connectionId=${connection}`;
    }),
    list('of all, one hour', (turn) => hourFrom(sampleOf(turn).receivedAt)),
    list('of the large connection, one hour', (turn) => `${hourFrom(sampleOf(turn).receivedAt)}&connectionId=${large}`),
    read('one notification', (turn) => `/notifications/${sampleOf(turn).id}`),
    {
      what: 'replay by reference, counted first',
      ask: (gateway, turn) => replay(gateway, { reference: sampleOf(turn).reference }),
    },
    { what: 'replay of what is parked, counted first', ask: (gateway) => replay(gateway, { status: 'parked' }) },
  ];
}

function aboutConnections({ large, typical, sampleOf }: World): Question[] {
  return [
    read('timeline of a number', (turn) => `/timeline?reference=${sampleOf(turn).reference}`),
    read('timeline of a number of one connection', (turn) => {
      const { reference, connection } = sampleOf(turn);
      return `/timeline?reference=${reference}&connectionId=${connection}`;
    }),
    read('status of a typical connection', () => `/connections/${typical}/status`),
    read('status of the large connection', () => `/connections/${large}/status`),
    read('registration of a typical connection', () => `/connections/${typical}/registration`),
    read('registration of the large connection', () => `/connections/${large}/registration`),
    read('health of 1,000 connections', () => '/../../health/connections'),
  ];
}

function aboutRecords({ large, typical, sampleOf, deepOrders }: World): Question[] {
  return [
    read('changes, 1,000 from anywhere', (turn) => `/changes?limit=1000&from=${sampleOf(turn).receivedAt}`),
    read(
      'changes of a typical connection, from an instant',
      () => `/changes?from=${sampleOf(0).receivedAt}&connectionId=${typical}`,
    ),
    read('orders of all', () => '/orders'),
    read('orders of all, page 11 of 1,000', () => `/orders?cursor=${deepOrders}`),
    read('orders of a typical connection', () => `/orders?connectionId=${typical}`),
    read('orders of the large connection', () => `/orders?connectionId=${large}`),
    read('orders by number', (turn) => `/orders?reference=${sampleOf(turn).reference}.1`),
    read('orders by sale number', (turn) => `/orders?reference=${sampleOf(turn).reference}`),
  ];
}

function replay(gateway: Gateway, filter: object): Promise<unknown> {
  return gateway.api('POST', '/replays', { filter, dryRun: true });
}

async function cursorAfter(gateway: Gateway, path: string, pages: number): Promise<string> {
  let cursor = '';
  for (let page = 0; page < pages; page += 1) {
    const { nextCursor } = await gateway.api<Page>('GET', `${path}${cursor === '' ? '' : `&cursor=${cursor}`}`);
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return cursor;
}
