var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { ObservabilityModule } from '../../platform/observability/observability.module.js';
import { DeliveryMetrics } from './delivery-metrics.js';
import { DeliverySender } from './delivery-sender.service.js';
import { EndpointSecrets } from './endpoint-secrets.js';
/** What both those who serve the API and those who deliver need. */
let DeliveriesModule = class DeliveriesModule {
};
DeliveriesModule = __decorate([
    Module({
        imports: [ObservabilityModule],
        providers: [DeliveryMetrics, DeliverySender, EndpointSecrets],
        exports: [DeliveryMetrics, DeliverySender, EndpointSecrets],
    })
], DeliveriesModule);
export { DeliveriesModule };
//# sourceMappingURL=deliveries.module.js.map