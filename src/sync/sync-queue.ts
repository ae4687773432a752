import type { QueueDefinition } from '../platform/jobs/job-queue.js';

/** One job per connection: "there is work for this connection". */
export const SYNC_QUEUE: QueueDefinition = { name: 'sync-connection', heartbeatSeconds: 10, expireInSeconds: 300 };
