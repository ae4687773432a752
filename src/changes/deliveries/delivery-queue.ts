import type { QueueDefinition } from '../../platform/jobs/job-queue.js';

/** One job per endpoint: "there may be something to deliver". At most one of them runs, whichever process has it. */
export const DELIVERY_QUEUE: QueueDefinition = { name: 'deliver', heartbeatSeconds: 10, expireInSeconds: 300 };
