import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Auth } from '../platform/http/auth.decorator.js';
import { ConnectionHealthDto } from './connection-health.dto.js';
import { ConnectionHealth } from './connection-health.service.js';

/** Health of the merchants, for people; probes of the process ask `ready`, which does not depend on any merchant. */
@ApiTags('Health')
@Controller('health/connections')
export class ConnectionHealthController {
  constructor(private readonly health: ConnectionHealth) {}

  @Get()
  @Auth('operator')
  @ApiOperation({
    summary: 'Which connections need a person',
    description: 'Answers 200 in any case: a merchant who needs somebody is no reason to restart a process.',
  })
  @ApiOkResponse({ type: ConnectionHealthDto })
  get(): Promise<ConnectionHealthDto> {
    return this.health.ofAll();
  }
}
