import { Body, Controller, Delete, Get, Header, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../access/caller.js';
import { CurrentCaller } from '../../access/current-caller.decorator.js';
import { ApiErrors } from '../../platform/http/api-errors.decorator.js';
import { Auth } from '../../platform/http/auth.decorator.js';
import { IdParamDto } from '../../platform/http/id-param.dto.js';
import {
  CreatedEndpointDto,
  CreateEndpointDto,
  EndpointDto,
  EndpointListDto,
  EndpointTestDto,
  ReplayEndpointDto,
  RotateEndpointSecretDto,
  UpdateEndpointDto,
} from './endpoint.dto.js';
import { EndpointService } from './endpoint.service.js';

/** Addresses that are told of changes. */
@ApiTags('Deliveries')
@Controller('api/v1/endpoints')
export class EndpointController {
  constructor(private readonly endpoints: EndpointService) {}

  @Post()
  @Auth('operator', 'client')
  @Header('cache-control', 'no-store')
  @ApiErrors(400, 409, 410)
  @ApiOperation({
    summary: 'Make an endpoint: an address that is told of changes',
    description:
      'Each change that this key may see and that passes the filters is posted there, signed by Standard Webhooks: ' +
      '`{ "type": "order.created", "timestamp": ..., "data": <the change as in GET /changes> }`. Answer 2xx within 15 ' +
      'seconds. A change comes at least once, with the same `webhook-id` each time; the changes of one record come in ' +
      'order. The secret is shown in this answer only.',
  })
  @ApiCreatedResponse({ type: CreatedEndpointDto })
  create(@Body() body: CreateEndpointDto, @CurrentCaller() caller: Caller): Promise<CreatedEndpointDto> {
    return this.endpoints.create(body, caller);
  }

  @Get()
  @Auth('operator', 'client')
  @ApiOperation({
    summary: 'List endpoints and how far behind they are',
    description: 'A client key sees its own, others see all.',
  })
  @ApiOkResponse({ type: EndpointListDto })
  list(@CurrentCaller() caller: Caller): Promise<EndpointListDto> {
    return this.endpoints.list(caller);
  }

  @Get(':id')
  @Auth('operator', 'client')
  @ApiErrors(400, 404)
  @ApiOperation({ summary: 'One endpoint' })
  @ApiOkResponse({ type: EndpointDto })
  find(@Param() { id }: IdParamDto, @CurrentCaller() caller: Caller): Promise<EndpointDto> {
    return this.endpoints.find(id, caller);
  }

  @Patch(':id')
  @Auth('operator', 'client')
  @ApiErrors(400, 404)
  @ApiOperation({
    summary: 'Change, pause or switch on an endpoint',
    description: 'A JSON merge patch (RFC 7396): what is not named stays, null takes a filter away.',
  })
  @ApiOkResponse({ type: EndpointDto })
  update(
    @Param() { id }: IdParamDto,
    @Body() body: UpdateEndpointDto,
    @CurrentCaller() caller: Caller,
  ): Promise<EndpointDto> {
    return this.endpoints.update(id, body, caller);
  }

  @Delete(':id')
  @Auth('operator', 'client')
  @HttpCode(204)
  @ApiErrors(400, 404)
  @ApiOperation({ summary: 'Forget an endpoint' })
  @ApiNoContentResponse({ description: 'Forgotten; what is on its way may still arrive.' })
  remove(@Param() { id }: IdParamDto, @CurrentCaller() caller: Caller): Promise<void> {
    return this.endpoints.remove(id, caller);
  }

  @Post(':id/secret/rotate')
  @Auth('operator', 'client')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiErrors(400, 404)
  @ApiOperation({
    summary: 'Give an endpoint a new secret',
    description: 'For the grace time each message has two signatures, one by the secret before.',
  })
  @ApiOkResponse({ type: CreatedEndpointDto })
  rotateSecret(
    @Param() { id }: IdParamDto,
    @Body() { graceHours }: RotateEndpointSecretDto,
    @CurrentCaller() caller: Caller,
  ): Promise<CreatedEndpointDto> {
    return this.endpoints.rotateSecret(id, graceHours ?? 24, caller);
  }

  @Post(':id/test')
  @Auth('operator', 'client')
  @HttpCode(200)
  @ApiErrors(400, 404)
  @ApiOperation({
    summary: 'Send a test message to an endpoint and see what it answers',
    description: 'Of type `endpoint.test`. When it is taken, what is late is tried at once.',
  })
  @ApiOkResponse({ type: EndpointTestDto })
  test(@Param() { id }: IdParamDto, @CurrentCaller() caller: Caller): Promise<EndpointTestDto> {
    return this.endpoints.test(id, caller);
  }

  @Post(':id/replay')
  @Auth('operator', 'client')
  @HttpCode(200)
  @ApiErrors(400, 404, 410)
  @ApiOperation({
    summary: 'Deliver changes again, since an instant or of one record',
    description: 'Each has the `webhook-id` that it had.',
  })
  @ApiOkResponse({ type: EndpointDto })
  replay(
    @Param() { id }: IdParamDto,
    @Body() body: ReplayEndpointDto,
    @CurrentCaller() caller: Caller,
  ): Promise<EndpointDto> {
    return this.endpoints.replay(id, body, caller);
  }
}
