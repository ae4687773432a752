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
import { IsBoolean, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsInstantOr } from '../platform/http/field.decorators.js';
export const CONSUMER_NAME = /^[A-Za-z0-9._-]{1,100}$/;
/** `{name}` in a path. */
export class ConsumerNameDto {
    /** 1 to 100 letters, digits, dots, `_` and `-`.
     * @example "wms-melbourne" */
    name;
    static _OPENAPI_METADATA_FACTORY() {
        return { name: { required: true, type: () => String, description: "1 to 100 letters, digits, dots, `_` and `-`.", example: "wms-melbourne" } };
    }
}
__decorate([
    Matches(CONSUMER_NAME, { message: 'must be 1 to 100 letters, digits, dots, _ and -' }),
    __metadata("design:type", String)
], ConsumerNameDto.prototype, "name", void 0);
/** Where a new consumer starts. A consumer that exists stays where it is. */
export class PutConsumerDto {
    /** `beginning` (the default), `now`, or the first change that occurred at an instant or later.
     * @example "beginning" */
    from;
    /** A cursor of the feed, or `feedCursor` of a snapshot; instead of `from`. */
    cursor;
    static _OPENAPI_METADATA_FACTORY() {
        return { from: { required: false, type: () => String, description: "`beginning` (the default), `now`, or the first change that occurred at an instant or later.", example: "beginning" }, cursor: { required: false, type: () => String, description: "A cursor of the feed, or `feedCursor` of a snapshot; instead of `from`.", maxLength: 200 } };
    }
}
__decorate([
    IsInstantOr(['beginning', 'now']),
    IsOptional(),
    __metadata("design:type", String)
], PutConsumerDto.prototype, "from", void 0);
__decorate([
    IsString(),
    MaxLength(200),
    IsOptional(),
    __metadata("design:type", String)
], PutConsumerDto.prototype, "cursor", void 0);
/** What a consumer has stored. */
export class MoveConsumerDto {
    /** `nextCursor` of the page, or the `cursor` of the change, that was stored last. */
    cursor;
    /** Allows to move backwards, to read again; this is audited. */
    reset = false;
    static _OPENAPI_METADATA_FACTORY() {
        return { cursor: { required: true, type: () => String, description: "`nextCursor` of the page, or the `cursor` of the change, that was stored last.", maxLength: 200 }, reset: { required: false, type: () => Boolean, description: "Allows to move backwards, to read again; this is audited.", default: false } };
    }
}
__decorate([
    IsString(),
    MaxLength(200),
    __metadata("design:type", String)
], MoveConsumerDto.prototype, "cursor", void 0);
__decorate([
    IsBoolean(),
    IsOptional(),
    __metadata("design:type", Boolean)
], MoveConsumerDto.prototype, "reset", void 0);
/** How far a consumer is behind the feed, as far as its key may see it. */
export class ConsumerLagDto {
    /** Changes after its position; counted up to 10,000. */
    changes;
    /** Whether there are more than were counted. */
    isMore;
    /** When the oldest of them occurred; null when there is none. */
    oldestAt;
    /** Since then, in seconds. */
    ageSeconds;
    static _OPENAPI_METADATA_FACTORY() {
        return { changes: { required: true, type: () => Number, description: "Changes after its position; counted up to 10,000." }, isMore: { required: true, type: () => Boolean, description: "Whether there are more than were counted." }, oldestAt: { required: true, type: () => String, nullable: true, description: "When the oldest of them occurred; null when there is none." }, ageSeconds: { required: true, type: () => Number, nullable: true, description: "Since then, in seconds." } };
    }
}
/** A place in the feed, kept for a client. */
export class ConsumerDto {
    /** @example "wms-melbourne" */
    name;
    /** Whose it is: the client key, or the administrator's.
     * @example "client-key 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10 (Warehouse Melbourne)" */
    owner;
    /** Everything up to here is done. */
    cursor;
    createdAt;
    /** When it last said that something is done; null when never. */
    movedAt;
    lag;
    static _OPENAPI_METADATA_FACTORY() {
        return { name: { required: true, type: () => String, example: "wms-melbourne" }, owner: { required: true, type: () => String, description: "Whose it is: the client key, or the administrator's.", example: "client-key 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10 (Warehouse Melbourne)" }, cursor: { required: true, type: () => String, description: "Everything up to here is done." }, createdAt: { required: true, type: () => String }, movedAt: { required: true, type: () => String, nullable: true, description: "When it last said that something is done; null when never." }, lag: { required: true, type: () => ConsumerLagDto } };
    }
}
/** Every consumer that the key may see. */
export class ConsumerListDto {
    data;
    /** Always null: all come at once. */
    nextCursor;
    static _OPENAPI_METADATA_FACTORY() {
        return { data: { required: true, type: () => [ConsumerDto] }, nextCursor: { required: true, type: () => String, nullable: true, description: "Always null: all come at once." } };
    }
}
//# sourceMappingURL=consumer.dto.js.map