import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { PageQueryDto } from '../platform/http/page.dto.js';
import { dotwmsOrder } from './dotwms/dotwms.mapper.js';
import { DotwmsOrderDto, DotwmsOrderPageDto, RecordViewDto } from './dotwms/dotwms.dto.js';
import { ApiEitherView } from './dotwms/either-view.decorator.js';
import { OrderQueryDto } from './record-query.dto.js';
import { type OrderDto, OrderRevisionPageDto } from './record.dto.js';
import { RecordReader } from './record.reader.js';
import { OrderPageDto, StandingOrderDto } from './standing-record.dto.js';

/** Goods to dispatch: picked sales and the sending end of transfers. */
@ApiTags('Orders')
@Controller('api/v1/orders')
export class OrderController {
  constructor(private readonly reader: RecordReader) {}

  @Get()
  @Auth('operator', 'client')
  @ApiErrors(400)
  @ApiOperation({
    summary: 'List orders in the order in which they last changed',
    description: 'Goods to dispatch: picked sales and the sending end of transfers.',
  })
  @ApiEitherView(OrderPageDto, DotwmsOrderPageDto)
  async list(
    @Query() query: OrderQueryDto,
    @CurrentCaller() caller: Caller,
  ): Promise<OrderPageDto | DotwmsOrderPageDto> {
    const page = await this.reader.list<OrderDto>('order', query, caller);
    return query.view === 'dotwms' ? { ...page, data: page.data.map(dotwmsOrder) } : page;
  }

  @Get(':id')
  @Auth('operator', 'client')
  @ApiErrors(400, 404)
  @ApiOperation({ summary: 'One order as it stands' })
  @ApiEitherView(StandingOrderDto, DotwmsOrderDto)
  async find(
    @Param() { id }: IdParamDto,
    @Query() { view }: RecordViewDto,
    @CurrentCaller() caller: Caller,
  ): Promise<StandingOrderDto | DotwmsOrderDto> {
    const order = await this.reader.find<OrderDto>('order', id, caller);
    return view === 'dotwms' ? dotwmsOrder(order) : order;
  }

  @Get(':id/revisions')
  @Auth('operator', 'client')
  @ApiErrors(400, 404)
  @ApiOperation({ summary: 'Every revision of one order, oldest first, and what each changed' })
  @ApiOkResponse({ type: OrderRevisionPageDto })
  revisions(
    @Param() { id }: IdParamDto,
    @Query() page: PageQueryDto,
    @CurrentCaller() caller: Caller,
  ): Promise<OrderRevisionPageDto> {
    return this.reader.revisions<OrderDto>('order', id, page, caller);
  }
}
