import type { Api, Change, ChangePage, RecordType, SnapshotPage, SnapshotRecord } from './api.js';
import { GatewayError, unwrap } from './errors.js';
import { type RetryOptions, withRetries } from './retry.js';

/** Which records to read. The same for a snapshot and the feed after it. */
export interface FeedFilter {
  connectionId?: string;
  recordType?: RecordType;
  /** A warehouse code. Items belong to no warehouse and always come. */
  warehouse?: string;
}

/** From where, what and how to read. */
export interface FollowOptions extends FeedFilter, RetryOptions {
  /** The cursor that was kept last. */
  after?: string | null;
  /** A name under which the gateway keeps the place, instead of `after`; made when there is none. Each batch is taken as
   * done when the next one is asked for. */
  consumer?: string;
  /** Where to start when there is neither a cursor nor a consumer yet: `beginning` (of what is kept; the default), `now`,
   * or an instant. */
  from?: string;
  /** Start with all records as they stand instead. */
  snapshot?: boolean;
  /** How many entries come at once, at most 1000. Default 100. */
  limit?: number;
  /** How many seconds an idle request stays open, at most 60. Default 30. */
  wait?: number;
}

/** A record of the snapshot that reading began with. */
export type SnapshotEntry = SnapshotRecord & {
  change: 'snapshot';
  /** Null but for the last one: a snapshot that was left half way begins anew. */
  cursor: string | null;
};

/** One revision of one record. */
export type Entry = Change | SnapshotEntry;

/** Entries to store together with the cursor, in one transaction. */
export interface Batch {
  entries: Entry[];
  /** Where to go on once the entries are stored; null within a snapshot. */
  cursor: string | null;
}

const ANSWER_MS = 60_000;

/**
 * Reads the feed for ever, batch by batch. May repeat what was not stored, never skips. Ends when the signal comes.
 *
 * @throws FeedGoneError when the place is not there any more; GatewayError for what no waiting would mend
 */
export async function* readBatches(api: Api, options: FollowOptions): AsyncGenerator<Batch, void, void> {
  const { signal } = options;
  try {
    yield* untilAborted(api, options);
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
}

async function* untilAborted(api: Api, options: FollowOptions): AsyncGenerator<Batch, void, void> {
  const { consumer } = options;
  if (consumer !== undefined && options.after != null) {
    throw new TypeError('Give `after` or `consumer`, not both: each is a place to go on from.');
  }
  let place = consumer === undefined ? (options.after ?? null) : await findConsumer(api, consumer, options);
  if (place === null && options.snapshot) {
    for await (const batch of readSnapshot(api, options)) {
      yield batch;
      place = batch.cursor;
    }
    if (consumer !== undefined) place = await putConsumer(api, consumer, { cursor: place ?? undefined }, options);
  }
  if (place === null && consumer !== undefined) {
    place = await putConsumer(api, consumer, { from: options.from }, options);
  }
  for (;;) {
    const page = await readPage(api, place, options);
    if (page.data.length === 0 && page.nextCursor === place) continue;
    yield { entries: page.data as Change[], cursor: page.nextCursor };
    if (consumer !== undefined) await moveConsumer(api, consumer, page.nextCursor, options);
    place = page.nextCursor;
  }
}

/** All records as they stood at one place in the feed; the last batch brings that place. */
async function* readSnapshot(api: Api, options: FollowOptions): AsyncGenerator<Batch, void, void> {
  const { connectionId, recordType, warehouse, limit } = options;
  let cursor: string | undefined;
  for (;;) {
    const query = { connectionId, recordType, warehouse, limit, cursor };
    const page: SnapshotPage = await withRetries(
      (signal) => unwrap(api.GET('/api/v1/changes/snapshot', { params: { query }, signal })),
      options,
      ANSWER_MS,
    );
    const place = page.nextCursor === null ? page.feedCursor : null;
    const last = page.data.length - 1;
    const entries = page.data.map((row, i): SnapshotEntry => {
      return { ...row, change: 'snapshot', cursor: i === last ? place : null };
    });
    yield { entries, cursor: place };
    if (page.nextCursor === null) return;
    cursor = page.nextCursor;
  }
}

function readPage(api: Api, place: string | null, options: FollowOptions): Promise<ChangePage> {
  const { connectionId, recordType, warehouse, limit, wait = 30 } = options;
  const filter = { connectionId, recordType, warehouse, limit };
  // Where `now` is must be known before anything is waited for: an answer that got lost would move it.
  const query = place === null ? { ...filter, from: options.from } : { ...filter, after: place, wait };
  return withRetries(
    (signal) => unwrap(api.GET('/api/v1/changes', { params: { query }, signal })),
    options,
    wait * 1000 + ANSWER_MS,
  );
}

/** Where a consumer stands; null when there is none of this name. */
async function findConsumer(api: Api, name: string, options: RetryOptions): Promise<string | null> {
  const params = { path: { name } };
  try {
    const found = await withRetries(
      (signal) => unwrap(api.GET('/api/v1/consumers/{name}', { params, signal })),
      options,
      ANSWER_MS,
    );
    return found.cursor;
  } catch (error) {
    if (error instanceof GatewayError && error.status === 404) return null;
    throw error;
  }
}

/** Makes a consumer, or finds it where it is. */
async function putConsumer(
  api: Api,
  name: string,
  body: { from?: string; cursor?: string },
  options: RetryOptions,
): Promise<string> {
  const params = { path: { name } };
  const made = await withRetries(
    (signal) => unwrap(api.PUT('/api/v1/consumers/{name}', { params, body, signal })),
    options,
    ANSWER_MS,
  );
  return made.cursor;
}

async function moveConsumer(api: Api, name: string, cursor: string, options: RetryOptions): Promise<void> {
  const call = { params: { path: { name } }, body: { cursor } };
  await withRetries(
    (signal) => unwrap(api.POST('/api/v1/consumers/{name}/position', { ...call, signal })),
    options,
    ANSWER_MS,
  );
}
