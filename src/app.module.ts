import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import type { DestinationStream } from 'pino';
import { AccessModule } from './access/access.module.js';
import { ChangesModule } from './changes/changes.module.js';
import { DELIVERY_QUEUE } from './changes/deliveries/delivery-queue.js';
import { DeliveryWorkerModule } from './changes/deliveries/delivery-worker.module.js';
import { ConnectionsModule } from './connections/connections.module.js';
import { CredentialsModule } from './credentials/credentials.module.js';
import { ormOptions } from './mikro-orm.config.js';
import { SettingsModule } from './platform/config/settings.module.js';
import type { Settings } from './platform/config/settings.js';
import { PersonalDataModule } from './personal-data/personal-data.module.js';
import { RetentionWorkerModule } from './personal-data/retention/retention-worker.module.js';
import { CryptoModule } from './platform/crypto/crypto.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { LoggingModule } from './platform/observability/logging.module.js';
import { ObservabilityModule } from './platform/observability/observability.module.js';
import { ProductsModule } from './products/products.module.js';
import { PurchasesModule } from './purchases/purchases.module.js';
import { FeedGuardModule } from './reconciliation/feed-guard/feed-guard.module.js';
import { FeedGuardWorkerModule } from './reconciliation/feed-guard/feed-guard-worker.module.js';
import { ReconciliationModule } from './reconciliation/reconciliation.module.js';
import { ReconciliationWorkerModule } from './reconciliation/reconciliation-worker.module.js';
import { SalesModule } from './sales/sales.module.js';
import { SYNC_QUEUE } from './sync/sync-queue.js';
import { SyncWorkerModule } from './sync/sync-worker.module.js';
import { TimelineModule } from './timeline/timeline.module.js';
import { TransfersModule } from './transfers/transfers.module.js';
import { WarehouseModule } from './warehouse/warehouse.module.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';

/** Rooms that answer HTTP. */
const API_ROOMS: ModuleMetadata['imports'] = [
  AccessModule,
  CredentialsModule,
  ConnectionsModule,
  WebhooksModule,
  WarehouseModule,
  ChangesModule,
  ReconciliationModule,
  FeedGuardModule,
  TimelineModule,
  PersonalDataModule,
];

/** What is known of Cin7's documents; an API asks it for what a run would cost. */
const DOMAIN_ROOMS: ModuleMetadata['imports'] = [ProductsModule, PurchasesModule, SalesModule, TransfersModule];

/** Rooms that work in the background. */
const WORKER_ROOMS: ModuleMetadata['imports'] = [
  SyncWorkerModule,
  ReconciliationWorkerModule,
  FeedGuardWorkerModule,
  DeliveryWorkerModule,
  RetentionWorkerModule,
];

/** The whole house; `ROLE` says which rooms this process opens. */
@Module({})
export class AppModule {
  /**
   * @param databaseUrl where the database is: `DATABASE_URL`, or the embedded one
   * @param logTo where log lines go instead of standard output
   */
  static forRoot(settings: Settings, databaseUrl: string, logTo?: DestinationStream): DynamicModule {
    const isWorker = settings.role === 'all' || settings.role === 'worker';
    return {
      module: AppModule,
      imports: [
        LoggingModule.forRoot(settings.logLevel, logTo),
        SettingsModule.forRoot(settings),
        DatabaseModule.forRoot(databaseUrl, ormOptions(databaseUrl, settings.databasePoolSize)),
        JobsModule.forRoot({
          databaseUrl,
          isWorker,
          isAlone: settings.databaseUrl === null && settings.role !== 'command',
          queues: [SYNC_QUEUE, DELIVERY_QUEUE],
        }),
        CryptoModule,
        ObservabilityModule,
        ...(settings.role === 'command' ? [] : [ScheduleModule.forRoot()]),
        ...(DOMAIN_ROOMS ?? []),
        ...(settings.role === 'worker' ? [] : (API_ROOMS ?? [])),
        ...(isWorker ? (WORKER_ROOMS ?? []) : []),
      ],
    };
  }
}
