import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { CallMeter } from '../cin7-core/call-meter.js';
import { Cin7Error } from '../cin7-core/cin7-error.js';
import { type BackgroundStep, type BackgroundWork, BackgroundWorkRegistry } from '../sync/background-work-registry.js';
import { decide, kindOfFailure } from '../sync/failure-policy.js';
import type { SyncContext } from '../sync/sync-handler.js';
import { Repairer } from './repair/repairer.service.js';
import { RunStore } from './run.store.js';
import type { ActiveRun, DomainScan } from './scan/domain-scan.js';
import { ListScanner } from './scan/list-scanner.service.js';
import { DueStepsReader, HAS_DUE_STEP } from './schedule/due-steps.reader.js';
import { ZoneReader } from './schedule/zone-reader.service.js';
import { TransferPoller } from './transfers/transfer-poller.service.js';

/** So many failed steps in a row, together nearly two hours, and the domain is given up for this run. */
const MOST_ATTEMPTS = 6;

/**
 * Does reconciliation's part of a connection's turn, one step at a time: a look at the open transfers, a page of a list,
 * or a look at what became of what was asked for. Everything it knows stands in tables, so any process goes on with it.
 */
@Injectable()
export class ReconciliationRunner implements BackgroundWork, OnModuleInit {
  private readonly logger = new Logger(ReconciliationRunner.name);

  readonly isStepDue = HAS_DUE_STEP;

  constructor(
    private readonly registry: BackgroundWorkRegistry,
    private readonly due: DueStepsReader,
    private readonly runs: RunStore,
    private readonly scanner: ListScanner,
    private readonly repairer: Repairer,
    private readonly transfers: TransferPoller,
    private readonly zones: ZoneReader,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async step(context: SyncContext): Promise<BackgroundStep> {
    const due = await this.due.of(context.connectionId);
    if (due.zone) await this.zones.step(context);
    const polled = due.transfers ? await this.transfers.step(context) : 'nothing_due';
    if (polled !== 'nothing_due') return polled;
    const run = due.run ? await this.runs.due(context.connectionId) : null;
    if (!run) return 'nothing_due';
    const scan = await this.runs.currentDomain(run.id);
    if (!scan) return this.finish(run);
    const meter = new CallMeter();
    try {
      const isDone = await meter.measure(() => this.work(run, scan, context));
      if (isDone) await this.runs.wentWell(run);
      return isDone ? 'go_on' : 'nothing_due';
    } catch (error) {
      return await this.failed(run, scan, error);
    } finally {
      await this.runs.addCalls(run.id, meter.calls);
    }
  }

  async whileRepairing<T>(connectionId: string, look: () => Promise<T>): Promise<T> {
    const meter = new CallMeter();
    try {
      return await meter.measure(look);
    } finally {
      await this.runs.repairEnded(connectionId, meter.calls);
    }
  }

  private async work(run: ActiveRun, scan: DomainScan, context: SyncContext): Promise<boolean> {
    if (scan.phase === 'repairing') return this.repairer.step(run, scan);
    await this.scanner.step(run, scan, context);
    return true;
  }

  private async finish(run: ActiveRun): Promise<BackgroundStep> {
    const ended = await this.runs.finish(run);
    if (ended) this.logger.log({ connectionId: run.connectionId, runId: run.id, ...ended }, 'A reconciliation ended');
    return 'go_on';
  }

  /** The page was not taken in, so it is simply read again: at once, later, or not in this run. */
  private async failed(run: ActiveRun, scan: DomainScan, error: unknown): Promise<BackgroundStep> {
    const kind = kindOfFailure(error);
    const decision = decide(kind, run.attempts, Math.random());
    const reason = error instanceof Cin7Error ? error.message : 'A fault of the gateway itself; the log has it.';
    if (kind === 'internal') this.logger.error({ err: error, runId: run.id }, 'A step of a reconciliation failed');
    if (decision.connection === 'stops') {
      await this.runs.lookAgainLater(run.id, 0, run.attempts, reason);
      return 'stop';
    }
    if (decision.connection === 'rests') {
      const restMs = (error instanceof Cin7Error && error.retryAfterMs) || 1_000;
      await this.runs.lookAgainLater(run.id, 0, run.attempts, reason);
      return { restMs };
    }
    if (decision.action === 'park' || decision.attempts > MOST_ATTEMPTS) {
      const failure = `The list of ${scan.domain} could not be read: ${reason}`;
      await this.runs.failDomain(run.id, scan.domain, failure);
      return 'go_on';
    }
    await this.runs.lookAgainLater(run.id, decision.delayMs, decision.attempts, reason);
    // Others of the connection's work may go on meanwhile.
    return 'nothing_due';
  }
}
