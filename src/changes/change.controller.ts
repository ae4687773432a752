import { Controller, Get, Headers, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { ClientGone } from '../platform/http/client-gone.decorator.js';
import { ChangeFeed } from './change-feed.service.js';
import { ChangePageDto, ChangeQueryDto, ItemChangeDto, OrderChangeDto, ReceiptChangeDto } from './change.dto.js';
import {
  SnapshotItemDto,
  SnapshotOrderDto,
  SnapshotPageDto,
  SnapshotQueryDto,
  SnapshotReceiptDto,
} from './snapshot.dto.js';
import { SnapshotReader } from './snapshot.reader.js';

const EVENT_STREAM = 'text/event-stream';

/** The change feed. */
@ApiTags('Changes')
@Controller('api/v1/changes')
export class ChangeController {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly snapshots: SnapshotReader,
  ) {}

  @Get()
  @Auth('operator', 'client')
  @ApiErrors(400, 410)
  @ApiExtraModels(ItemChangeDto, ReceiptChangeDto, OrderChangeDto, ChangePageDto)
  @ApiOperation({
    summary: 'Follow every change of every record, in the order of commits',
    description:
      'Keep `nextCursor` and come back with it as `after`: each change is seen at least once and none is skipped. ' +
      'One revision of a record is exactly one change. With `wait` the answer comes as soon as there is a change. With ' +
      '`Accept: text/event-stream` the answer is a stream of server-sent events that does not end: the data of each is ' +
      'one change, its id the cursor; comments keep it open. A cursor is a place in the whole feed, so it is good with ' +
      'other filters, too.',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'For streams: the id of the last event that was got. Goes before `after` and `from`.',
  })
  @ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(ChangePageDto) } },
      [EVENT_STREAM]: { schema: { type: 'string' } },
    },
  })
  async read(
    @Query() query: ChangeQueryDto,
    @CurrentCaller() caller: Caller,
    @ClientGone() gone: AbortSignal,
    @Headers('accept') accept: string | undefined,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChangePageDto | StreamableFile> {
    if (!accept?.includes(EVENT_STREAM)) return this.feed.page(query, caller, gone);
    const stream = await this.feed.stream(query, caller, lastEventId);
    // A stream ends with its connection, and nothing on the way may keep pieces back.
    void reply.headers({ 'cache-control': 'no-store', connection: 'close', 'x-accel-buffering': 'no' });
    return new StreamableFile(stream, { type: `${EVENT_STREAM}; charset=utf-8` });
  }

  @Get('snapshot')
  @Auth('operator', 'client')
  @ApiErrors(400, 410)
  @ApiExtraModels(SnapshotItemDto, SnapshotReceiptDto, SnapshotOrderDto)
  @ApiOperation({
    summary: 'All records as they stand, and where the feed goes on after them',
    description:
      'For a client that begins. All pages show the records as they stood at one place in the feed, `feedCursor`, ' +
      'whatever changes meanwhile. Read all pages, then `GET /changes?after=<feedCursor>`: nothing is missing between ' +
      'them and nothing comes twice.',
  })
  @ApiOkResponse({ type: SnapshotPageDto })
  snapshot(@Query() query: SnapshotQueryDto, @CurrentCaller() caller: Caller): Promise<SnapshotPageDto> {
    return this.snapshots.page(query, caller);
  }
}
