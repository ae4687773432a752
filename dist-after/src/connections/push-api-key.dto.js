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
import { IsInt, IsOptional, Max, Min } from 'class-validator';
/** How to change a push key. */
export class RotatePushApiKeyDto {
    /** For how many hours the old key stays valid, so that Cin7's notifications can be changed one after the other; 0 ends
     * it at once. */
    graceHours = 24;
    static _OPENAPI_METADATA_FACTORY() {
        return { graceHours: { required: false, type: () => Number, description: "For how many hours the old key stays valid, so that Cin7's notifications can be changed one after the other; 0 ends\nit at once.", default: 24, minimum: 0, maximum: 168 } };
    }
}
__decorate([
    IsOptional(),
    IsInt(),
    Min(0),
    Max(168),
    __metadata("design:type", Number)
], RotatePushApiKeyDto.prototype, "graceHours", void 0);
/** The push key of a connection. */
export class PushApiKeyDto {
    /** The value of the header `APIKEY`.
     * @example "egp_4nW..." */
    pushApiKey;
    /** Until when the key before it is taken as well; null when there is none.
     * @example "2026-11-24T09:15:00.000Z" */
    previousKeyValidUntil;
    static _OPENAPI_METADATA_FACTORY() {
        return { pushApiKey: { required: true, type: () => String, description: "The value of the header `APIKEY`.", example: "egp_4nW..." }, previousKeyValidUntil: { required: true, type: () => String, nullable: true, description: "Until when the key before it is taken as well; null when there is none.", example: "2026-11-24T09:15:00.000Z" } };
    }
}
//# sourceMappingURL=push-api-key.dto.js.map