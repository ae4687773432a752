import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { ReplayedNotificationDto, ReplayRequestDto, ReplayResultDto } from './replay.dto.js';
import { ReplayService } from './replay.service.js';

const ALWAYS =
  'Always runs again, whatever was processed before: the stored body is read anew and its documents are read from Cin7. ' +
  'The notification is `pending` until each of them has a new outcome. Those of a paused connection wait.';

/** Lets what Cin7 sent run again. */
@ApiTags('Notifications')
@Controller('api/v1')
export class ReplayController {
  constructor(private readonly replays: ReplayService) {}

  @Post('notifications/:id/replay')
  @HttpCode(200)
  @Auth('operator')
  @ApiErrors(400, 404, 409)
  @ApiOperation({ summary: 'Replay a notification', description: ALWAYS })
  @ApiOkResponse({ type: ReplayedNotificationDto })
  replayOne(@Param() { id }: IdParamDto, @CurrentCaller() caller: Caller): Promise<ReplayedNotificationDto> {
    return this.replays.replayOne(id, caller);
  }

  @Post('replays')
  @HttpCode(200)
  @Auth('operator')
  @ApiErrors(400)
  @ApiOperation({
    summary: 'Replay many notifications',
    description: `${ALWAYS} \`dryRun\` only counts. More than 50 wait in the lanes of their documents, so that they do not keep a pick waiting. Noted in the audit.`,
  })
  @ApiOkResponse({ type: ReplayResultDto })
  replayMany(@Body() body: ReplayRequestDto, @CurrentCaller() caller: Caller): Promise<ReplayResultDto> {
    return this.replays.replayMany(body, caller);
  }
}
