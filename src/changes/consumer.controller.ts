import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { ConsumerDto, ConsumerListDto, ConsumerNameDto, MoveConsumerDto, PutConsumerDto } from './consumer.dto.js';
import { ConsumerService } from './consumer.service.js';

/** Places in the feed that are kept for clients. */
@ApiTags('Changes')
@Controller('api/v1/consumers')
export class ConsumerController {
  constructor(private readonly consumers: ConsumerService) {}

  @Get()
  @Auth('operator', 'client')
  @ApiOperation({
    summary: 'List consumers and how far behind they are',
    description: 'A client key sees its own, others see all.',
  })
  @ApiOkResponse({ type: ConsumerListDto })
  list(@CurrentCaller() caller: Caller): Promise<ConsumerListDto> {
    return this.consumers.list(caller);
  }

  @Get(':name')
  @Auth('operator', 'client')
  @ApiErrors(400, 404)
  @ApiOperation({ summary: "One of this key's consumers" })
  @ApiOkResponse({ type: ConsumerDto })
  find(@Param() { name }: ConsumerNameDto, @CurrentCaller() caller: Caller): Promise<ConsumerDto> {
    return this.consumers.find(name, caller);
  }

  @Put(':name')
  @Auth('operator', 'client')
  @ApiErrors(400, 410)
  @ApiOperation({
    summary: 'Make a consumer: a place in the feed that is kept for this key',
    description:
      'Read with `GET /changes?consumer=<name>`, and say with `POST /consumers/<name>/position` what is stored. One ' +
      'that exists is answered as it stands, so a client may send this at each start.',
  })
  @ApiOkResponse({ type: ConsumerDto })
  put(
    @Param() { name }: ConsumerNameDto,
    @Body() body: PutConsumerDto,
    @CurrentCaller() caller: Caller,
  ): Promise<ConsumerDto> {
    return this.consumers.put(name, body, caller);
  }

  @Post(':name/position')
  @Auth('operator', 'client')
  @HttpCode(200)
  @ApiErrors(400, 404, 409, 410)
  @ApiOperation({
    summary: 'Say what a consumer has stored',
    description: 'Moves its place, only forwards unless `reset` is true. The same cursor again changes nothing.',
  })
  @ApiOkResponse({ type: ConsumerDto })
  move(
    @Param() { name }: ConsumerNameDto,
    @Body() body: MoveConsumerDto,
    @CurrentCaller() caller: Caller,
  ): Promise<ConsumerDto> {
    return this.consumers.move(name, body, caller);
  }

  @Delete(':name')
  @Auth('operator', 'client')
  @HttpCode(204)
  @ApiErrors(400, 404)
  @ApiOperation({ summary: 'Forget a consumer' })
  @ApiNoContentResponse({ description: 'Forgotten.' })
  remove(@Param() { name }: ConsumerNameDto, @CurrentCaller() caller: Caller): Promise<void> {
    return this.consumers.remove(name, caller);
  }
}
