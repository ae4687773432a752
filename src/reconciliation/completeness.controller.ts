import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApiErrors } from '../platform/http/api-errors.decorator.js';
import { Auth } from '../platform/http/auth.decorator.js';
import { IdParamDto } from '../platform/http/id-param.dto.js';
import { CompletenessDto, RunReportDto } from './completeness.dto.js';
import { CompletenessReader } from './completeness.reader.js';
import { completenessPage, runReportPage } from './report-page.js';

/** A page that came from data of strangers may load and run nothing. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const PRINTABLE = 'JSON, or with `Accept: text/html` a page to print.';

const jsonOrPage = (type: typeof CompletenessDto | typeof RunReportDto) =>
  ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(type) } },
      'text/html': { schema: { type: 'string' } },
    },
  });

/** What is missing, and how that is known. */
@ApiTags('Reconciliation')
@ApiExtraModels(CompletenessDto, RunReportDto)
@Controller('api/v1')
export class CompletenessController {
  constructor(private readonly reader: CompletenessReader) {}

  @Get('connections/:id/completeness')
  @Auth('operator')
  @ApiErrors(400, 404)
  @ApiOperation({
    summary: 'Is anything missing?',
    description: `Each domain as its last run left it, judged from the data. ${PRINTABLE}`,
  })
  @jsonOrPage(CompletenessDto)
  async completeness(
    @Param() { id }: IdParamDto,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CompletenessDto | string> {
    const report = await this.reader.latest(id);
    return wantsPage(accept) ? asPage(reply, completenessPage(report)) : report;
  }

  @Get('reconciliations/:id/report')
  @Auth('operator')
  @ApiErrors(400, 404)
  @ApiOperation({ summary: 'The report of a run', description: `As it was when the run ended. ${PRINTABLE}` })
  @jsonOrPage(RunReportDto)
  async report(
    @Param() { id }: IdParamDto,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RunReportDto | string> {
    const report = await this.reader.ofRun(id);
    return wantsPage(accept) ? asPage(reply, runReportPage(report)) : report;
  }
}

/** A browser names `text/html` first; a program that takes anything gets JSON. */
function wantsPage(accept = ''): boolean {
  const html = accept.indexOf('text/html');
  const json = accept.indexOf('application/json');
  return html >= 0 && (json < 0 || html < json);
}

function asPage(reply: FastifyReply, page: string): string {
  reply.header('content-type', 'text/html; charset=utf-8').header('content-security-policy', PAGE_POLICY);
  reply.header('cache-control', 'no-store');
  return page;
}
