import { Module } from '@nestjs/common';
import { Settings } from '../../platform/config/settings.js';
import { ObservabilityModule } from '../../platform/observability/observability.module.js';
import { AddressGuard } from './address-guard.js';
import { DeliveryMetrics } from './delivery-metrics.js';
import { DeliverySender } from './delivery-sender.service.js';
import { FeedEpochs } from '../feed-epochs.js';
import { EndpointSecrets } from './endpoint-secrets.js';

/** What both those who serve the API and those who deliver need. */
@Module({
  imports: [ObservabilityModule],
  providers: [
    {
      provide: AddressGuard,
      inject: [Settings],
      useFactory: (settings: Settings) => new AddressGuard(settings.deliveryAllowedNetworks),
    },
    DeliveryMetrics,
    DeliverySender,
    EndpointSecrets,
    FeedEpochs,
  ],
  exports: [DeliveryMetrics, DeliverySender, EndpointSecrets, FeedEpochs],
})
export class DeliveriesModule {}
