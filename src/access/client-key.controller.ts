import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { PageQueryDto } from '../platform/http/page.dto.js';
import type { Caller } from './caller.js';
import { ClientKeyPageDto, CreateClientKeyDto, CreatedClientKeyDto } from './client-key.dto.js';
import { ClientKeyService } from './client-key.service.js';
import { CurrentCaller } from './current-caller.decorator.js';

@ApiTags('Access')
@Controller('api/v1/client-keys')
export class ClientKeyController {
  constructor(private readonly keys: ClientKeyService) {}

  @Post()
  @Auth()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Make a key',
    description: 'The answer holds the key, this once. A key of scope `client` may be limited to connections.',
  })
  @ApiCreatedResponse({ type: CreatedClientKeyDto })
  @ApiErrors(400)
  create(@Body() body: CreateClientKeyDto, @CurrentCaller() caller: Caller): Promise<CreatedClientKeyDto> {
    return this.keys.create(body, caller);
  }

  @Get()
  @Auth()
  @ApiOperation({ summary: 'List keys', description: 'Revoked ones too, oldest first; never the keys themselves.' })
  @ApiOkResponse({ type: ClientKeyPageDto })
  @ApiErrors(400)
  list(@Query() query: PageQueryDto): Promise<ClientKeyPageDto> {
    return this.keys.list(query);
  }

  @Delete(':id')
  @Auth()
  @HttpCode(204)
  @ApiOperation({
    summary: 'Revoke a key',
    description: 'It opens nothing any more, within seconds in all processes. Revoking it again changes nothing.',
  })
  @ApiNoContentResponse({ description: 'Revoked.' })
  @ApiErrors(400, 404)
  revoke(@Param() { id }: IdParamDto, @CurrentCaller() caller: Caller): Promise<void> {
    return this.keys.revoke(id, caller);
  }
}
