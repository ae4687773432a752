var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import * as openapi_import_1 from "../../connections/connection-settings.dto.js";
import * as openapi_import_2 from "../../warehouse/record.dto.js";
import * as openapi from "@nestjs/swagger";
import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { ConnectionSettingsPatchDto } from '../../connections/connection-settings.dto.js';
import { IfGiven } from '../../platform/http/field.decorators.js';
import { KEPT_PER_CONNECTION } from '../kept-source.store.js';
/** Settings to try. */
export class PreviewSettingsDto {
    /** As in `PATCH /connections/{id}`: a JSON merge patch over the settings in force; null tries the defaults. */
    settings;
    /** On how many of the documents that were read last to try them. Default 20; 0 only counts held documents.
     * @example 20 */
    last;
    static _OPENAPI_METADATA_FACTORY() {
        return { settings: { required: false, type: () => openapi_import_1.ConnectionSettingsPatchDto, nullable: true, description: "As in `PATCH /connections/{id}`: a JSON merge patch over the settings in force; null tries the defaults." }, last: { required: false, type: () => Number, description: "On how many of the documents that were read last to try them. Default 20; 0 only counts held documents.", example: 20, minimum: 0, maximum: KEPT_PER_CONNECTION } };
    }
}
__decorate([
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(() => ConnectionSettingsPatchDto),
    __metadata("design:type", Object)
], PreviewSettingsDto.prototype, "settings", void 0);
__decorate([
    IfGiven(),
    IsInt(),
    Min(0),
    Max(KEPT_PER_CONNECTION),
    __metadata("design:type", Number)
], PreviewSettingsDto.prototype, "last", void 0);
/** What would become of the documents that wait for a mapping. */
export class HeldPreviewDto {
    /** Documents held now.
     * @example 5000 */
    total;
    /** Released at once, without a call to Cin7.
     * @example 4990 */
    released;
    /** Held again.
     * @example 8 */
    stillHeld;
    /** Their source is not kept, or by an older version of the gateway: they would be read from Cin7, one call each or two.
     * @example 2 */
    readAnew;
    /** Why those that would be held again would be, the most frequent first; at most 10. */
    reasons;
    static _OPENAPI_METADATA_FACTORY() {
        return { total: { required: true, type: () => Number, description: "Documents held now.", example: 5000 }, released: { required: true, type: () => Number, description: "Released at once, without a call to Cin7.", example: 4990 }, stillHeld: { required: true, type: () => Number, description: "Held again.", example: 8 }, readAnew: { required: true, type: () => Number, description: "Their source is not kept, or by an older version of the gateway: they would be read from Cin7, one call each or two.", example: 2 }, reasons: { required: true, type: () => [HeldReasonDto], description: "Why those that would be held again would be, the most frequent first; at most 10." } };
    }
}
export class HeldReasonDto {
    /** The reason of one of them.
     * @example "SO-00044 is held: warehouseMap has no code for \"Eagle Farm\"." */
    reason;
    /** Documents that it holds for, but for their number.
     * @example 8 */
    count;
    static _OPENAPI_METADATA_FACTORY() {
        return { reason: { required: true, type: () => String, description: "The reason of one of them.", example: "SO-00044 is held: warehouseMap has no code for \\Eagle Farm\\." }, count: { required: true, type: () => Number, description: "Documents that it holds for, but for their number.", example: 8 } };
    }
}
/** A record as it would be. */
export class PreviewedRecordDto {
    /** @example "order" */
    recordType;
    /** @example "SO-00044.1" */
    reference;
    /** What would happen to it; `unchanged` writes nothing. */
    change;
    /** The whole content, as the record would carry it. */
    content;
    /** What differs from the record as it stands; empty for a new one. */
    changes;
    static _OPENAPI_METADATA_FACTORY() {
        return { recordType: { required: true, example: "order", enum: ["item", "receipt", "order"] }, reference: { required: true, type: () => String, example: "SO-00044.1" }, change: { required: true, description: "What would happen to it; `unchanged` writes nothing.", enum: ["cancelled", "created", "updated", "unchanged"] }, content: { required: true, type: () => Object, description: "The whole content, as the record would carry it." }, changes: { required: true, type: () => [openapi_import_2.FieldChangeDto], description: "What differs from the record as it stands; empty for a new one." } };
    }
}
/** One of the documents that were read last, as it would be mapped. */
export class PreviewedDocumentDto {
    /** @example "sales" */
    domain;
    externalId;
    /** @example "SO-00044" */
    reference;
    /** When it was read from Cin7.
     * @example "2026-11-23T09:15:00.000Z" */
    readAt;
    /** `unreadable`: what is kept of it cannot be mapped; it would be read from Cin7. */
    outcome;
    /** Why it would be held or ignored. */
    reason;
    records;
    static _OPENAPI_METADATA_FACTORY() {
        return { domain: { required: true, example: "sales", enum: ["transfers", "products", "purchases", "sales"] }, externalId: { required: true, type: () => String }, reference: { required: true, type: () => String, nullable: true, example: "SO-00044" }, readAt: { required: true, type: () => String, description: "When it was read from Cin7.", example: "2026-11-23T09:15:00.000Z" }, outcome: { required: true, description: "`unreadable`: what is kept of it cannot be mapped; it would be read from Cin7.", enum: ["unreadable", "ignored", "applied", "unchanged", "held"] }, reason: { required: true, type: () => String, nullable: true, description: "Why it would be held or ignored." }, records: { required: true, type: () => [PreviewedRecordDto] } };
    }
}
/** What settings would do. */
export class SettingsPreviewDto {
    /** The settings that would be in force. */
    settings;
    held;
    /** The documents that were read last, the newest first. Products are not among them. */
    documents;
    static _OPENAPI_METADATA_FACTORY() {
        return { settings: { required: true, type: () => openapi_import_1.ConnectionSettingsDto, description: "The settings that would be in force." }, held: { required: true, type: () => HeldPreviewDto }, documents: { required: true, type: () => [PreviewedDocumentDto], description: "The documents that were read last, the newest first. Products are not among them." } };
    }
}
//# sourceMappingURL=settings-preview.dto.js.map