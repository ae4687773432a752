var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ChangeFeed } from './change-feed.service.js';
import { ChangeFeedReader } from './change-feed.reader.js';
import { ChangeController } from './change.controller.js';
import { ChangeFollower } from './change-follower.js';
import { ConsumerController } from './consumer.controller.js';
import { ConsumerService } from './consumer.service.js';
import { ConsumerStore } from './consumer.store.js';
import { DeliveriesModule } from './deliveries/deliveries.module.js';
import { EndpointController } from './deliveries/endpoint.controller.js';
import { EndpointService } from './deliveries/endpoint.service.js';
import { EndpointStore } from './deliveries/endpoint.store.js';
import { FeedStartReader } from './feed-start.reader.js';
import { FeedTail } from './feed-tail.js';
import { SnapshotReader } from './snapshot.reader.js';
import { WaitingClients } from './waiting-clients.js';
/** The change feed that clients follow. */
let ChangesModule = class ChangesModule {
};
ChangesModule = __decorate([
    Module({
        imports: [AccessModule, DeliveriesModule],
        controllers: [ChangeController, ConsumerController, EndpointController],
        providers: [
            ChangeFeed,
            ChangeFeedReader,
            ChangeFollower,
            ConsumerService,
            ConsumerStore,
            EndpointService,
            EndpointStore,
            FeedStartReader,
            FeedTail,
            SnapshotReader,
            WaitingClients,
        ],
    })
], ChangesModule);
export { ChangesModule };
//# sourceMappingURL=changes.module.js.map