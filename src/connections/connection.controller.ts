import { Body, Controller, Delete, Get, Header, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { PageQueryDto } from '../platform/http/page.dto.js';
import {
  ConnectionDto,
  ConnectionPageDto,
  CreateConnectionDto,
  CreatedConnectionDto,
  UpdateConnectionDto,
} from './connection.dto.js';
import { ConnectionService } from './connection.service.js';

@ApiTags('Connections')
@Controller('api/v1/connections')
export class ConnectionController {
  constructor(private readonly connections: ConnectionService) {}

  @Post()
  @Auth()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Make a connection',
    description:
      'One merchant link. The answer holds the push key that Cin7 must send; `registration` says where to enter it.',
  })
  @ApiCreatedResponse({ type: CreatedConnectionDto })
  @ApiErrors(400)
  create(@Body() body: CreateConnectionDto, @CurrentCaller() caller: Caller): Promise<CreatedConnectionDto> {
    return this.connections.create(body, caller);
  }

  @Get()
  @Auth('operator')
  @ApiOperation({ summary: 'List connections', description: 'Oldest first.' })
  @ApiOkResponse({ type: ConnectionPageDto })
  @ApiErrors(400)
  list(@Query() query: PageQueryDto): Promise<ConnectionPageDto> {
    return this.connections.list(query);
  }

  @Get(':id')
  @Auth('operator')
  @ApiOperation({ summary: 'Read a connection', description: 'With the settings in force.' })
  @ApiOkResponse({ type: ConnectionDto })
  @ApiErrors(400, 404)
  get(@Param() { id }: IdParamDto): Promise<ConnectionDto> {
    return this.connections.get(id);
  }

  @Patch(':id')
  @Auth('operator')
  @ApiOperation({
    summary: 'Change a connection',
    description:
      'A JSON merge patch (RFC 7396), nested `settings` and their maps included: what is not named stays, null returns a setting to its default or removes an entry of a map. `credentialId` takes scope admin.',
  })
  @ApiOkResponse({ type: ConnectionDto })
  @ApiErrors(400, 404)
  update(
    @Param() { id }: IdParamDto,
    @Body() body: UpdateConnectionDto,
    @CurrentCaller() caller: Caller,
  ): Promise<ConnectionDto> {
    return this.connections.update(id, body, caller);
  }

  @Delete(':id')
  @Auth()
  @HttpCode(204)
  @ApiOperation({
    summary: 'Delete a connection',
    description:
      'With its waiting work and its push key: later webhooks get 401. Its webhooks are taken out of Cin7 as far as Cin7 answers within 10 s; the audit entry says what became of them. Notifications and records that are there stay.',
  })
  @ApiNoContentResponse({ description: 'Deleted.' })
  @ApiErrors(400, 404)
  remove(@Param() { id }: IdParamDto, @CurrentCaller() caller: Caller): Promise<void> {
    return this.connections.remove(id, caller);
  }
}
