import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ConnectionsModule } from '../connections/connections.module.js';
import { WarehouseModule } from '../warehouse/warehouse.module.js';
import { ObservabilityModule } from '../platform/observability/observability.module.js';
import { BackgroundWorkRegistry } from './background-work-registry.js';
import { BacklogMetrics } from './backlog-metrics.js';
import { BacklogReader } from './backlog.reader.js';
import { BulkServer } from './bulk-server.js';
import { ConnectionHealthController } from './connection-health.controller.js';
import { ConnectionHealth } from './connection-health.service.js';
import { ConnectionMetrics } from './connection-metrics.js';
import { ConnectionStatusController } from './connection-status.controller.js';
import { ConnectionStatus } from './connection-status.service.js';
import { ConnectionWorkStore } from './connection-work.store.js';
import { ConnectionWatcher } from './connection-watcher.js';
import { DocumentBatchStore } from './document-batch.store.js';
import { DocumentCommitter } from './document-committer.js';
import { DocumentLooker } from './document-looker.js';
import { DocumentStore } from './document-store.js';
import { FreshnessReader } from './freshness.reader.js';
import { HandlerRegistry } from './handler-registry.js';
import { HeldReleaser } from './held-releaser.js';
import { KeptSourceStore } from './kept-source.store.js';
import { ListerRegistry } from './lister-registry.js';
import { LookMetrics } from './look-metrics.js';
import { PageScanner } from './page-scanner.js';
import { RestingConnections } from './resting-connections.js';
import { SettingsPreviewController } from './settings-preview/settings-preview.controller.js';
import { SettingsPreview } from './settings-preview/settings-preview.service.js';
import { SourceDocumentStore } from './source-document.store.js';
import { SyncBatchStore } from './sync-batch.store.js';
import { SyncRequestController } from './sync-request.controller.js';
import { SyncRequestReader } from './sync-request.reader.js';
import { SyncRequestRetry } from './sync-request-retry.service.js';
import { SyncRequestStore } from './sync-request.store.js';
import { SyncRunner } from './sync-runner.js';
import { SyncWaker } from './sync-waker.js';
import { UnknownItemStore } from './unknown-items/unknown-item.store.js';
import { UnknownItems } from './unknown-items/unknown-items.service.js';

/** Sync requests and the runner that serves them; `SyncWorkerModule` sets the runner going. */
@Module({
  imports: [AccessModule, ConnectionsModule, ObservabilityModule, WarehouseModule],
  controllers: [
    ConnectionHealthController,
    ConnectionStatusController,
    SettingsPreviewController,
    SyncRequestController,
  ],
  providers: [
    BackgroundWorkRegistry,
    BacklogMetrics,
    BacklogReader,
    BulkServer,
    ConnectionHealth,
    ConnectionMetrics,
    ConnectionStatus,
    ConnectionWatcher,
    ConnectionWorkStore,
    DocumentBatchStore,
    DocumentCommitter,
    DocumentLooker,
    DocumentStore,
    FreshnessReader,
    HandlerRegistry,
    HeldReleaser,
    KeptSourceStore,
    ListerRegistry,
    LookMetrics,
    PageScanner,
    RestingConnections,
    SettingsPreview,
    SourceDocumentStore,
    SyncBatchStore,
    SyncRequestReader,
    SyncRequestRetry,
    SyncRequestStore,
    SyncRunner,
    SyncWaker,
    UnknownItemStore,
    UnknownItems,
  ],
  exports: [
    BackgroundWorkRegistry,
    DocumentBatchStore,
    HandlerRegistry,
    KeptSourceStore,
    ListerRegistry,
    SyncRequestStore,
    SyncRunner,
    SyncWaker,
    UnknownItemStore,
  ],
})
export class SyncModule {}
