/** One job per endpoint: "there may be something to deliver". At most one of them runs, whichever process has it. */
export const DELIVERY_QUEUE = { name: 'deliver', heartbeatSeconds: 10, expireInSeconds: 300 };
//# sourceMappingURL=delivery-queue.js.map