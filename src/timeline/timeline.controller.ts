import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/current-caller.decorator.js';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { TimelinePageDto, TimelineQueryDto } from './timeline.dto.js';
import { TimelineReader } from './timeline.reader.js';

/** Everything that happened to one number. */
@ApiTags('Timeline')
@Controller('api/v1/timeline')
export class TimelineController {
  constructor(private readonly reader: TimelineReader) {}

  @Get()
  @Auth('operator', 'client')
  @ApiErrors(400)
  @ApiOperation({
    summary: 'Everything that happened to one number, oldest first',
    description:
      'Notifications, looks at the document with their outcomes, revisions with what they changed, deliveries to ' +
      'endpoints, acknowledgements; and what waits now. A key of scope `client` sees revisions and acknowledgements of ' +
      'its connections, and deliveries to its own endpoints.',
  })
  @ApiOkResponse({ type: TimelinePageDto })
  page(@Query() query: TimelineQueryDto, @CurrentCaller() caller: Caller): Promise<TimelinePageDto> {
    return this.reader.page(query, caller);
  }
}
