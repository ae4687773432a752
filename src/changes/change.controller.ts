import { Controller, Get, Query } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { ItemDto, OrderDto, ReceiptDto } from '../warehouse/record.dto.js';
import { ChangeFeedReader } from './change-feed.reader.js';
import { ChangePageDto, ChangeQueryDto } from './change.dto.js';

/** The change feed. */
@ApiTags('Changes')
@Controller('api/v1/changes')
export class ChangeController {
  constructor(private readonly feed: ChangeFeedReader) {}

  @Get()
  @Auth('operator', 'client')
  @ApiErrors(400)
  @ApiExtraModels(ItemDto, ReceiptDto, OrderDto)
  @ApiOperation({
    summary: 'Follow every change of every record, in the order of commits',
    description:
      'Keep `nextCursor` and come back with it as `after`: each change is seen at least once and none is skipped. ' +
      'One revision of a record is exactly one change.',
  })
  @ApiOkResponse({ type: ChangePageDto })
  read(@Query() query: ChangeQueryDto, @CurrentCaller() caller: Caller): Promise<ChangePageDto> {
    return this.feed.read(query, caller);
  }
}
