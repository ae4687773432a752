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
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested, } from 'class-validator';
import { LowerCased } from '../../platform/http/field.decorators.js';
import { UUID_PATTERN } from '../../platform/http/id-param.dto.js';
import { ACKNOWLEDGEMENT_STATUSES } from './acknowledgement-status.js';
/** What a client says about a revision of a record. */
export class AcknowledgeDto {
    /** The revision that is meant, as the client has it.
     * @example 1 */
    revision;
    /** `accepted`, `rejected` (with a reason) or `done`; for a revision that cancels the record `cancelled`, `too_late` or
     * `return_to_stock`.
     * @example "accepted" */
    status;
    /** For people; required with `rejected`.
     * @example "Lot M-0417 is blocked" */
    reason;
    static _OPENAPI_METADATA_FACTORY() {
        return { revision: { required: true, type: () => Number, description: "The revision that is meant, as the client has it.", example: 1, minimum: 1, maximum: 2147483647 }, status: { required: true, description: "`accepted`, `rejected` (with a reason) or `done`; for a revision that cancels the record `cancelled`, `too_late` or\n`return_to_stock`.", example: "accepted", enum: ["done", "cancelled", "rejected", "accepted", "too_late", "return_to_stock"], enum: ACKNOWLEDGEMENT_STATUSES }, reason: { required: false, type: () => String, nullable: true, description: "For people; required with `rejected`.", example: "Lot M-0417 is blocked", minLength: 1, maxLength: 1000 } };
    }
}
__decorate([
    IsInt(),
    Min(1),
    Max(2_147_483_647),
    __metadata("design:type", Number)
], AcknowledgeDto.prototype, "revision", void 0);
__decorate([
    IsIn(ACKNOWLEDGEMENT_STATUSES),
    __metadata("design:type", String)
], AcknowledgeDto.prototype, "status", void 0);
__decorate([
    IsString(),
    Length(1, 1000),
    IsOptional(),
    __metadata("design:type", Object)
], AcknowledgeDto.prototype, "reason", void 0);
/** The same for one of many records. */
export class AcknowledgeRecordDto extends AcknowledgeDto {
    /** An order, receipt or item. */
    recordId;
    static _OPENAPI_METADATA_FACTORY() {
        return { recordId: { required: true, type: () => String, description: "An order, receipt or item." } };
    }
}
__decorate([
    LowerCased(),
    Matches(UUID_PATTERN, { message: 'recordId must be the UUID of a record' }),
    __metadata("design:type", String)
], AcknowledgeRecordDto.prototype, "recordId", void 0);
/** Many at once. */
export class AcknowledgeManyDto {
    acknowledgements;
    static _OPENAPI_METADATA_FACTORY() {
        return { acknowledgements: { required: true, type: () => [AcknowledgeRecordDto], minItems: 1, maxItems: 1000 } };
    }
}
__decorate([
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(1000),
    ValidateNested({ each: true }),
    Type(() => AcknowledgeRecordDto),
    __metadata("design:type", Array)
], AcknowledgeManyDto.prototype, "acknowledgements", void 0);
/** What was said about a record, as it is shown with it. */
export class LatestAcknowledgementDto {
    /** @example 1 */
    revision;
    /** @example "accepted" */
    status;
    reason;
    at;
    /** Who said it.
     * @example "client-key 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10 (Warehouse Melbourne)" */
    by;
    /** False: the record has changed since, or a newer revision stood already. */
    isCurrent;
    static _OPENAPI_METADATA_FACTORY() {
        return { revision: { required: true, type: () => Number, example: 1 }, status: { required: true, example: "accepted", enum: ["done", "cancelled", "rejected", "accepted", "too_late", "return_to_stock"] }, reason: { required: true, type: () => String, nullable: true }, at: { required: true, type: () => String }, by: { required: true, type: () => String, description: "Who said it.", example: "client-key 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10 (Warehouse Melbourne)" }, isCurrent: { required: true, type: () => Boolean, description: "False: the record has changed since, or a newer revision stood already." } };
    }
}
/** One acknowledgement. */
export class AcknowledgementDto extends LatestAcknowledgementDto {
    id;
    recordId;
    static _OPENAPI_METADATA_FACTORY() {
        return { id: { required: true, type: () => String }, recordId: { required: true, type: () => String } };
    }
}
/** What became of an acknowledgement that was sent. */
export class AcknowledgedDto extends AcknowledgementDto {
    /** True: this was said before, and nothing was stored. */
    isRepeat;
    static _OPENAPI_METADATA_FACTORY() {
        return { isRepeat: { required: true, type: () => Boolean, description: "True: this was said before, and nothing was stored." } };
    }
}
/** One page of what was said about a record, oldest first. */
export class AcknowledgementPageDto {
    data;
    /** Where the next page begins; null at the end. */
    nextCursor;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [AcknowledgementDto] }, nextCursor: { required: true, type: () => String, nullable: true, description: "Where the next page begins; null at the end." } };
    }
}
/** What became of one of many. */
export class AcknowledgeResultDto {
    recordId;
    revision;
    status;
    /** `repeated`: it was said before. */
    result;
    /** Why it was refused, for programs: `not_found`, `revision_unknown`, `cancel_answer_expected`, `not_cancelled`. */
    code;
    /** The same for people. */
    detail;
    static _OPENAPI_METADATA_FACTORY() {
        return { recordId: { required: true, type: () => String }, revision: { required: true, type: () => Number }, status: { required: true, enum: ["done", "cancelled", "rejected", "accepted", "too_late", "return_to_stock"] }, result: { required: true, description: "`repeated`: it was said before.", enum: ["stored", "repeated", "refused"] }, code: { required: true, type: () => String, nullable: true, description: "Why it was refused, for programs: `not_found`, `revision_unknown`, `cancel_answer_expected`, `not_cancelled`." }, detail: { required: true, type: () => String, nullable: true, description: "The same for people." } };
    }
}
/** What became of each, in the order in which they were sent. */
export class AcknowledgeResultsDto {
    data;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [AcknowledgeResultDto] } };
    }
}
/** What a client is waited for. */
export class AwaitingDto {
    /** The record was cancelled after a client had accepted it: say `cancelled`, `too_late` or `return_to_stock`. */
    what;
    /** When the cancellation was stored. */
    since;
    /** Since then. */
    ageSeconds;
    static _OPENAPI_METADATA_FACTORY() {
        return { what: { required: true, description: "The record was cancelled after a client had accepted it: say `cancelled`, `too_late` or `return_to_stock`.", enum: ["cancel_answer"] }, since: { required: true, type: () => String, description: "When the cancellation was stored." }, ageSeconds: { required: true, type: () => Number, description: "Since then." } };
    }
}
//# sourceMappingURL=acknowledgement.dto.js.map