import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { RegistrationDto } from './registration.dto.js';
import { RegistrationService } from './registration.service.js';

@ApiTags('Connections')
@Controller('api/v1/connections/:id/registration')
export class RegistrationController {
  constructor(private readonly registration: RegistrationService) {}

  @Get()
  @Auth('operator')
  @ApiOperation({
    summary: 'What to enter in Cin7',
    description:
      'Addresses, headers and notification names, step by step; and what has arrived so far. The push key is masked.',
  })
  @ApiOkResponse({ type: RegistrationDto })
  @ApiErrors(400, 404)
  get(@Param() { id }: IdParamDto): Promise<RegistrationDto> {
    return this.registration.describe(id);
  }
}
