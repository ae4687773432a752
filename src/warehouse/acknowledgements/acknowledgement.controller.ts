import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../access/caller.js';
import { CurrentCaller } from '../../access/current-caller.decorator.js';
import { ApiErrors } from '../../platform/http/api-errors.decorator.js';
import { Auth } from '../../platform/http/auth.decorator.js';
import { IdParamDto } from '../../platform/http/id-param.dto.js';
import { PageQueryDto } from '../../platform/http/page.dto.js';
import { RecordReader } from '../record.reader.js';
import {
  AcknowledgedDto,
  AcknowledgeDto,
  AcknowledgeManyDto,
  AcknowledgementPageDto,
  AcknowledgeResultsDto,
} from './acknowledgement.dto.js';
import { AcknowledgementService } from './acknowledgement.service.js';

const SAYING =
  'The same again changes nothing. An older revision than the one that stands is taken and shown as such. A revision ' +
  'that cancels takes `cancelled`, `too_late` or `return_to_stock`.';

/** What clients say about the records they were given. */
@ApiTags('Acknowledgements')
@Controller('api/v1')
export class AcknowledgementController {
  constructor(
    private readonly service: AcknowledgementService,
    private readonly records: RecordReader,
  ) {}

  @Post('acknowledgements')
  @Auth('operator', 'client')
  @HttpCode(200)
  @ApiErrors(400)
  @ApiOperation({
    summary: 'Say of up to 1,000 records that they are accepted, rejected or done',
    description: `Each by itself: the answer says what became of which. ${SAYING}`,
  })
  @ApiOkResponse({ type: AcknowledgeResultsDto })
  many(@Body() body: AcknowledgeManyDto, @CurrentCaller() caller: Caller): Promise<AcknowledgeResultsDto> {
    return this.service.many(body.acknowledgements, caller);
  }

  @Post('orders/:id/acknowledgements')
  @Auth('operator', 'client')
  @HttpCode(200)
  @ApiErrors(400, 404, 409)
  @ApiOperation({ summary: 'Say of an order that it is accepted, rejected or done', description: SAYING })
  @ApiOkResponse({ type: AcknowledgedDto })
  order(
    @Param() { id }: IdParamDto,
    @Body() body: AcknowledgeDto,
    @CurrentCaller() caller: Caller,
  ): Promise<AcknowledgedDto> {
    return this.service.one('order', id, body, caller);
  }

  @Post('receipts/:id/acknowledgements')
  @Auth('operator', 'client')
  @HttpCode(200)
  @ApiErrors(400, 404, 409)
  @ApiOperation({ summary: 'Say of a receipt that it is accepted, rejected or done', description: SAYING })
  @ApiOkResponse({ type: AcknowledgedDto })
  receipt(
    @Param() { id }: IdParamDto,
    @Body() body: AcknowledgeDto,
    @CurrentCaller() caller: Caller,
  ): Promise<AcknowledgedDto> {
    return this.service.one('receipt', id, body, caller);
  }

  @Post('items/:id/acknowledgements')
  @Auth('operator', 'client')
  @HttpCode(200)
  @ApiErrors(400, 404, 409)
  @ApiOperation({ summary: 'Say of an item that it is accepted, rejected or done', description: SAYING })
  @ApiOkResponse({ type: AcknowledgedDto })
  item(
    @Param() { id }: IdParamDto,
    @Body() body: AcknowledgeDto,
    @CurrentCaller() caller: Caller,
  ): Promise<AcknowledgedDto> {
    return this.service.one('item', id, body, caller);
  }

  @Get('orders/:id/acknowledgements')
  @Auth('operator', 'client')
  @ApiErrors(400, 404)
  @ApiOperation({ summary: 'Everything that was said about an order, oldest first' })
  @ApiOkResponse({ type: AcknowledgementPageDto })
  ofOrder(
    @Param() { id }: IdParamDto,
    @Query() page: PageQueryDto,
    @CurrentCaller() caller: Caller,
  ): Promise<AcknowledgementPageDto> {
    return this.records.acknowledgements('order', id, page, caller);
  }

  @Get('receipts/:id/acknowledgements')
  @Auth('operator', 'client')
  @ApiErrors(400, 404)
  @ApiOperation({ summary: 'Everything that was said about a receipt, oldest first' })
  @ApiOkResponse({ type: AcknowledgementPageDto })
  ofReceipt(
    @Param() { id }: IdParamDto,
    @Query() page: PageQueryDto,
    @CurrentCaller() caller: Caller,
  ): Promise<AcknowledgementPageDto> {
    return this.records.acknowledgements('receipt', id, page, caller);
  }

  @Get('items/:id/acknowledgements')
  @Auth('operator', 'client')
  @ApiErrors(400, 404)
  @ApiOperation({ summary: 'Everything that was said about an item, oldest first' })
  @ApiOkResponse({ type: AcknowledgementPageDto })
  ofItem(
    @Param() { id }: IdParamDto,
    @Query() page: PageQueryDto,
    @CurrentCaller() caller: Caller,
  ): Promise<AcknowledgementPageDto> {
    return this.records.acknowledgements('item', id, page, caller);
  }
}
