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
import { IsBoolean } from 'class-validator';
import { IfGiven } from '../../platform/http/field.decorators.js';
/** How to register. */
export class ApplyRegistrationDto {
    /** Bring webhooks of this connection here that are registered for another address: after `PUBLIC_URL` changed. Default
     * false: they are left alone, they may belong to another cluster. */
    move;
    static _OPENAPI_METADATA_FACTORY() {
        return { move: { required: false, type: () => Boolean, description: "Bring webhooks of this connection here that are registered for another address: after `PUBLIC_URL` changed. Default\nfalse: they are left alone, they may belong to another cluster." } };
    }
}
__decorate([
    IfGiven(),
    IsBoolean(),
    __metadata("design:type", Boolean)
], ApplyRegistrationDto.prototype, "move", void 0);
/** What was done about one notification. */
export class AppliedTopicDto {
    /** @example "sale.picked" */
    topic;
    /** `kept`: it was right already. `failed`: Cin7 did not take it. `left`: a person has to do it. */
    done;
    /** How it stands now. */
    state;
    /** What was wrong, or still is; null when nothing. */
    detail;
    /** Further webhooks of ours for the same notification that were taken away. */
    surplusRemoved;
    static _OPENAPI_METADATA_FACTORY() {
        return { topic: { required: true, example: "sale.picked", enum: ["product.updated", "purchase.authorised", "sale.picked", "sale.voided", "sale.undone", "transfer.authorised"] }, done: { required: true, description: "`kept`: it was right already. `failed`: Cin7 did not take it. `left`: a person has to do it.", enum: ["created", "failed", "kept", "repaired", "left"] }, state: { required: true, description: "How it stands now.", enum: ["active", "switched_off", "missing", "limit_reached", "changed", "not_available", "by_hand"] }, detail: { required: true, type: () => String, nullable: true, description: "What was wrong, or still is; null when nothing." }, surplusRemoved: { required: true, type: () => Number, description: "Further webhooks of ours for the same notification that were taken away." } };
    }
}
/** What `apply` did. */
export class AppliedRegistrationDto {
    connectionId;
    topics;
    /** What a person has to do, a sentence each; empty when nothing is left. */
    leftToDo;
    static _OPENAPI_METADATA_FACTORY() {
        return { connectionId: { required: true, type: () => String }, topics: { required: true, type: () => [AppliedTopicDto] }, leftToDo: { required: true, type: () => [String], description: "What a person has to do, a sentence each; empty when nothing is left." } };
    }
}
//# sourceMappingURL=apply-registration.dto.js.map