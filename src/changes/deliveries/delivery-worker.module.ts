import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module.js';
import { ChangeFeedReader } from '../change-feed.reader.js';
import { DeliveriesModule } from './deliveries.module.js';
import { DeliveryRunner } from './delivery-runner.js';
import { DeliveryWorker } from './delivery-worker.js';
import { DeliveryStore } from './delivery.store.js';

/** Delivers changes; imported only where `ROLE` is `all` or `worker`. */
@Module({
  imports: [AccessModule, DeliveriesModule],
  providers: [ChangeFeedReader, DeliveryRunner, DeliveryStore, DeliveryWorker],
})
export class DeliveryWorkerModule {}
