/** Where the webhooks are, below `PUBLIC_URL`; a topic may follow. */
export const WEBHOOK_PATH = '/webhooks/cin7-core';
//# sourceMappingURL=webhook-path.js.map