import { Injectable } from '@nestjs/common';
import { ProblemError } from '../platform/http/problem.js';
import type { CompletenessDto, RunReportDto } from './completeness.dto.js';

/** Reads how complete connections are. */
@Injectable()
export class CompletenessReader {
  latest(connectionId: string): Promise<CompletenessDto> {
    throw new ProblemError(404, 'not_built', `No report for ${connectionId} yet.`);
  }

  ofRun(runId: string): Promise<RunReportDto> {
    throw new ProblemError(404, 'not_built', `No report for ${runId} yet.`);
  }
}
