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
@Module({
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
export class ReconciliationWorkerModule {}
