import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { SyncRequestRetry } from './sync-request-retry.service.js';
import {
  RetryRequestDto,
  RetryResultDto,
  SyncRequestDto,
  SyncRequestIdParamDto,
  SyncRequestPageDto,
  SyncRequestQueryDto,
} from './sync-request.dto.js';
import { SyncRequestReader } from './sync-request.reader.js';

/** Documents that have to be looked at; what is done is no longer here. */
@ApiTags('Synchronisation')
@Controller('api/v1/sync-requests')
export class SyncRequestController {
  constructor(
    private readonly reader: SyncRequestReader,
    private readonly retries: SyncRequestRetry,
  ) {}

  @Get()
  @Auth('operator')
  @ApiErrors(400)
  @ApiOperation({
    summary: 'List what waits, is held or parked',
    description:
      'One for each document however often it was asked for, oldest first. What is done is not here any more.',
  })
  @ApiOkResponse({ type: SyncRequestPageDto })
  list(@Query() query: SyncRequestQueryDto): Promise<SyncRequestPageDto> {
    return this.reader.list(query);
  }

  @Post('retry')
  @HttpCode(200)
  @Auth('operator')
  @ApiErrors(400)
  @ApiOperation({
    summary: 'Retry many documents',
    description:
      '`dryRun` only counts. More than 50 stay in their lanes, so that they do not keep a pick waiting. Noted in the audit.',
  })
  @ApiOkResponse({ type: RetryResultDto })
  retryMany(@Body() body: RetryRequestDto, @CurrentCaller() caller: Caller): Promise<RetryResultDto> {
    return this.retries.retryMany(body, caller);
  }

  @Post(':id/retry')
  @HttpCode(200)
  @Auth('operator')
  @ApiErrors(400, 404)
  @ApiOperation({
    summary: 'Retry a document',
    description: 'It is due now, before everything else of its connection, and has all its tries again.',
  })
  @ApiOkResponse({ type: SyncRequestDto })
  retryOne(@Param() { id }: SyncRequestIdParamDto, @CurrentCaller() caller: Caller): Promise<SyncRequestDto> {
    return this.retries.retryOne(id, caller);
  }
}
