import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { PageQueryDto } from '../platform/http/page.dto.js';
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
  @ApiOkResponse({ type: OrderPageDto })
  list(@Query() query: OrderQueryDto, @CurrentCaller() caller: Caller): Promise<OrderPageDto> {
    return this.reader.list<OrderDto>('order', query, caller);
  }

  @Get(':id')
  @Auth('operator', 'client')
  @ApiErrors(400, 404)
  @ApiOperation({ summary: 'One order as it stands' })
  @ApiOkResponse({ type: StandingOrderDto })
  find(@Param() { id }: IdParamDto, @CurrentCaller() caller: Caller): Promise<StandingOrderDto> {
    return this.reader.find<OrderDto>('order', id, caller);
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
