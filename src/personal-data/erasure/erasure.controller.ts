import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../access/caller.js';
import { CurrentCaller } from '../../access/current-caller.decorator.js';
import { ApiErrors } from '../../platform/http/api-errors.decorator.js';
import { Auth } from '../../platform/http/auth.decorator.js';
import { IdParamDto } from '../../platform/http/id-param.dto.js';
import { ErasureDto, ErasureRequestDto } from './erasure.dto.js';
import { ErasureService } from './erasure.service.js';

/** Erases what is stored about a person. */
@ApiTags('Personal data')
@Controller('api/v1/connections/:id/erasures')
export class ErasureController {
  constructor(private readonly erasures: ErasureService) {}

  @Post()
  @Auth()
  @HttpCode(200)
  @ApiOperation({
    summary: "Erase a person's data",
    description:
      'From orders and receipts of a connection with all their revisions, raw notifications, kept documents and reasons of acknowledgements: ' +
      'names, addresses, telephone numbers, e-mail addresses and notes become `[erased]`. Without `dryRun: false` it only counts. ' +
      'Revision numbers and places in the feed stay, and no change is announced. Erase the person in Cin7 first.',
  })
  @ApiOkResponse({ type: ErasureDto })
  @ApiErrors(400, 404, 409)
  erase(
    @Param() { id }: IdParamDto,
    @Body() body: ErasureRequestDto,
    @CurrentCaller() caller: Caller,
  ): Promise<ErasureDto> {
    return this.erasures.erase(id, body, caller);
  }
}
