export type {
  Acknowledged,
  AcknowledgementStatus,
  AcknowledgeRecord,
  AcknowledgeResult,
  Api,
  Change,
  ChangePage,
  GatewayOptions,
  Item,
  Order,
  OrderLine,
  Problem,
  Receipt,
  ReceiptLine,
  RecordType,
  SnapshotPage,
  SnapshotRecord,
} from './api.js';
export { FeedGoneError, GatewayError, NoAnswerError, unwrap } from './errors.js';
export type { Batch, Entry, FeedFilter, FollowOptions, SnapshotEntry } from './feed.js';
export { Gateway, type RecordRevision } from './gateway.js';
export type { Retry, RetryOptions } from './retry.js';
export type { components, operations, paths } from './schema.js';
