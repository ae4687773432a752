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
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
/** Paging of every list: `limit` rows from `cursor` on. */
export class PageQueryDto {
    /** How many rows to answer. */
    limit = 100;
    /** `nextCursor` of the page before; leave out for the first page. */
    cursor;
    static _OPENAPI_METADATA_FACTORY() {
        return { limit: { required: false, type: () => Number, description: "How many rows to answer.", default: 100, minimum: 1, maximum: 1000 }, cursor: { required: false, type: () => String, description: "`nextCursor` of the page before; leave out for the first page.", maxLength: 500 } };
    }
}
__decorate([
    Type(() => Number),
    IsInt(),
    Min(1),
    Max(1000),
    IsOptional(),
    __metadata("design:type", Number)
], PageQueryDto.prototype, "limit", void 0);
__decorate([
    IsString(),
    MaxLength(500),
    IsOptional(),
    __metadata("design:type", String)
], PageQueryDto.prototype, "cursor", void 0);
/**
 * Cuts one row more than asked for into a page: the extra row only tells that there is more.
 *
 * @param rows up to `limit + 1` rows
 * @param cursorOf makes the cursor that continues after a row
 */
export function toPage(rows, limit, cursorOf, present) {
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const hasMore = rows.length > limit && last !== undefined;
    return { data: shown.map(present), nextCursor: hasMore ? cursorOf(last) : null };
}
//# sourceMappingURL=page.dto.js.map