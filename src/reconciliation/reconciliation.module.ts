import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { Cin7CoreModule } from '../cin7-core/cin7-core.module.js';
import { ConnectionsModule } from '../connections/connections.module.js';
import { MetricsModule } from '../platform/observability/metrics.module.js';
import { SyncModule } from '../sync/sync.module.js';
import { CompletenessController } from './completeness.controller.js';
import { CompletenessReader } from './completeness.reader.js';
import { CoverageReader } from './coverage.reader.js';
import { ReconciliationController } from './reconciliation.controller.js';
import { ReconciliationEstimator } from './reconciliation-estimator.service.js';
import { ReconciliationMetrics } from './reconciliation-metrics.js';
import { ReconciliationReader } from './reconciliation.reader.js';
import { ReconciliationService } from './reconciliation.service.js';
import { ReconciliationStarter } from './reconciliation-starter.js';
import { ReconciliationStore } from './reconciliation.store.js';
import { AcknowledgedReader } from './report/acknowledged.reader.js';
import { ReportStore } from './report/report.store.js';
import { ConnectionPlanner } from './schedule/connection-planner.js';
import { Heartbeat } from './schedule/heartbeat.service.js';
import { HeartbeatStore } from './schedule/heartbeat.store.js';
import { ScheduleStore } from './schedule/schedule.store.js';

/** Comparing connections with Cin7: runs, their reports, and what starts them; `ReconciliationWorkerModule` does the work. */
@Module({
  imports: [AccessModule, Cin7CoreModule, ConnectionsModule, MetricsModule, SyncModule],
  controllers: [ReconciliationController, CompletenessController],
  providers: [
    AcknowledgedReader,
    CompletenessReader,
    ConnectionPlanner,
    CoverageReader,
    Heartbeat,
    HeartbeatStore,
    ReconciliationEstimator,
    ReconciliationMetrics,
    ReconciliationReader,
    ReconciliationService,
    ReconciliationStarter,
    ReconciliationStore,
    ReportStore,
    ScheduleStore,
  ],
  exports: [ReconciliationStarter, ReconciliationStore, ReportStore, ScheduleStore],
})
export class ReconciliationModule {}
