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
import { Matches } from 'class-validator';
import { LowerCased } from './field.decorators.js';
/** How an id is written; any UUID version, in any case. */
export const UUID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** `{id}` in a path. What is no UUID is a mistake of the caller (400); a well-formed one that nothing has is 404. */
export class IdParamDto {
    /** UUID.
     * @example "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" */
    id;
    static _OPENAPI_METADATA_FACTORY() {
        return { id: { required: true, type: () => String, description: "UUID.", example: "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" } };
    }
}
__decorate([
    Matches(UUID_PATTERN, { message: 'must be a UUID, such as 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10' }),
    LowerCased(),
    __metadata("design:type", String)
], IdParamDto.prototype, "id", void 0);
//# sourceMappingURL=id-param.dto.js.map