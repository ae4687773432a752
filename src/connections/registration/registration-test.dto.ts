/** How a test notification went. */
export class RegistrationTestDto {
  /** It arrived through the public address, was stored, and is `ignored` as a test. */
  ok!: boolean;
  /** Where it was sent.
   * @example "https://erpgate.example/webhooks/cin7-core/sale-picked" */
  address!: string;
  sentAt!: string;
  /** Milliseconds until the answer; null when there was none. */
  answeredInMs!: number | null;
  /** Null when there was no answer. @example 200 */
  httpStatus!: number | null;
  /** Null when it was not stored here. */
  notificationId!: string | null;
  /** @example "ignored" */
  notificationStatus!: string | null;
  storedAt!: string | null;
  /** `connect`: name service, TLS, nobody there. `authenticate`: 401. `answer`: another answer than ours. `store`: not
   * in our database. Null when it went well. */
  failedAt!: 'connect' | 'authenticate' | 'answer' | 'store' | null;
  /** What came of it, or what failed and what to do. */
  reason!: string;
}
