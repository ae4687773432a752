import { Module } from '@nestjs/common';
import { ConnectionsModule } from '../connections/connections.module.js';
import { SyncModule } from '../sync/sync.module.js';
import { NotificationController } from './notification.controller.js';
import { NotificationIntake } from './notification-intake.service.js';
import { NotificationReader } from './notification.reader.js';
import { NotificationStore } from './notification.store.js';
import { PushKeyGuard } from './push-key.guard.js';
import { WebhookController } from './webhook.controller.js';

/** Intake of Cin7's notifications, and the list of what came. */
@Module({
  imports: [ConnectionsModule, SyncModule],
  controllers: [WebhookController, NotificationController],
  providers: [NotificationIntake, NotificationStore, NotificationReader, PushKeyGuard],
})
export class WebhooksModule {}
