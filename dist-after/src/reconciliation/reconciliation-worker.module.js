var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { Cin7CoreModule } from '../cin7-core/cin7-core.module.js';
import { SyncModule } from '../sync/sync.module.js';
import { ReconciliationModule } from './reconciliation.module.js';
import { ReconciliationRunner } from './reconciliation-runner.service.js';
import { Repairer } from './repair/repairer.service.js';
import { RepairStore } from './repair/repair.store.js';
import { RunStore } from './run.store.js';
import { ListScanner } from './scan/list-scanner.service.js';
import { ScanEndStore } from './scan/scan-end.store.js';
import { ScanStore } from './scan/scan.store.js';
import { DueStepsReader } from './schedule/due-steps.reader.js';
import { ReconciliationScheduler } from './schedule/reconciliation-scheduler.service.js';
import { ZoneReader } from './schedule/zone-reader.service.js';
import { OpenTransferStore } from './transfers/open-transfer.store.js';
import { TransferPoller } from './transfers/transfer-poller.service.js';
/** Does the comparing, in the connections' turns; imported only where `ROLE` is `all` or `worker`. */
let ReconciliationWorkerModule = class ReconciliationWorkerModule {
};
ReconciliationWorkerModule = __decorate([
    Module({
        imports: [Cin7CoreModule, ReconciliationModule, SyncModule],
        providers: [
            DueStepsReader,
            OpenTransferStore,
            ListScanner,
            ReconciliationRunner,
            ReconciliationScheduler,
            Repairer,
            RepairStore,
            RunStore,
            ScanEndStore,
            ScanStore,
            TransferPoller,
            ZoneReader,
        ],
    })
], ReconciliationWorkerModule);
export { ReconciliationWorkerModule };
//# sourceMappingURL=reconciliation-worker.module.js.map