import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { PageQueryDto } from '../platform/http/page.dto.js';
import { dotwmsItem } from './dotwms/dotwms.mapper.js';
import { DotwmsItemDto, DotwmsItemPageDto, RecordViewDto } from './dotwms/dotwms.dto.js';
import { ApiEitherView } from './dotwms/either-view.decorator.js';
import { ItemQueryDto } from './record-query.dto.js';
import { type ItemDto, ItemRevisionPageDto } from './record.dto.js';
import { RecordReader } from './record.reader.js';
import { ItemPageDto, StandingItemDto } from './standing-record.dto.js';

/** One product of the merchant, as a warehouse needs it. */
@ApiTags('Items')
@Controller('api/v1/items')
export class ItemController {
  constructor(private readonly reader: RecordReader) {}

  @Get()
  @Auth('operator', 'client')
  @ApiErrors(400)
  @ApiOperation({
    summary: 'List items in the order in which they last changed',
    description: 'One product of the merchant, as a warehouse needs it.',
  })
  @ApiEitherView(ItemPageDto, DotwmsItemPageDto)
  async list(@Query() query: ItemQueryDto, @CurrentCaller() caller: Caller): Promise<ItemPageDto | DotwmsItemPageDto> {
    const page = await this.reader.list<ItemDto>('item', query, caller);
    return query.view === 'dotwms' ? { ...page, data: page.data.map(dotwmsItem) } : page;
  }

  @Get(':id')
  @Auth('operator', 'client')
  @ApiErrors(400, 404)
  @ApiOperation({ summary: 'One item as it stands' })
  @ApiEitherView(StandingItemDto, DotwmsItemDto)
  async find(
    @Param() { id }: IdParamDto,
    @Query() { view }: RecordViewDto,
    @CurrentCaller() caller: Caller,
  ): Promise<StandingItemDto | DotwmsItemDto> {
    const item = await this.reader.find<ItemDto>('item', id, caller);
    return view === 'dotwms' ? dotwmsItem(item) : item;
  }

  @Get(':id/revisions')
  @Auth('operator', 'client')
  @ApiErrors(400, 404)
  @ApiOperation({ summary: 'Every revision of one item, oldest first, and what each changed' })
  @ApiOkResponse({ type: ItemRevisionPageDto })
  revisions(
    @Param() { id }: IdParamDto,
    @Query() page: PageQueryDto,
    @CurrentCaller() caller: Caller,
  ): Promise<ItemRevisionPageDto> {
    return this.reader.revisions<ItemDto>('item', id, page, caller);
  }
}
