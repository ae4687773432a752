import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.js';

/** All routes of the gateway, typed. Each call resolves with `data` or `error`; `unwrap` makes errors of the latter. */
export type Api = Client<paths, 'application/json' | 'application/problem+json'>;

type Schemas = components['schemas'];
type Given<Row> = Row extends { record: unknown } ? Row & { record: NonNullable<Row['record']> } : never;

export type Item = Schemas['ItemDto'];
export type Receipt = Schemas['ReceiptDto'];
export type Order = Schemas['OrderDto'];
export type OrderLine = Schemas['OrderLineDto'];
export type ReceiptLine = Schemas['ReceiptLineDto'];
export type Problem = Schemas['ProblemDto'];
export type ChangePage = Schemas['ChangePageDto'];
export type SnapshotPage = Schemas['SnapshotPageDto'];
/** One row of the feed, with its record. `recordType` says which record it is. */
export type Change = Given<ChangePage['data'][number]>;
/** One record of a snapshot; `recordType` says which. */
export type SnapshotRecord = SnapshotPage['data'][number];
export type RecordType = Change['recordType'];
export type AcknowledgementStatus = Schemas['AcknowledgeDto']['status'];
export type Acknowledged = Schemas['AcknowledgedDto'];
export type AcknowledgeRecord = Schemas['AcknowledgeRecordDto'];
export type AcknowledgeResult = Schemas['AcknowledgeResultDto'];

/** Where the gateway is and who asks. */
export interface GatewayOptions {
  /** Its address without `/api/v1`, such as `https://erpgate.example`. */
  url: string;
  /** A client key. */
  key: string;
  /** Instead of the global `fetch`, for a proxy or certificates of one's own. */
  fetch?: (request: Request) => Promise<Response>;
}

/** @throws TypeError when the address or the key cannot be one: at once, not with the first call */
export function createApi({ url, key, fetch }: GatewayOptions): Api {
  if (!/^https?:$/.test(new URL(url).protocol)) throw new TypeError(`${url} is no http(s) address.`);
  // Not left to `fetch`, which would try for ever what cannot be sent, and shows the key in its error.
  if (!/^[\x21-\x7e]+$/.test(key)) throw new TypeError('The client key is empty, or holds what no key holds.');
  return createClient({ baseUrl: url, headers: { authorization: `Bearer ${key}` }, fetch });
}
