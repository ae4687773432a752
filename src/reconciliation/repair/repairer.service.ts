import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { ReportStore } from '../report/report.store.js';
import { RunStore } from '../run.store.js';
import { type ActiveRun, type DomainScan, isWholeRange } from '../scan/domain-scan.js';
import { RepairStore } from './repair.store.js';

/** How soon is looked again at what has been asked for, when no repair says so earlier. */
const LOOK_AGAIN_MS = 2_000;

/** Asks for what differed, waits until it was read, and concludes a domain. */
@Injectable()
export class Repairer {
  private readonly logger = new Logger(Repairer.name);

  constructor(
    private readonly database: Database,
    private readonly repairs: RepairStore,
    private readonly reports: ReportStore,
    private readonly runs: RunStore,
  ) {}

  /** No call. @returns false when there is nothing to do but to wait */
  async step(run: ActiveRun, scan: DomainScan): Promise<boolean> {
    if ((await this.repairs.ask(scan)) > 0) return true;
    const left = await this.repairs.settle(scan);
    if (left > 0) {
      await this.runs.lookAgainLater(run.id, LOOK_AGAIN_MS, 0, waitsFor(left));
      return false;
    }
    await this.database.transaction(async (tx) => {
      await this.repairs.conclude(tx, scan);
      await this.repairs.moveWatermark(tx, scan, isWholeRange(scan));
      await this.reports.keep(tx, scan);
    });
    this.logger.log({ connectionId: scan.connectionId, runId: run.id, domain: scan.domain }, 'A domain was reconciled');
    return true;
  }
}

function waitsFor(left: number): string {
  return `${left} ${left === 1 ? 'document is' : 'documents are'} still to be read.`;
}
