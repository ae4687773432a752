var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var ReconciliationRunner_1;
import { Injectable, Logger } from '@nestjs/common';
import { CallMeter } from '../cin7-core/call-meter.js';
import { Cin7Error } from '../cin7-core/cin7-error.js';
import { BackgroundWorkRegistry } from '../sync/background-work-registry.js';
import { decide, kindOfFailure } from '../sync/failure-policy.js';
import { Repairer } from './repair/repairer.service.js';
import { RunStore } from './run.store.js';
import { ListScanner } from './scan/list-scanner.service.js';
import { DueStepsReader } from './schedule/due-steps.reader.js';
import { ZoneReader } from './schedule/zone-reader.service.js';
import { TransferPoller } from './transfers/transfer-poller.service.js';
/** So many failed steps in a row, together nearly two hours, and the domain is given up for this run. */
const MOST_ATTEMPTS = 6;
/**
 * Does reconciliation's part of a connection's turn, one step at a time: a look at the open transfers, a page of a list,
 * or a look at what became of what was asked for. Everything it knows stands in tables, so any process goes on with it.
 */
let ReconciliationRunner = ReconciliationRunner_1 = class ReconciliationRunner {
    registry;
    due;
    runs;
    scanner;
    repairer;
    transfers;
    zones;
    logger = new Logger(ReconciliationRunner_1.name);
    constructor(registry, due, runs, scanner, repairer, transfers, zones) {
        this.registry = registry;
        this.due = due;
        this.runs = runs;
        this.scanner = scanner;
        this.repairer = repairer;
        this.transfers = transfers;
        this.zones = zones;
    }
    onModuleInit() {
        this.registry.register(this);
    }
    connectionsWithDueSteps() {
        return this.due.connections();
    }
    async step(context) {
        const due = await this.due.of(context.connectionId);
        if (due.zone)
            await this.zones.step(context);
        const polled = due.transfers ? await this.transfers.step(context) : 'nothing_due';
        if (polled !== 'nothing_due')
            return polled;
        const run = due.run ? await this.runs.due(context.connectionId) : null;
        if (!run)
            return 'nothing_due';
        const scan = await this.runs.currentDomain(run.id);
        if (!scan)
            return this.finish(run);
        const meter = new CallMeter();
        try {
            const isDone = await meter.measure(() => this.work(run, scan, context));
            if (isDone)
                await this.runs.wentWell(run);
            return isDone ? 'go_on' : 'nothing_due';
        }
        catch (error) {
            return await this.failed(run, scan, error);
        }
        finally {
            await this.runs.addCalls(run.id, meter.calls);
        }
    }
    async whileRepairing(connectionId, look) {
        const meter = new CallMeter();
        try {
            return await meter.measure(look);
        }
        finally {
            await this.runs.repairEnded(connectionId, meter.calls);
        }
    }
    async work(run, scan, context) {
        if (scan.phase === 'repairing')
            return this.repairer.step(run, scan);
        await this.scanner.step(run, scan, context);
        return true;
    }
    async finish(run) {
        const ended = await this.runs.finish(run);
        if (ended)
            this.logger.log({ connectionId: run.connectionId, runId: run.id, ...ended }, 'A reconciliation ended');
        return 'go_on';
    }
    /** The page was not taken in, so it is simply read again: at once, later, or not in this run. */
    async failed(run, scan, error) {
        const kind = kindOfFailure(error);
        const decision = decide(kind, run.attempts, Math.random());
        const reason = error instanceof Cin7Error ? error.message : 'A fault of the gateway itself; the log has it.';
        if (kind === 'internal')
            this.logger.error({ err: error, runId: run.id }, 'A step of a reconciliation failed');
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
};
ReconciliationRunner = ReconciliationRunner_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [BackgroundWorkRegistry,
        DueStepsReader,
        RunStore,
        ListScanner,
        Repairer,
        TransferPoller,
        ZoneReader])
], ReconciliationRunner);
export { ReconciliationRunner };
//# sourceMappingURL=reconciliation-runner.service.js.map