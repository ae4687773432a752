import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ConnectionsModule } from '../connections/connections.module.js';
import { MetricsModule } from '../platform/observability/metrics.module.js';
import { SyncModule } from '../sync/sync.module.js';
import { IntakeMetrics } from './intake-metrics.js';
import { NotificationController } from './notification.controller.js';
import { NotificationIntake } from './notification-intake.service.js';
import { NotificationReader } from './notification.reader.js';
import { NotificationStore } from './notification.store.js';
import { PushKeyGuard } from './push-key.guard.js';
import { ReplayController } from './replay.controller.js';
import { ReplayService } from './replay.service.js';
import { ReplayStore } from './replay.store.js';
import { WebhookRoutes } from './webhook-routes.js';

/** Intake of Cin7's notifications, and the list of what came. */
@Module({
  imports: [AccessModule, ConnectionsModule, MetricsModule, SyncModule],
  controllers: [NotificationController, ReplayController],
  providers: [
    IntakeMetrics,
    WebhookRoutes,
    PushKeyGuard,
    NotificationIntake,
    NotificationStore,
    NotificationReader,
    ReplayService,
    ReplayStore,
  ],
})
export class WebhooksModule {}
