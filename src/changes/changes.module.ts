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
import { MetricsModule } from '../platform/observability/metrics.module.js';
import { FeedMetrics } from './feed-metrics.js';
import { FeedStartReader } from './feed-start.reader.js';
import { FeedTail } from './feed-tail.js';
import { SnapshotReader } from './snapshot.reader.js';
import { WaitingClients } from './waiting-clients.js';

/** The change feed that clients follow. */
@Module({
  imports: [AccessModule, DeliveriesModule, MetricsModule],
  controllers: [ChangeController, ConsumerController, EndpointController],
  providers: [
    ChangeFeed,
    ChangeFeedReader,
    ChangeFollower,
    ConsumerService,
    ConsumerStore,
    EndpointService,
    EndpointStore,
    FeedMetrics,
    FeedStartReader,
    FeedTail,
    SnapshotReader,
    WaitingClients,
  ],
})
export class ChangesModule {}
