import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { AuditEntryPageDto, AuditEntryQueryDto } from './audit-entry.dto.js';
import { AuditEntryReader } from './audit-entry.reader.js';

@ApiTags('Access')
@Controller('api/v1/audit-entries')
export class AuditEntryController {
  constructor(private readonly entries: AuditEntryReader) {}

  @Get()
  @Auth()
  @ApiOperation({
    summary: 'List audit entries',
    description: 'Who changed keys, credentials and connections, and who was shown a secret. Newest first.',
  })
  @ApiOkResponse({ type: AuditEntryPageDto })
  @ApiErrors(400)
  list(@Query() query: AuditEntryQueryDto): Promise<AuditEntryPageDto> {
    return this.entries.list(query);
  }
}
