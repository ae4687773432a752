import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { ReconciliationEstimator } from './reconciliation-estimator.service.js';
import { ReconciliationReader } from './reconciliation.reader.js';
import { ReconciliationService } from './reconciliation.service.js';
import {
  EstimateQueryDto,
  ReconciliationDto,
  ReconciliationEstimateDto,
  ReconciliationPageDto,
  ReconciliationQueryDto,
  StartReconciliationDto,
} from './reconciliation.dto.js';

/** Compares connections with Cin7, and heals what no notification told. */
@ApiTags('Reconciliation')
@Controller('api/v1')
export class ReconciliationController {
  constructor(
    private readonly runs: ReconciliationService,
    private readonly reader: ReconciliationReader,
    private readonly estimator: ReconciliationEstimator,
  ) {}

  @Post('connections/:id/reconciliations')
  @Auth('operator')
  @ApiErrors(400, 404, 409)
  @ApiOperation({
    summary: 'Compare a connection with Cin7 now',
    description:
      'What differs is read anew, behind everything else that waits. At most one run of a connection at a time. Noted in the audit.',
  })
  @ApiCreatedResponse({ type: ReconciliationDto })
  start(
    @Param() { id }: IdParamDto,
    @Body() body: StartReconciliationDto,
    @CurrentCaller() caller: Caller,
  ): Promise<ReconciliationDto> {
    return this.runs.start(id, body, caller);
  }

  @Get('connections/:id/reconciliations/estimate')
  @Auth('operator')
  @ApiErrors(400, 404, 502)
  @ApiOperation({
    summary: 'What a run would cost',
    description: 'Asks Cin7 how long each list is, which costs up to one call for each domain, and starts nothing.',
  })
  @ApiOkResponse({ type: ReconciliationEstimateDto })
  estimate(@Param() { id }: IdParamDto, @Query() query: EstimateQueryDto): Promise<ReconciliationEstimateDto> {
    return this.estimator.estimate(id, query);
  }

  @Get('reconciliations')
  @Auth('operator')
  @ApiErrors(400)
  @ApiOperation({ summary: 'List runs', description: 'Newest first, with what each found.' })
  @ApiOkResponse({ type: ReconciliationPageDto })
  list(@Query() query: ReconciliationQueryDto): Promise<ReconciliationPageDto> {
    return this.reader.list(query);
  }

  @Get('reconciliations/:id')
  @Auth('operator')
  @ApiErrors(400, 404)
  @ApiOperation({ summary: 'Show a run' })
  @ApiOkResponse({ type: ReconciliationDto })
  get(@Param() { id }: IdParamDto): Promise<ReconciliationDto> {
    return this.reader.get(id);
  }

  @Post('reconciliations/:id/pause')
  @HttpCode(200)
  @Auth('operator')
  @ApiErrors(400, 404, 409)
  @ApiOperation({
    summary: 'Pause a run',
    description: 'It stops after the page it is at. Documents that it asked for already are still read.',
  })
  @ApiOkResponse({ type: ReconciliationDto })
  pause(@Param() { id }: IdParamDto, @CurrentCaller() caller: Caller): Promise<ReconciliationDto> {
    return this.runs.pause(id, caller);
  }

  @Post('reconciliations/:id/resume')
  @HttpCode(200)
  @Auth('operator')
  @ApiErrors(400, 404, 409)
  @ApiOperation({ summary: 'Go on with a paused run' })
  @ApiOkResponse({ type: ReconciliationDto })
  resume(@Param() { id }: IdParamDto, @CurrentCaller() caller: Caller): Promise<ReconciliationDto> {
    return this.runs.resume(id, caller);
  }

  @Post('reconciliations/:id/cancel')
  @HttpCode(200)
  @Auth('operator')
  @ApiErrors(400, 404, 409)
  @ApiOperation({
    summary: 'Cancel a run',
    description:
      'It proves nothing then: the next run begins where this one began. Documents that it asked for already are still read.',
  })
  @ApiOkResponse({ type: ReconciliationDto })
  cancel(@Param() { id }: IdParamDto, @CurrentCaller() caller: Caller): Promise<ReconciliationDto> {
    return this.runs.cancel(id, caller);
  }
}
