import * as openapi from "@nestjs/swagger";
/** How a test notification went. */
export class RegistrationTestDto {
    /** It arrived through the public address, was stored, and is `ignored` as a test. */
    ok;
    /** Where it was sent.
     * @example "https://erpgate.example/webhooks/cin7-core/sale-picked" */
    address;
    sentAt;
    /** Milliseconds until the answer; null when there was none. */
    answeredInMs;
    /** Null when there was no answer. @example 200 */
    httpStatus;
    /** Null when it was not stored here. */
    notificationId;
    /** @example "ignored" */
    notificationStatus;
    storedAt;
    /** `connect`: name service, TLS, nobody there. `authenticate`: 401. `answer`: another answer than ours. `store`: not
     * in our database. Null when it went well. */
    failedAt;
    /** What came of it, or what failed and what to do. */
    reason;
    static _OPENAPI_METADATA_FACTORY() {
        return { ok: { required: true, type: () => Boolean, description: "It arrived through the public address, was stored, and is `ignored` as a test." }, address: { required: true, type: () => String, description: "Where it was sent.", example: "https://erpgate.example/webhooks/cin7-core/sale-picked" }, sentAt: { required: true, type: () => String }, answeredInMs: { required: true, type: () => Number, nullable: true, description: "Milliseconds until the answer; null when there was none." }, httpStatus: { required: true, type: () => Number, nullable: true, description: "Null when there was no answer.", example: 200 }, notificationId: { required: true, type: () => String, nullable: true, description: "Null when it was not stored here." }, notificationStatus: { required: true, type: () => String, nullable: true, example: "ignored" }, storedAt: { required: true, type: () => String, nullable: true }, failedAt: { required: true, nullable: true, description: "`connect`: name service, TLS, nobody there. `authenticate`: 401. `answer`: another answer than ours. `store`: not\nin our database. Null when it went well.", enum: ["connect", "authenticate", "answer", "store"] }, reason: { required: true, type: () => String, description: "What came of it, or what failed and what to do." } };
    }
}
//# sourceMappingURL=registration-test.dto.js.map