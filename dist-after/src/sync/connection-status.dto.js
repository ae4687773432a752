import * as openapi from "@nestjs/swagger";
/** How a connection is, in one word; the first that holds. */
export const CONNECTION_STATES = ['paused', 'needs_attention', 'resting', 'working', 'ok'];
/** What a person has to do something about. */
export class AttentionDto {
    /** What, and what to do. */
    reason;
    since;
    static _OPENAPI_METADATA_FACTORY() {
        return { reason: { required: true, type: () => String, description: "What, and what to do." }, since: { required: true, type: () => String } };
    }
}
/** What waits in one lane. */
export class LaneBacklogDto {
    /** @example "sales" */
    lane;
    waiting;
    /** When the oldest of them was asked for. */
    oldestRequestedAt;
    static _OPENAPI_METADATA_FACTORY() {
        return { lane: { required: true, example: "sales", enum: ["replay", "transfers", "reconciliation", "products", "purchases", "sales"] }, waiting: { required: true, type: () => Number }, oldestRequestedAt: { required: true, type: () => String, description: "When the oldest of them was asked for." } };
    }
}
/** What a connection has not done yet. */
export class BacklogDto {
    /** Looked at as soon as it is due and calls are left. */
    waiting;
    /** Wait for a mapping. */
    held;
    /** Wait for a person. */
    parked;
    /** Lanes in which something waits, the one that is served first at the top. */
    byLane;
    static _OPENAPI_METADATA_FACTORY() {
        return { waiting: { required: true, type: () => Number, description: "Looked at as soon as it is due and calls are left." }, held: { required: true, type: () => Number, description: "Wait for a mapping." }, parked: { required: true, type: () => Number, description: "Wait for a person." }, byLane: { required: true, type: () => [LaneBacklogDto], description: "Lanes in which something waits, the one that is served first at the top." } };
    }
}
/** Why fewer calls are made than the settings allow. */
export class SlowDownDto {
    /** Calls a minute at first; they grow again with every 20 s that go well. */
    to;
    since;
    reason;
    static _OPENAPI_METADATA_FACTORY() {
        return { to: { required: true, type: () => Number, description: "Calls a minute at first; they grow again with every 20 s that go well." }, since: { required: true, type: () => String }, reason: { required: true, type: () => String } };
    }
}
/** Why no calls are made for now. */
export class RestDto {
    until;
    reason;
    static _OPENAPI_METADATA_FACTORY() {
        return { until: { required: true, type: () => String }, reason: { required: true, type: () => String } };
    }
}
/** The calls to the connection's Cin7 account, by all its connections together. */
export class BudgetDto {
    /** What the settings allow in any 60 s. */
    callsPerMinute;
    /** What is allowed now. A few of them are kept for what people do. */
    effectiveCallsPerMinute;
    /** Calls of the last 60 s. */
    usedInWindow;
    /** When the next call can be made; null when it can be made now, or when calls are stopped. */
    nextCallAt;
    slowDown;
    rest;
    static _OPENAPI_METADATA_FACTORY() {
        return { callsPerMinute: { required: true, type: () => Number, description: "What the settings allow in any 60 s." }, effectiveCallsPerMinute: { required: true, type: () => Number, description: "What is allowed now. A few of them are kept for what people do." }, usedInWindow: { required: true, type: () => Number, description: "Calls of the last 60 s." }, nextCallAt: { required: true, type: () => String, nullable: true, description: "When the next call can be made; null when it can be made now, or when calls are stopped." }, slowDown: { required: true, type: () => SlowDownDto, nullable: true }, rest: { required: true, type: () => RestDto, nullable: true } };
    }
}
/** When what waits will be done, if nothing new comes. */
export class EstimateDto {
    /** Calls that it costs, at the least. */
    calls;
    /** Null when nothing is called until a person acts. */
    caughtUpAt;
    /** How that was reckoned, in a sentence. */
    explanation;
    static _OPENAPI_METADATA_FACTORY() {
        return { calls: { required: true, type: () => Number, description: "Calls that it costs, at the least." }, caughtUpAt: { required: true, type: () => String, nullable: true, description: "Null when nothing is called until a person acts." }, explanation: { required: true, type: () => String, description: "How that was reckoned, in a sentence." } };
    }
}
/** When a topic last arrived. */
export class LastSeenDto {
    /** @example "sale.picked" */
    topic;
    /** Null when it never did. */
    lastReceivedAt;
    static _OPENAPI_METADATA_FACTORY() {
        return { topic: { required: true, example: "sale.picked", enum: ["product.updated", "purchase.authorised", "sale.picked", "sale.voided", "sale.undone", "transfer.authorised"] }, lastReceivedAt: { required: true, type: () => String, nullable: true, description: "Null when it never did." } };
    }
}
/** Orders that wait for a client. */
export class WaitingOrdersDto {
    /** Cancelled after a client had accepted them, and not answered since: `GET /orders?awaiting=cancel_answer`. */
    awaitingCancelAnswer;
    /** When the oldest of them was cancelled; null when there is none. */
    oldestCancelledAt;
    /** Open, and nobody has acknowledged the revision that stands: `GET /orders?acknowledged=false&status=open`. Counted up
     * to 10,000. */
    unacknowledged;
    /** Whether there are more than were counted. */
    isMore;
    /** Since when the oldest of them stands; null when there is none. */
    oldestUnacknowledgedAt;
    static _OPENAPI_METADATA_FACTORY() {
        return { awaitingCancelAnswer: { required: true, type: () => Number, description: "Cancelled after a client had accepted them, and not answered since: `GET /orders?awaiting=cancel_answer`." }, oldestCancelledAt: { required: true, type: () => String, nullable: true, description: "When the oldest of them was cancelled; null when there is none." }, unacknowledged: { required: true, type: () => Number, description: "Open, and nobody has acknowledged the revision that stands: `GET /orders?acknowledged=false&status=open`. Counted up\nto 10,000." }, isMore: { required: true, type: () => Boolean, description: "Whether there are more than were counted." }, oldestUnacknowledgedAt: { required: true, type: () => String, nullable: true, description: "Since when the oldest of them stands; null when there is none." } };
    }
}
/** Up to when each domain is proven complete by a reconciliation; null where it never was. */
export class CompleteUpToDto {
    products;
    purchases;
    sales;
    transfers;
    static _OPENAPI_METADATA_FACTORY() {
        return { products: { required: true, type: () => String, nullable: true }, purchases: { required: true, type: () => String, nullable: true }, sales: { required: true, type: () => String, nullable: true }, transfers: { required: true, type: () => String, nullable: true } };
    }
}
/** When things last went well. */
export class FreshnessDto {
    /** Of any topic; our own test notifications do not count. Null when none ever came. */
    lastNotificationAt;
    /** When a call to the Cin7 account last succeeded, to within half a minute. */
    lastCallAt;
    completeUpTo;
    /** When the feed guard last read the webhooks; see `feed-guard`. */
    feedCheckedAt;
    static _OPENAPI_METADATA_FACTORY() {
        return { lastNotificationAt: { required: true, type: () => String, nullable: true, description: "Of any topic; our own test notifications do not count. Null when none ever came." }, lastCallAt: { required: true, type: () => String, nullable: true, description: "When a call to the Cin7 account last succeeded, to within half a minute." }, completeUpTo: { required: true, type: () => CompleteUpToDto }, feedCheckedAt: { required: true, type: () => String, nullable: true, description: "When the feed guard last read the webhooks; see `feed-guard`." } };
    }
}
/** How a connection is, and how far behind. */
export class ConnectionStatusDto {
    connectionId;
    enabled;
    /** `paused`: not enabled. `needs_attention`: see `attention`. `resting`: Cin7 wants no calls for now. `working`:
     * something waits. */
    state;
    /** Given in every state. */
    attention;
    backlog;
    /** When the oldest of what waits was asked for; null when nothing waits. */
    oldestRequestedAt;
    budget;
    estimate;
    /** What is left to do for clients. */
    orders;
    lastSeen;
    freshness;
    /** What is worth knowing and needs nobody at once. */
    warnings;
    static _OPENAPI_METADATA_FACTORY() {
        return { connectionId: { required: true, type: () => String }, enabled: { required: true, type: () => Boolean }, state: { required: true, description: "`paused`: not enabled. `needs_attention`: see `attention`. `resting`: Cin7 wants no calls for now. `working`:\nsomething waits.", enum: ["ok", "paused", "needs_attention", "resting", "working"] }, attention: { required: true, type: () => AttentionDto, nullable: true, description: "Given in every state." }, backlog: { required: true, type: () => BacklogDto }, oldestRequestedAt: { required: true, type: () => String, nullable: true, description: "When the oldest of what waits was asked for; null when nothing waits." }, budget: { required: true, type: () => BudgetDto }, estimate: { required: true, type: () => EstimateDto }, orders: { required: true, type: () => WaitingOrdersDto, description: "What is left to do for clients." }, lastSeen: { required: true, type: () => [LastSeenDto] }, freshness: { required: true, type: () => FreshnessDto }, warnings: { required: true, type: () => [String], description: "What is worth knowing and needs nobody at once." } };
    }
}
//# sourceMappingURL=connection-status.dto.js.map