var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var Repairer_1;
import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { ReportStore } from '../report/report.store.js';
import { RunStore } from '../run.store.js';
import { isWholeRange } from '../scan/domain-scan.js';
import { RepairStore } from './repair.store.js';
/** How soon is looked again at what has been asked for, when no repair says so earlier. */
const LOOK_AGAIN_MS = 2_000;
/** Asks for what differed, waits until it was read, and concludes a domain. */
let Repairer = Repairer_1 = class Repairer {
    database;
    repairs;
    reports;
    runs;
    logger = new Logger(Repairer_1.name);
    constructor(database, repairs, reports, runs) {
        this.database = database;
        this.repairs = repairs;
        this.reports = reports;
        this.runs = runs;
    }
    /** No call. @returns false when there is nothing to do but to wait */
    async step(run, scan) {
        if ((await this.repairs.ask(scan)) > 0)
            return true;
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
};
Repairer = Repairer_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        RepairStore,
        ReportStore,
        RunStore])
], Repairer);
export { Repairer };
function waitsFor(left) {
    return `${left} ${left === 1 ? 'document is' : 'documents are'} still to be read.`;
}
//# sourceMappingURL=repairer.service.js.map