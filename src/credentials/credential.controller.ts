import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { PageQueryDto } from '../platform/http/page.dto.js';
import {
  CreateCredentialDto,
  CredentialDto,
  CredentialPageDto,
  CredentialTestDto,
  UpdateCredentialDto,
} from './credential.dto.js';
import { CredentialService } from './credential.service.js';

@ApiTags('Credentials')
@Controller('api/v1/credentials')
export class CredentialController {
  constructor(private readonly credentials: CredentialService) {}

  @Post()
  @Auth()
  @ApiOperation({
    summary: 'Store a credential',
    description: 'A named login to a Cin7 Core account. Cin7 is not asked; `test` does that.',
  })
  @ApiCreatedResponse({ type: CredentialDto })
  @ApiErrors(400, 409)
  create(@Body() body: CreateCredentialDto, @CurrentCaller() caller: Caller): Promise<CredentialDto> {
    return this.credentials.create(body, caller);
  }

  @Get()
  @Auth('operator')
  @ApiOperation({ summary: 'List credentials', description: 'Oldest first; never with passwords.' })
  @ApiOkResponse({ type: CredentialPageDto })
  @ApiErrors(400)
  list(@Query() query: PageQueryDto): Promise<CredentialPageDto> {
    return this.credentials.list(query);
  }

  @Get(':id')
  @Auth('operator')
  @ApiOperation({ summary: 'Read a credential', description: 'Never with its password.' })
  @ApiOkResponse({ type: CredentialDto })
  @ApiErrors(400, 404)
  get(@Param() { id }: IdParamDto): Promise<CredentialDto> {
    return this.credentials.get(id);
  }

  @Patch(':id')
  @Auth()
  @ApiOperation({
    summary: 'Change a credential',
    description:
      'A JSON merge patch: what is left out stays. A new username or password is stored and then tried at once; `lastTest` in the answer tells how that went. Success lifts a stop of the account.',
  })
  @ApiOkResponse({ type: CredentialDto })
  @ApiErrors(400, 404, 409)
  update(
    @Param() { id }: IdParamDto,
    @Body() body: UpdateCredentialDto,
    @CurrentCaller() caller: Caller,
  ): Promise<CredentialDto> {
    return this.credentials.update(id, body, caller);
  }

  @Delete(':id')
  @Auth()
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a credential', description: 'Refused while a connection uses it.' })
  @ApiNoContentResponse({ description: 'Deleted.' })
  @ApiErrors(400, 404, 409)
  remove(@Param() { id }: IdParamDto, @CurrentCaller() caller: Caller): Promise<void> {
    return this.credentials.remove(id, caller);
  }

  @Post(':id/test')
  @Auth('operator')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Try a credential',
    description:
      "Reads the account's company, time zone and units from Cin7; one call of its budget. A refusal is answered with 200 and `ok: false`. Success lifts a stop of the account.",
  })
  @ApiOkResponse({ type: CredentialTestDto })
  @ApiErrors(400, 404, 409)
  test(@Param() { id }: IdParamDto, @CurrentCaller() caller: Caller): Promise<CredentialTestDto> {
    return this.credentials.test(id, caller);
  }
}
