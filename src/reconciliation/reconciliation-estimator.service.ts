import { Injectable } from '@nestjs/common';
import { ProblemError } from '../platform/http/problem.js';
import type { EstimateQueryDto, ReconciliationEstimateDto } from './reconciliation.dto.js';

/** Says beforehand what a run would cost. */
@Injectable()
export class ReconciliationEstimator {
  estimate(connectionId: string, _query: EstimateQueryDto): Promise<ReconciliationEstimateDto> {
    throw new ProblemError(502, 'not_built', `No estimate for ${connectionId} yet.`);
  }
}
