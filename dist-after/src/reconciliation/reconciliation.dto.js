var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import * as openapi from "@nestjs/swagger";
import { Transform } from 'class-transformer';
import { ArrayMinSize, IsArray, IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { IfGiven, IsInstant } from '../platform/http/field.decorators.js';
import { PageQueryDto } from '../platform/http/page.dto.js';
import { DOMAINS } from '../sync/sync-handler.js';
import { RUN_REASONS, RUN_STATUSES } from './reconciliation.entity.js';
/** Reasons that a person can give; the others are the gateway's own. */
export const ASKED_REASONS = ['requested', 'backfill'];
/** A run to start. Without anything: what changed since each domain was last proven complete. */
export class StartReconciliationDto {
    /** `backfill` goes back to `since`. Default `requested`.
     * @example "backfill" */
    reason;
    /** With `backfill`: documents that changed at Cin7 at or after this instant belong to this connection from now on.
     * @example "2026-08-01T00:00:00Z" */
    since;
    /** Only these domains. Default all.
     * @example ["products"] */
    domains;
    /** True compares everything that this connection covers, as it is done by itself once a week. Default false. */
    deep;
    /** True says that documents which Cin7 no longer lists were really deleted there, after a run was aborted because of
     * them. Default false. */
    acceptLosses;
    static _OPENAPI_METADATA_FACTORY() {
        return { reason: { required: false, description: "`backfill` goes back to `since`. Default `requested`.", example: "backfill", enum: ["requested", "backfill"], enum: ASKED_REASONS }, since: { required: false, type: () => String, description: "With `backfill`: documents that changed at Cin7 at or after this instant belong to this connection from now on.", example: "2026-08-01T00:00:00Z" }, domains: { required: false, type: () => [Object], description: "Only these domains. Default all.", example: ["products"], enum: ["transfers", "products", "purchases", "sales"], isArray: true, enum: DOMAINS, isArray: true, minItems: 1 }, deep: { required: false, type: () => Boolean, description: "True compares everything that this connection covers, as it is done by itself once a week. Default false." }, acceptLosses: { required: false, type: () => Boolean, description: "True says that documents which Cin7 no longer lists were really deleted there, after a run was aborted because of\nthem. Default false." } };
    }
}
__decorate([
    IfGiven(),
    IsIn(ASKED_REASONS),
    __metadata("design:type", Object)
], StartReconciliationDto.prototype, "reason", void 0);
__decorate([
    IfGiven(),
    IsInstant(),
    __metadata("design:type", String)
], StartReconciliationDto.prototype, "since", void 0);
__decorate([
    IfGiven(),
    IsArray(),
    ArrayMinSize(1),
    IsIn(DOMAINS, { each: true }),
    __metadata("design:type", Array)
], StartReconciliationDto.prototype, "domains", void 0);
__decorate([
    IfGiven(),
    IsBoolean(),
    __metadata("design:type", Boolean)
], StartReconciliationDto.prototype, "deep", void 0);
__decorate([
    IfGiven(),
    IsBoolean(),
    __metadata("design:type", Boolean)
], StartReconciliationDto.prototype, "acceptLosses", void 0);
/** What a run would cost. */
export class EstimateQueryDto {
    /** How far back. Default: where each domain was last proven complete.
     * @example "2026-08-01T00:00:00Z" */
    since;
    /** Domains, with commas between them. Default all.
     * @example "products,sales" */
    domains;
    static _OPENAPI_METADATA_FACTORY() {
        return { since: { required: false, type: () => String, description: "How far back. Default: where each domain was last proven complete.", example: "2026-08-01T00:00:00Z" }, domains: { required: false, type: () => [Object], description: "Domains, with commas between them. Default all.", example: "products,sales", enum: ["transfers", "products", "purchases", "sales"], isArray: true, enum: DOMAINS, isArray: true, minItems: 1 } };
    }
}
__decorate([
    IsOptional(),
    IsInstant(),
    __metadata("design:type", String)
], EstimateQueryDto.prototype, "since", void 0);
__decorate([
    IsOptional(),
    Transform(({ value }) => typeof value === 'string' ? value.split(',').map((name) => name.trim()) : value),
    IsArray(),
    ArrayMinSize(1),
    IsIn(DOMAINS, { each: true }),
    __metadata("design:type", Array)
], EstimateQueryDto.prototype, "domains", void 0);
/** Which runs to list. */
export class ReconciliationQueryDto extends PageQueryDto {
    /** Only those of this connection. */
    connectionId;
    /** Only those in this status. */
    status;
    /** Only those started for this reason. */
    reason;
    static _OPENAPI_METADATA_FACTORY() {
        return { connectionId: { required: false, type: () => String, description: "Only those of this connection.", format: "uuid" }, status: { required: false, description: "Only those in this status.", enum: ["aborted", "cancelled", "running", "completed"], enum: RUN_STATUSES }, reason: { required: false, description: "Only those started for this reason.", enum: ["scheduled", "requested", "backfill", "downtime", "feed_guard"], enum: RUN_REASONS } };
    }
}
__decorate([
    IsUUID(),
    IsOptional(),
    __metadata("design:type", String)
], ReconciliationQueryDto.prototype, "connectionId", void 0);
__decorate([
    IsIn(RUN_STATUSES),
    IsOptional(),
    __metadata("design:type", Object)
], ReconciliationQueryDto.prototype, "status", void 0);
__decorate([
    IsIn(RUN_REASONS),
    IsOptional(),
    __metadata("design:type", Object)
], ReconciliationQueryDto.prototype, "reason", void 0);
/** What a run found in one domain, and what became of it. */
export class DomainCountsDto {
    /** Documents in Cin7's list that concern this connection. */
    listed;
    /** Of these, those that stood here as they should, or of which nothing has to stand here. */
    inSync;
    /** Those that had never arrived, as found, before repair. */
    missing;
    /** Those of which an older version stood here, and those that stood here but are no longer listed; as found. */
    stale;
    /** Missing and stale ones that are right now. */
    repaired;
    /** Those that wait for a mapping. */
    held;
    /** Those that could not be read or understood; the sync requests say why. */
    failed;
    /** Nothing that changed until then is missing, but what is held or failed; null before the domain is done. */
    completeUpTo;
    /** `waiting` for its turn, `scanning` the list, `repairing` what differed, then `done` or `failed`. */
    phase;
    /** The page of the list that is read next. */
    nextPage;
    /** Rows in the list, as Cin7 says. */
    total;
    /** Why it failed. */
    failure;
    static _OPENAPI_METADATA_FACTORY() {
        return { listed: { required: true, type: () => Number, description: "Documents in Cin7's list that concern this connection." }, inSync: { required: true, type: () => Number, description: "Of these, those that stood here as they should, or of which nothing has to stand here." }, missing: { required: true, type: () => Number, description: "Those that had never arrived, as found, before repair." }, stale: { required: true, type: () => Number, description: "Those of which an older version stood here, and those that stood here but are no longer listed; as found." }, repaired: { required: true, type: () => Number, description: "Missing and stale ones that are right now." }, held: { required: true, type: () => Number, description: "Those that wait for a mapping." }, failed: { required: true, type: () => Number, description: "Those that could not be read or understood; the sync requests say why." }, completeUpTo: { required: true, type: () => String, nullable: true, description: "Nothing that changed until then is missing, but what is held or failed; null before the domain is done." }, phase: { required: true, description: "`waiting` for its turn, `scanning` the list, `repairing` what differed, then `done` or `failed`.", enum: ["done", "failed", "waiting", "scanning", "repairing"] }, nextPage: { required: true, type: () => Number, description: "The page of the list that is read next." }, total: { required: true, type: () => Number, nullable: true, description: "Rows in the list, as Cin7 says." }, failure: { required: true, type: () => String, nullable: true, description: "Why it failed." } };
    }
}
/** Only the domains that the run covers. */
export class DomainsOfRunDto {
    products;
    purchases;
    sales;
    transfers;
    static _OPENAPI_METADATA_FACTORY() {
        return { products: { required: false, type: () => DomainCountsDto }, purchases: { required: false, type: () => DomainCountsDto }, sales: { required: false, type: () => DomainCountsDto }, transfers: { required: false, type: () => DomainCountsDto } };
    }
}
/** One comparison of a connection with its Cin7 account. */
export class ReconciliationDto {
    id;
    connectionId;
    /** `scheduled` each night, `requested` by a person, `backfill` further back, `downtime` after the gateway was away,
     * `feed_guard` after notifications did not come. */
    reason;
    /** Paused runs are `running`, see `pausedAt`. */
    status;
    /** Why it was aborted, and what to do. */
    abortReason;
    /** Why it does not go on at the moment. */
    waitingFor;
    /** True when everything is compared, not only what changed lately. */
    deep;
    /** How far back a person asked it to go. */
    since;
    startedAt;
    pausedAt;
    finishedAt;
    /** Calls to Cin7 spent so far, repairs included. */
    calls;
    domains;
    static _OPENAPI_METADATA_FACTORY() {
        return { id: { required: true, type: () => String }, connectionId: { required: true, type: () => String }, reason: { required: true, description: "`scheduled` each night, `requested` by a person, `backfill` further back, `downtime` after the gateway was away,\n`feed_guard` after notifications did not come.", enum: ["scheduled", "requested", "backfill", "downtime", "feed_guard"] }, status: { required: true, description: "Paused runs are `running`, see `pausedAt`.", enum: ["aborted", "cancelled", "running", "completed"] }, abortReason: { required: true, type: () => String, nullable: true, description: "Why it was aborted, and what to do." }, waitingFor: { required: true, type: () => String, nullable: true, description: "Why it does not go on at the moment." }, deep: { required: true, type: () => Boolean, description: "True when everything is compared, not only what changed lately." }, since: { required: true, type: () => String, nullable: true, description: "How far back a person asked it to go." }, startedAt: { required: true, type: () => String }, pausedAt: { required: true, type: () => String, nullable: true }, finishedAt: { required: true, type: () => String, nullable: true }, calls: { required: true, type: () => Number, description: "Calls to Cin7 spent so far, repairs included." }, domains: { required: true, type: () => DomainsOfRunDto } };
    }
}
/** One page of runs, newest first. */
export class ReconciliationPageDto {
    data;
    /** Where the next page begins; null at the end. */
    nextCursor;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [ReconciliationDto] }, nextCursor: { required: true, type: () => String, nullable: true, description: "Where the next page begins; null at the end." } };
    }
}
/** What a run would cost in one domain. */
export class DomainEstimateDto {
    /** @example "sales" */
    domain;
    /** From when on; null for the whole list. */
    since;
    /** Rows in Cin7's list; null when Cin7 does not say. */
    listed;
    /** Calls for the pages of the list. */
    pages;
    /** Documents that are fetched one by one, at the most. */
    details;
    static _OPENAPI_METADATA_FACTORY() {
        return { domain: { required: true, example: "sales", enum: ["transfers", "products", "purchases", "sales"] }, since: { required: true, type: () => String, nullable: true, description: "From when on; null for the whole list." }, listed: { required: true, type: () => Number, nullable: true, description: "Rows in Cin7's list; null when Cin7 does not say." }, pages: { required: true, type: () => Number, description: "Calls for the pages of the list." }, details: { required: true, type: () => Number, description: "Documents that are fetched one by one, at the most." } };
    }
}
/** What a run would cost, asked before it is started. */
export class ReconciliationEstimateDto {
    connectionId;
    domains;
    /** Calls at the most. */
    calls;
    /** Minutes at the most, if nothing else is called. */
    minutes;
    /** How that was reckoned, in a sentence. */
    explanation;
    static _OPENAPI_METADATA_FACTORY() {
        return { connectionId: { required: true, type: () => String }, domains: { required: true, type: () => [DomainEstimateDto] }, calls: { required: true, type: () => Number, description: "Calls at the most." }, minutes: { required: true, type: () => Number, description: "Minutes at the most, if nothing else is called." }, explanation: { required: true, type: () => String, description: "How that was reckoned, in a sentence." } };
    }
}
//# sourceMappingURL=reconciliation.dto.js.map