import type { CompletenessDto, RunReportDto } from './completeness.dto.js';

/** A connection's completeness as a page to print. */
export function completenessPage(report: CompletenessDto): string {
  return report.connectionName;
}

/** A run's report as a page to print. */
export function runReportPage(report: RunReportDto): string {
  return report.connectionName;
}
