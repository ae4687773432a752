import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../access/caller.js';
import { CurrentCaller } from '../../access/current-caller.decorator.js';
import { ApiErrors } from '../../platform/http/api-errors.decorator.js';
import { Auth } from '../../platform/http/auth.decorator.js';
import { IdParamDto } from '../../platform/http/id-param.dto.js';
import { AppliedRegistrationDto, ApplyRegistrationDto } from './apply-registration.dto.js';
import { ApplyRegistration } from './apply-registration.service.js';
import { RegistrationDto } from './registration.dto.js';
import { RegistrationService } from './registration.service.js';
import { RegistrationTestDto } from './registration-test.dto.js';
import { RegistrationTest } from './registration-test.service.js';

@ApiTags('Connections')
@Controller('api/v1/connections/:id/registration')
export class RegistrationController {
  constructor(
    private readonly registration: RegistrationService,
    private readonly application: ApplyRegistration,
    private readonly tests: RegistrationTest,
  ) {}

  @Get()
  @Auth('operator')
  @ApiOperation({
    summary: 'What to enter in Cin7',
    description:
      'How each notification stands in Cin7 and what has arrived so far; and addresses, headers and notification names, step by step, for what is done by hand. The push key is masked.',
  })
  @ApiOkResponse({ type: RegistrationDto })
  @ApiErrors(400, 404)
  get(@Param() { id }: IdParamDto): Promise<RegistrationDto> {
    return this.registration.describe(id);
  }

  @Post('apply')
  @Auth('operator')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Register the connection in Cin7',
    description:
      "Makes or repairs the connection's webhooks through Cin7's API, and says what is left to do by hand. Safe to repeat. Webhooks of others are not touched. From then on the feed guard keeps them as they are. Noted in the audit.",
  })
  @ApiBody({ type: ApplyRegistrationDto, required: false })
  @ApiOkResponse({ type: AppliedRegistrationDto })
  @ApiErrors(400, 404, 409, 502)
  apply(
    @Param() { id }: IdParamDto,
    @Body() { move }: ApplyRegistrationDto,
    @CurrentCaller() caller: Caller,
  ): Promise<AppliedRegistrationDto> {
    return this.application.apply(id, move ?? false, caller);
  }

  @Post('test')
  @Auth('operator')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Send a test notification',
    description:
      'Sends a notification of our own to the public address with the headers that Cin7 sends, and tells whether it arrived and was stored, or in words what stands in the way. It ends as `ignored`. Noted in the audit.',
  })
  @ApiOkResponse({ type: RegistrationTestDto })
  @ApiErrors(400, 404, 409)
  test(@Param() { id }: IdParamDto, @CurrentCaller() caller: Caller): Promise<RegistrationTestDto> {
    return this.tests.run(id, caller);
  }
}
