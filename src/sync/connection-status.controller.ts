import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { ConnectionStatusDto } from './connection-status.dto.js';
import { ConnectionStatus } from './connection-status.service.js';

@ApiTags('Connections')
@Controller('api/v1/connections/:id/status')
export class ConnectionStatusController {
  constructor(private readonly statuses: ConnectionStatus) {}

  @Get()
  @Auth('operator')
  @ApiErrors(400, 404)
  @ApiOperation({
    summary: 'How a connection is',
    description:
      'What waits, what is in the way, how the budget of its Cin7 account stands, and when it will be caught up.',
  })
  @ApiOkResponse({ type: ConnectionStatusDto })
  get(@Param() { id }: IdParamDto): Promise<ConnectionStatusDto> {
    return this.statuses.of(id);
  }
}
