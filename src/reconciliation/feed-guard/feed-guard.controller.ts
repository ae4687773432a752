import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AuditService } from '../../access/audit.service.js';
import type { Caller } from '../../access/caller.js';
import { CurrentCaller } from '../../access/current-caller.decorator.js';
import { FeedCheckStore } from '../../connections/registration/feed-check.store.js';
import { busy } from '../../connections/registration/registration-busy.js';
import { ApiErrors } from '../../platform/http/api-errors.decorator.js';
import { Auth } from '../../platform/http/auth.decorator.js';
import { IdParamDto } from '../../platform/http/id-param.dto.js';
import { PageQueryDto } from '../../platform/http/page.dto.js';
import { FeedCheckDto, FeedEventPageDto, FeedGuardDto } from './feed-guard.dto.js';
import { FeedGuardReader } from './feed-guard.reader.js';
import { FeedGuard } from './feed-guard.service.js';

@ApiTags('Connections')
@Controller('api/v1/connections/:id/feed-guard')
export class FeedGuardController {
  constructor(
    private readonly reader: FeedGuardReader,
    private readonly checks: FeedCheckStore,
    private readonly guard: FeedGuard,
    private readonly audit: AuditService,
  ) {}

  @Get()
  @Auth('operator')
  @ApiOperation({
    summary: 'Whether notifications can still come',
    description: 'How the webhook of each topic stands in Cin7, when that was last looked at, and what was mended.',
  })
  @ApiOkResponse({ type: FeedGuardDto })
  @ApiErrors(400, 404)
  get(@Param() { id }: IdParamDto): Promise<FeedGuardDto> {
    return this.reader.describe(id);
  }

  @Get('events')
  @Auth('operator')
  @ApiOperation({ summary: "What happened to a connection's webhooks", description: 'Newest first.' })
  @ApiOkResponse({ type: FeedEventPageDto })
  @ApiErrors(400, 404)
  events(@Param() { id }: IdParamDto, @Query() query: PageQueryDto): Promise<FeedEventPageDto> {
    return this.reader.list(id, query);
  }

  @Post('check')
  @Auth('operator')
  @HttpCode(200)
  @ApiOperation({
    summary: "Look at a connection's webhooks now",
    description:
      'As the feed guard does by itself every five minutes: reads the webhooks, mends ours, and starts a reconciliation for what may have been missed.',
  })
  @ApiOkResponse({ type: FeedCheckDto })
  @ApiErrors(400, 404, 409)
  async check(@Param() { id }: IdParamDto, @CurrentCaller() caller: Caller): Promise<FeedCheckDto> {
    await this.reader.describe(id);
    const claim = await this.checks.claim(id);
    if (claim === null) throw busy(id);
    // Before the look, which may change webhooks in Cin7: what it changes is in the events.
    await this.audit.record(caller.actor, 'connection.webhooks_checked', { type: 'connection', id });
    const { runId } = await this.guard.check(claim, 'person');
    return { ...(await this.reader.describe(id)), runId };
  }
}
