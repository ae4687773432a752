/** One job per connection: "there is work for this connection". */
export const SYNC_QUEUE = { name: 'sync-connection', heartbeatSeconds: 10, expireInSeconds: 300 };
//# sourceMappingURL=sync-queue.js.map