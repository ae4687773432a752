import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { PageQueryDto } from '../platform/http/page.dto.js';
import { ReceiptQueryDto } from './record-query.dto.js';
import { type ReceiptDto, ReceiptRevisionPageDto } from './record.dto.js';
import { RecordReader } from './record.reader.js';
import { ReceiptPageDto, StandingReceiptDto } from './standing-record.dto.js';

/** Goods that will arrive: purchases and the receiving end of transfers. */
@ApiTags('Receipts')
@Controller('api/v1/receipts')
export class ReceiptController {
  constructor(private readonly reader: RecordReader) {}

  @Get()
  @Auth('operator', 'client')
  @ApiErrors(400)
  @ApiOperation({
    summary: 'List receipts in the order in which they last changed',
    description: 'Goods that will arrive: purchases and the receiving end of transfers.',
  })
  @ApiOkResponse({ type: ReceiptPageDto })
  list(@Query() query: ReceiptQueryDto, @CurrentCaller() caller: Caller): Promise<ReceiptPageDto> {
    return this.reader.list<ReceiptDto>('receipt', query, caller);
  }

  @Get(':id')
  @Auth('operator', 'client')
  @ApiErrors(400, 404)
  @ApiOperation({ summary: 'One receipt as it stands' })
  @ApiOkResponse({ type: StandingReceiptDto })
  find(@Param() { id }: IdParamDto, @CurrentCaller() caller: Caller): Promise<StandingReceiptDto> {
    return this.reader.find<ReceiptDto>('receipt', id, caller);
  }

  @Get(':id/revisions')
  @Auth('operator', 'client')
  @ApiErrors(400, 404)
  @ApiOperation({ summary: 'Every revision of one receipt, oldest first, and what each changed' })
  @ApiOkResponse({ type: ReceiptRevisionPageDto })
  revisions(
    @Param() { id }: IdParamDto,
    @Query() page: PageQueryDto,
    @CurrentCaller() caller: Caller,
  ): Promise<ReceiptRevisionPageDto> {
    return this.reader.revisions<ReceiptDto>('receipt', id, page, caller);
  }
}
