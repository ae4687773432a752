import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { PageQueryDto } from '../platform/http/page.dto.js';
import { dotwmsReceipt } from './dotwms/dotwms.mapper.js';
import { DotwmsReceiptDto, DotwmsReceiptPageDto, RecordViewDto } from './dotwms/dotwms.dto.js';
import { ApiEitherView } from './dotwms/either-view.decorator.js';
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
  @ApiEitherView(ReceiptPageDto, DotwmsReceiptPageDto)
  async list(
    @Query() query: ReceiptQueryDto,
    @CurrentCaller() caller: Caller,
  ): Promise<ReceiptPageDto | DotwmsReceiptPageDto> {
    const page = await this.reader.list<ReceiptDto>('receipt', query, caller);
    return query.view === 'dotwms' ? { ...page, data: page.data.map(dotwmsReceipt) } : page;
  }

  @Get(':id')
  @Auth('operator', 'client')
  @ApiErrors(400, 404)
  @ApiOperation({ summary: 'One receipt as it stands' })
  @ApiEitherView(StandingReceiptDto, DotwmsReceiptDto)
  async find(
    @Param() { id }: IdParamDto,
    @Query() { view }: RecordViewDto,
    @CurrentCaller() caller: Caller,
  ): Promise<StandingReceiptDto | DotwmsReceiptDto> {
    const receipt = await this.reader.find<ReceiptDto>('receipt', id, caller);
    return view === 'dotwms' ? dotwmsReceipt(receipt) : receipt;
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
