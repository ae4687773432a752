import { Module } from '@nestjs/common';
import { ObservabilityModule } from '../../platform/observability/observability.module.js';
import { DeliveryMetrics } from './delivery-metrics.js';
import { DeliverySender } from './delivery-sender.service.js';
import { FeedEpochs } from '../feed-epochs.js';
import { EndpointSecrets } from './endpoint-secrets.js';

/** What both those who serve the API and those who deliver need. */
@Module({
  imports: [ObservabilityModule],
  providers: [DeliveryMetrics, DeliverySender, EndpointSecrets, FeedEpochs],
  exports: [DeliveryMetrics, DeliverySender, EndpointSecrets, FeedEpochs],
})
export class DeliveriesModule {}
