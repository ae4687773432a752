var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import * as openapi_import_1 from "./snapshot.dto.js";
import * as openapi from "@nestjs/swagger";
import { Controller, Get, Headers, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { ClientGone } from '../platform/http/client-gone.decorator.js';
import { ItemDto, OrderDto, ReceiptDto } from '../warehouse/record.dto.js';
import { ChangeFeed } from './change-feed.service.js';
import { ChangePageDto, ChangeQueryDto } from './change.dto.js';
import { SnapshotPageDto, SnapshotQueryDto } from './snapshot.dto.js';
import { SnapshotReader } from './snapshot.reader.js';
const EVENT_STREAM = 'text/event-stream';
/** The change feed. */
let ChangeController = class ChangeController {
    feed;
    snapshots;
    constructor(feed, snapshots) {
        this.feed = feed;
        this.snapshots = snapshots;
    }
    async read(query, caller, gone, accept, lastEventId, reply) {
        if (!accept?.includes(EVENT_STREAM))
            return this.feed.page(query, caller, gone);
        const stream = await this.feed.stream(query, caller, lastEventId);
        // A stream ends with its connection, and nothing on the way may keep pieces back.
        void reply.headers({ 'cache-control': 'no-store', connection: 'close', 'x-accel-buffering': 'no' });
        return new StreamableFile(stream, { type: `${EVENT_STREAM}; charset=utf-8` });
    }
    snapshot(query, caller) {
        return this.snapshots.page(query, caller);
    }
};
__decorate([
    Get(),
    Auth('operator', 'client'),
    ApiErrors(400, 410),
    ApiExtraModels(ItemDto, ReceiptDto, OrderDto, ChangePageDto),
    ApiOperation({
        summary: 'Follow every change of every record, in the order of commits',
        description: 'Keep `nextCursor` and come back with it as `after`: each change is seen at least once and none is skipped. ' +
            'One revision of a record is exactly one change. With `wait` the answer comes as soon as there is a change. With ' +
            '`Accept: text/event-stream` the answer is a stream of server-sent events that does not end: the data of each is ' +
            'one change, its id the cursor; comments keep it open. A cursor is a place in the whole feed, so it is good with ' +
            'other filters, too.',
    }),
    ApiHeader({
        name: 'Last-Event-ID',
        required: false,
        description: 'For streams: the id of the last event that was got. Goes before `after` and `from`.',
    }),
    ApiOkResponse({
        content: {
            'application/json': { schema: { $ref: getSchemaPath(ChangePageDto) } },
            [EVENT_STREAM]: { schema: { type: 'string' } },
        },
    }),
    __param(0, Query()),
    __param(1, CurrentCaller()),
    __param(2, ClientGone()),
    __param(3, Headers('accept')),
    __param(4, Headers('last-event-id')),
    __param(5, Res({ passthrough: true })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ChangeQueryDto, Object, AbortSignal, Object, Object, Object]),
    __metadata("design:returntype", Promise)
], ChangeController.prototype, "read", null);
__decorate([
    Get('snapshot'),
    Auth('operator', 'client'),
    ApiErrors(400, 410),
    ApiOperation({
        summary: 'All records as they stand, and where the feed goes on after them',
        description: 'For a client that begins. All pages show the records as they stood at one place in the feed, `feedCursor`, ' +
            'whatever changes meanwhile. Read all pages, then `GET /changes?after=<feedCursor>`: nothing is missing between ' +
            'them and nothing comes twice.',
    }),
    ApiOkResponse({ type: SnapshotPageDto }),
    __param(0, Query()),
    __param(1, CurrentCaller()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SnapshotQueryDto, Object]),
    __metadata("design:returntype", Promise)
], ChangeController.prototype, "snapshot", null);
ChangeController = __decorate([
    ApiTags('Changes'),
    Controller('api/v1/changes'),
    __metadata("design:paramtypes", [ChangeFeed,
        SnapshotReader])
], ChangeController);
export { ChangeController };
//# sourceMappingURL=change.controller.js.map