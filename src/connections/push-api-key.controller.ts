import { Body, Controller, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { PushApiKeyDto, RotatePushApiKeyDto } from './push-api-key.dto.js';
import { PushApiKeyService } from './push-api-key.service.js';

@ApiTags('Connections')
@Controller('api/v1/connections/:id/push-api-key')
export class PushApiKeyController {
  constructor(private readonly pushKeys: PushApiKeyService) {}

  @Post('reveal')
  @Auth()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Show the push key', description: 'To enter it in Cin7. Noted in the audit.' })
  @ApiOkResponse({ type: PushApiKeyDto })
  @ApiErrors(400, 404, 409)
  reveal(@Param() { id }: IdParamDto, @CurrentCaller() caller: Caller): Promise<PushApiKeyDto> {
    return this.pushKeys.reveal(id, caller);
  }

  @Post('rotate')
  @Auth()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Change the push key',
    description:
      'Answers the new key. The old one stays valid for a grace period, in which every notification in Cin7 has to be given the new one. Noted in the audit.',
  })
  @ApiBody({ type: RotatePushApiKeyDto, required: false })
  @ApiOkResponse({ type: PushApiKeyDto })
  @ApiErrors(400, 404)
  rotate(
    @Param() { id }: IdParamDto,
    @Body() { graceHours }: RotatePushApiKeyDto,
    @CurrentCaller() caller: Caller,
  ): Promise<PushApiKeyDto> {
    return this.pushKeys.rotate(id, graceHours ?? 24, caller);
  }
}
