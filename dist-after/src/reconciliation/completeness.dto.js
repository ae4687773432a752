import * as openapi from "@nestjs/swagger";
export const NOT_RIGHT = ['missing', 'stale', 'held'];
/** A document that is not right, or was not. */
export class NotRightDto {
    /** Its number, SO-, PO-, TR-, or its SKU. @example "SO-00044" */
    reference;
    externalId;
    what;
    /** What is the matter. */
    cause;
    /** What is done about it, or has to be. */
    repair;
    static _OPENAPI_METADATA_FACTORY() {
        return { reference: { required: true, type: () => String, nullable: true, description: "Its number, SO-, PO-, TR-, or its SKU.", example: "SO-00044" }, externalId: { required: true, type: () => String }, what: { required: true, enum: ["missing", "stale", "held"] }, cause: { required: true, type: () => String, description: "What is the matter." }, repair: { required: true, type: () => String, description: "What is done about it, or has to be." } };
    }
}
/** A bounded list. */
export class NotRightListDto {
    /** How many there are. */
    total;
    /** The first hundred, by number. */
    data;
    static _OPENAPI_METADATA_FACTORY() {
        return { total: { required: true, type: () => Number, description: "How many there are." }, data: { required: true, type: () => [NotRightDto], description: "The first hundred, by number." } };
    }
}
/** What was not right when the run looked, before repair. */
export class FoundDto {
    missing;
    stale;
    repaired;
    static _OPENAPI_METADATA_FACTORY() {
        return { missing: { required: true, type: () => Number }, stale: { required: true, type: () => Number }, repaired: { required: true, type: () => Number } };
    }
}
/** How complete one domain is, judged from the data. */
export class DomainReport {
    domain;
    /** Documents in Cin7's list that concern this connection. */
    inCin7;
    /** Of these, those that stand here as they should, or of which nothing has to stand here. */
    here;
    /** Still missing now. */
    missing;
    /** Still out of date now. */
    stale;
    /** Waiting for a mapping. */
    held;
    /** Of the missing and stale ones, those that could not be read or understood. */
    failed;
    /** Acknowledged by clients; null, because clients do not acknowledge yet. */
    acknowledged;
    /** As the run found it, before repair. */
    found;
    /** What changed before this, and was never seen here, is none of this connection's. */
    coversFrom;
    /** Nothing that changed until then is missing, but what is listed here; null when it was never proven. */
    completeUpTo;
    /** How far Cin7's list can be trusted, and what was noticed. */
    notes;
    notRight;
    /** What was missing or stale and is right now. */
    healed;
    /** When this was judged, and by which run. */
    judgedAt;
    runId;
    static _OPENAPI_METADATA_FACTORY() {
        return { domain: { required: true, enum: ["transfers", "products", "purchases", "sales"] }, inCin7: { required: true, type: () => Number, description: "Documents in Cin7's list that concern this connection." }, here: { required: true, type: () => Number, description: "Of these, those that stand here as they should, or of which nothing has to stand here." }, missing: { required: true, type: () => Number, description: "Still missing now." }, stale: { required: true, type: () => Number, description: "Still out of date now." }, held: { required: true, type: () => Number, description: "Waiting for a mapping." }, failed: { required: true, type: () => Number, description: "Of the missing and stale ones, those that could not be read or understood." }, acknowledged: { required: true, type: () => Number, nullable: true, description: "Acknowledged by clients; null, because clients do not acknowledge yet." }, found: { required: true, type: () => FoundDto, description: "As the run found it, before repair." }, coversFrom: { required: true, type: () => String, description: "What changed before this, and was never seen here, is none of this connection's." }, completeUpTo: { required: true, type: () => String, nullable: true, description: "Nothing that changed until then is missing, but what is listed here; null when it was never proven." }, notes: { required: true, type: () => [String], description: "How far Cin7's list can be trusted, and what was noticed." }, notRight: { required: true, type: () => NotRightListDto }, healed: { required: true, type: () => NotRightListDto, description: "What was missing or stale and is right now." }, judgedAt: { required: true, type: () => String, description: "When this was judged, and by which run." }, runId: { required: true, type: () => String } };
    }
}
/** What became of the last night's run. */
export class NightDto {
    /** The merchant's calendar day. @example "2026-11-24" */
    on;
    outcome;
    /** Why it was skipped. */
    reason;
    runId;
    static _OPENAPI_METADATA_FACTORY() {
        return { on: { required: true, type: () => String, description: "The merchant's calendar day.", example: "2026-11-24" }, outcome: { required: true, enum: ["skipped", "started"] }, reason: { required: true, type: () => String, nullable: true, description: "Why it was skipped." }, runId: { required: true, type: () => String, nullable: true } };
    }
}
/** The newest run, in short. */
export class LastRunDto {
    id;
    reason;
    status;
    abortReason;
    startedAt;
    finishedAt;
    static _OPENAPI_METADATA_FACTORY() {
        return { id: { required: true, type: () => String }, reason: { required: true, enum: ["scheduled", "requested", "backfill", "downtime", "feed_guard"] }, status: { required: true, enum: ["aborted", "cancelled", "running", "completed"] }, abortReason: { required: true, type: () => String, nullable: true }, startedAt: { required: true, type: () => String }, finishedAt: { required: true, type: () => String, nullable: true } };
    }
}
/** Whether anything is missing, and how that is known. */
export class CompletenessDto {
    connectionId;
    connectionName;
    /** True when nothing in any domain is missing, stale, held or failed, and each domain was proven. */
    isComplete;
    /** The earliest `completeUpTo` of the domains; null when one was never proven. */
    completeUpTo;
    /** Each domain as its last run left it. */
    domains;
    /** Domains of which no run has proven anything yet. */
    neverProven;
    lastNight;
    lastRun;
    static _OPENAPI_METADATA_FACTORY() {
        return { connectionId: { required: true, type: () => String }, connectionName: { required: true, type: () => String }, isComplete: { required: true, type: () => Boolean, description: "True when nothing in any domain is missing, stale, held or failed, and each domain was proven." }, completeUpTo: { required: true, type: () => String, nullable: true, description: "The earliest `completeUpTo` of the domains; null when one was never proven." }, domains: { required: true, type: () => [DomainReport], description: "Each domain as its last run left it." }, neverProven: { required: true, type: () => [Object], description: "Domains of which no run has proven anything yet.", enum: ["transfers", "products", "purchases", "sales"], isArray: true }, lastNight: { required: true, type: () => NightDto, nullable: true }, lastRun: { required: true, type: () => LastRunDto, nullable: true } };
    }
}
/** The report of one run. */
export class RunReportDto {
    runId;
    connectionId;
    connectionName;
    reason;
    status;
    abortReason;
    startedAt;
    finishedAt;
    calls;
    isComplete;
    /** The domains that are done. */
    domains;
    static _OPENAPI_METADATA_FACTORY() {
        return { runId: { required: true, type: () => String }, connectionId: { required: true, type: () => String }, connectionName: { required: true, type: () => String }, reason: { required: true, enum: ["scheduled", "requested", "backfill", "downtime", "feed_guard"] }, status: { required: true, enum: ["aborted", "cancelled", "running", "completed"] }, abortReason: { required: true, type: () => String, nullable: true }, startedAt: { required: true, type: () => String }, finishedAt: { required: true, type: () => String, nullable: true }, calls: { required: true, type: () => Number }, isComplete: { required: true, type: () => Boolean }, domains: { required: true, type: () => [DomainReport], description: "The domains that are done." } };
    }
}
//# sourceMappingURL=completeness.dto.js.map