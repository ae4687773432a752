import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { Cin7CoreModule } from '../cin7-core/cin7-core.module.js';
import { ConnectionsModule } from '../connections/connections.module.js';
import { SyncModule } from '../sync/sync.module.js';
import { CompletenessController } from './completeness.controller.js';
import { CompletenessReader } from './completeness.reader.js';
import { ReconciliationController } from './reconciliation.controller.js';
import { ReconciliationEstimator } from './reconciliation-estimator.service.js';
import { ReconciliationReader } from './reconciliation.reader.js';
import { ReconciliationService } from './reconciliation.service.js';
import { ReconciliationStarter } from './reconciliation-starter.js';
import { ReconciliationStore } from './reconciliation.store.js';

/** Compares connections with Cin7: runs, their reports, and what starts them by hand. */
@Module({
  imports: [AccessModule, Cin7CoreModule, ConnectionsModule, SyncModule],
  controllers: [ReconciliationController, CompletenessController],
  providers: [
    CompletenessReader,
    ReconciliationEstimator,
    ReconciliationReader,
    ReconciliationService,
    ReconciliationStarter,
    ReconciliationStore,
  ],
  exports: [ReconciliationStarter, ReconciliationStore],
})
export class ReconciliationModule {}
