import {
  type Acknowledged,
  type AcknowledgementStatus,
  type AcknowledgeRecord,
  type AcknowledgeResult,
  type Api,
  createApi,
  type GatewayOptions,
  type RecordType,
} from './api.js';
import { unwrap } from './errors.js';
import { type Batch, type Entry, type FollowOptions, readBatches } from './feed.js';
import { type RetryOptions, withRetries } from './retry.js';

/** Which revision of which record is meant; every entry of the feed says it. */
export interface RecordRevision {
  recordType: RecordType;
  recordId: string;
  revision: number;
}

/** A short disturbance is waited out (half a minute or so); a longer one is the caller's to decide about. */
const TRIES = 7;
const ANSWER_MS = 30_000;
/** What the gateway takes at once. */
const MOST_AT_ONCE = 1000;

/** ERPGate as a warehouse system uses it. */
export class Gateway {
  /** Every route, typed: `await unwrap(gateway.api.GET('/api/v1/orders', { params: { query: { status: 'open' } } }))`. */
  readonly api: Api;

  /** @throws TypeError when the address or the key cannot be one */
  constructor(options: GatewayOptions) {
    this.api = createApi(options);
  }

  /**
   * The feed for ever, one entry after the other, until the signal comes. Keep `entry.cursor` after you have stored the
   * entry, and come back with it as `after`; or give a `consumer`. Entries may repeat, none is skipped: drop what has no
   * higher `revision` than you have of that `recordId`.
   *
   * @throws FeedGoneError when the place is not there any more; GatewayError for what no waiting would mend
   */
  async *follow(options: FollowOptions = {}): AsyncGenerator<Entry, void, void> {
    for await (const { entries } of this.batches(options)) yield* entries;
  }

  /** The same by batches, for who stores many entries in one transaction. An empty one only moves the cursor. */
  batches(options: FollowOptions = {}): AsyncGenerator<Batch, void, void> {
    return readBatches(this.api, options);
  }

  /**
   * Says what became of a revision; the same again changes nothing.
   *
   * @param status `accepted`, `rejected` (with a reason) or `done`; about a cancelled revision `cancelled`, `too_late` or
   *   `return_to_stock`
   * @throws GatewayError 409 when that cannot be said of that revision
   */
  acknowledge(
    { recordType, recordId, revision }: RecordRevision,
    status: AcknowledgementStatus,
    reason?: string,
    options: RetryOptions = {},
  ): Promise<Acknowledged> {
    const call = { params: { path: { id: recordId } }, body: { revision, status, reason } };
    const path = `/api/v1/${recordType}s/{id}/acknowledgements` as const;
    return withRetries((signal) => unwrap(this.api.POST(path, { ...call, signal })), options, ANSWER_MS, TRIES);
  }

  /** The same of any number of records. @returns what became of each, in their order; `refused` ones stop no other */
  async acknowledgeMany(all: readonly AcknowledgeRecord[], options: RetryOptions = {}): Promise<AcknowledgeResult[]> {
    const results: AcknowledgeResult[] = [];
    for (let start = 0; start < all.length; start += MOST_AT_ONCE) {
      const body = { acknowledgements: all.slice(start, start + MOST_AT_ONCE) };
      const answer = await withRetries(
        (signal) => unwrap(this.api.POST('/api/v1/acknowledgements', { body, signal })),
        options,
        ANSWER_MS,
        TRIES,
      );
      results.push(...answer.data);
    }
    return results;
  }
}
