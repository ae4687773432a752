var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ConnectionsModule } from '../connections/connections.module.js';
import { SyncModule } from '../sync/sync.module.js';
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
let WebhooksModule = class WebhooksModule {
};
WebhooksModule = __decorate([
    Module({
        imports: [AccessModule, ConnectionsModule, SyncModule],
        controllers: [NotificationController, ReplayController],
        providers: [
            WebhookRoutes,
            PushKeyGuard,
            NotificationIntake,
            NotificationStore,
            NotificationReader,
            ReplayService,
            ReplayStore,
        ],
    })
], WebhooksModule);
export { WebhooksModule };
//# sourceMappingURL=webhooks.module.js.map