import * as openapi from "@nestjs/swagger";
/** How long a topic has been quiet. */
export class QuietnessDto {
    lastReceivedAt;
    /** True: for longer than this connection's usual. A hint, and no more: merchants rest, too. */
    isQuiet;
    /** Since the last one. */
    quietSeconds;
    /** The longest time between two in the last four weeks; null while too little is known. */
    usualSeconds;
    static _OPENAPI_METADATA_FACTORY() {
        return { lastReceivedAt: { required: true, type: () => String }, isQuiet: { required: true, type: () => Boolean, description: "True: for longer than this connection's usual. A hint, and no more: merchants rest, too." }, quietSeconds: { required: true, type: () => Number, description: "Since the last one." }, usualSeconds: { required: true, type: () => Number, nullable: true, description: "The longest time between two in the last four weeks; null while too little is known." } };
    }
}
/** One topic of the feed. */
export class FeedTopicDto {
    /** @example "sale.picked" */
    topic;
    /** Null while nobody has looked. @example "active" */
    state;
    /** Since when it is in this state. */
    since;
    /** What is wrong; null when nothing is known to be. */
    detail;
    /** Whether it is made anew when it is missing: `registration/apply` was called. */
    isManaged;
    lastCheckedAt;
    /** When notifications were last known to come. */
    lastGoodAt;
    lastRepairedAt;
    /** Null while none has come since the guard looks. */
    quietness;
    static _OPENAPI_METADATA_FACTORY() {
        return { topic: { required: true, example: "sale.picked", enum: ["product.updated", "purchase.authorised", "sale.picked", "sale.voided", "sale.undone", "transfer.authorised"] }, state: { required: true, nullable: true, description: "Null while nobody has looked.", example: "active", enum: ["active", "switched_off", "missing", "limit_reached", "changed", "not_available", "by_hand"] }, since: { required: true, type: () => String, nullable: true, description: "Since when it is in this state." }, detail: { required: true, type: () => String, nullable: true, description: "What is wrong; null when nothing is known to be." }, isManaged: { required: true, type: () => Boolean, description: "Whether it is made anew when it is missing: `registration/apply` was called." }, lastCheckedAt: { required: true, type: () => String, nullable: true }, lastGoodAt: { required: true, type: () => String, nullable: true, description: "When notifications were last known to come." }, lastRepairedAt: { required: true, type: () => String, nullable: true }, quietness: { required: true, type: () => QuietnessDto, nullable: true, description: "Null while none has come since the guard looks." } };
    }
}
/** One thing that happened to a webhook. */
export class FeedEventDto {
    id;
    at;
    /** @example "sale.picked" */
    topic;
    /** `found` in another state than before; `created`, `repaired`, `removed` by ERPGate; `failed`: Cin7 did not take it. */
    kind;
    /** Null when it was never looked at before. */
    fromState;
    toState;
    detail;
    static _OPENAPI_METADATA_FACTORY() {
        return { id: { required: true, type: () => String }, at: { required: true, type: () => String }, topic: { required: true, example: "sale.picked", enum: ["product.updated", "purchase.authorised", "sale.picked", "sale.voided", "sale.undone", "transfer.authorised"] }, kind: { required: true, description: "`found` in another state than before; `created`, `repaired`, `removed` by ERPGate; `failed`: Cin7 did not take it.", enum: ["created", "removed", "failed", "repaired", "found"] }, fromState: { required: true, nullable: true, description: "Null when it was never looked at before.", enum: ["active", "switched_off", "missing", "limit_reached", "changed", "not_available", "by_hand"] }, toState: { required: true, enum: ["active", "switched_off", "missing", "limit_reached", "changed", "not_available", "by_hand"] }, detail: { required: true, type: () => String, nullable: true } };
    }
}
/** One page of events, newest first. */
export class FeedEventPageDto {
    data;
    /** Where the next page begins; null at the end. */
    nextCursor;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [FeedEventDto] }, nextCursor: { required: true, type: () => String, nullable: true, description: "Where the next page begins; null at the end." } };
    }
}
/** How the feed of a connection stands. */
export class FeedGuardDto {
    connectionId;
    /** How the last look ended; null before the first. `skipped` and `failed` have a reason. */
    outcome;
    reason;
    /** Since when the looks end like this. */
    outcomeSince;
    /** When the webhooks were last read. */
    lastCheckedAt;
    nextCheckAt;
    topics;
    /** What happened last, newest first; all of it is in `events`. */
    recentEvents;
    static _OPENAPI_METADATA_FACTORY() {
        return { connectionId: { required: true, type: () => String }, outcome: { required: true, nullable: true, description: "How the last look ended; null before the first. `skipped` and `failed` have a reason.", enum: ["failed", "checked", "skipped"] }, reason: { required: true, type: () => String, nullable: true }, outcomeSince: { required: true, type: () => String, nullable: true, description: "Since when the looks end like this." }, lastCheckedAt: { required: true, type: () => String, nullable: true, description: "When the webhooks were last read." }, nextCheckAt: { required: true, type: () => String, nullable: true }, topics: { required: true, type: () => [FeedTopicDto] }, recentEvents: { required: true, type: () => [FeedEventDto], description: "What happened last, newest first; all of it is in `events`." } };
    }
}
/** A look that was just made. */
export class FeedCheckDto extends FeedGuardDto {
    /** The reconciliation that was started for what may have been missed; null when nothing was. */
    runId;
    static _OPENAPI_METADATA_FACTORY() {
        return { runId: { required: true, type: () => String, nullable: true, description: "The reconciliation that was started for what may have been missed; null when nothing was." } };
    }
}
//# sourceMappingURL=feed-guard.dto.js.map