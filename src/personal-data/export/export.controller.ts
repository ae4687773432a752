import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../access/caller.js';
import { CurrentCaller } from '../../access/current-caller.decorator.js';
import { ApiErrors } from '../../platform/http/api-errors.decorator.js';
import { Auth } from '../../platform/http/auth.decorator.js';
import { IdParamDto } from '../../platform/http/id-param.dto.js';
import { ExportService } from './export.service.js';

const NDJSON = 'application/x-ndjson';

/** Gives out what is stored of one connection. */
@ApiTags('Personal data')
@Controller('api/v1/connections/:id/export')
export class ExportController {
  constructor(private readonly exports: ExportService) {}

  @Get()
  @Auth()
  @ApiOperation({
    summary: 'Export a connection',
    description:
      'Everything that is stored of it, without secrets, as it stands at one moment: a line of JSON `{ type, data }` each for the ' +
      'connection, its records, revisions, notifications, acknowledgements and audit entries. The last line has type `end` and ' +
      'the counts; a file without it is not whole.',
  })
  @ApiOkResponse({ content: { [NDJSON]: { schema: { type: 'string' } } } })
  @ApiErrors(400, 404, 409)
  async export(@Param() { id }: IdParamDto, @CurrentCaller() caller: Caller): Promise<StreamableFile> {
    const disposition = `attachment; filename="connection-${id}.ndjson"`;
    return new StreamableFile(await this.exports.export(id, caller), { type: NDJSON, disposition });
  }
}
