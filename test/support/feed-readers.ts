import { randomInt } from 'node:crypto';
import { EventStream } from './event-stream.js';
import { ADMIN_KEY } from './test-gateway.js';
import { waitFor } from './wait-for.js';

/** What a client keeps of the feed. */
export interface Client {
  /** In the order in which they were stored. */
  changes: any[];
  /** Goes on until told, then to the end of the feed. */
  follow(isDone: () => boolean): Promise<void>;
}

export async function readPage(url: string, query: string, key = ADMIN_KEY): Promise<any> {
  const response = await fetch(`${url}/api/v1/changes?${query}`, { headers: { authorization: `Bearer ${key}` } });
  const body: any = await response.json();
  if (response.status !== 200) throw new Error(`the feed answered ${response.status}: ${JSON.stringify(body)}`);
  return body;
}

/** Asks page by page, waiting or not, with pages of any size. */
export function pagingClient(url: () => string, from: string, wait: number): Client {
  const changes: any[] = [];
  const follow = async (isDone: () => boolean) => {
    let after = from;
    for (;;) {
      const wasDone = isDone();
      const query = `limit=${randomInt(1, 30)}&after=${after}${wait && !wasDone ? `&wait=${wait}` : ''}`;
      const { data, nextCursor, hasMore } = await readPage(url(), query);
      changes.push(...data);
      after = nextCursor;
      if (wasDone && !hasMore && data.length === 0) return;
    }
  };
  return { changes, follow };
}

/** The same, but dies now and then between reading and storing, and begins again at the cursor that it stored last. */
export function dyingClient(url: () => string, from: string): Client {
  const changes: any[] = [];
  const follow = async (isDone: () => boolean) => {
    let stored = from;
    for (;;) {
      const wasDone = isDone();
      const { data, nextCursor, hasMore } = await readPage(url(), `limit=${randomInt(1, 30)}&after=${stored}&wait=1`);
      if (!wasDone && randomInt(3) === 0) continue;
      changes.push(...data);
      stored = nextCursor;
      if (wasDone && !hasMore && data.length === 0) return;
    }
  };
  return { changes, follow };
}

/** Reads a stream; when `cuts` is given, cuts it now and then and comes back with the last id, as browsers do. */
export function streamingClient(url: () => string, from: string, cuts: boolean): Client {
  const changes: any[] = [];
  const follow = async (isDone: () => boolean) => {
    let lastId: string | undefined;
    for (;;) {
      const stream = await EventStream.open(url(), `/changes?after=${from}`, ADMIN_KEY, lastId);
      if (stream.response.status !== 200) throw new Error(`the stream answered ${stream.response.status}`);
      const until = randomInt(1, 60);
      const isOver = () => isDone() || stream.hasEnded || (cuts && stream.changes.length >= until);
      await waitFor(isOver, { describe: 'the stream to be cut, or the writers to be done', timeoutMs: 60_000 });
      const wasDone = isDone();
      if (wasDone) await reachesEnd(url(), stream, lastId ?? from);
      stream.close();
      changes.push(...stream.changes.map(({ data }) => data));
      lastId = stream.lastId || lastId;
      if (wasDone) return;
    }
  };
  return { changes, follow };
}

async function reachesEnd(url: string, stream: EventStream, from: string): Promise<void> {
  let rest = 0;
  for (let after = from, hasMore = true; hasMore;) {
    const page = await readPage(url, `limit=1000&after=${after}`);
    rest += page.data.length;
    ({ nextCursor: after, hasMore } = page);
  }
  await stream.reaches(rest);
}
