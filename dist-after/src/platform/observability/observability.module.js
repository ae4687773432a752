var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController } from './health.controller.js';
import { HealthService } from './health.service.js';
import { MetricsController } from './metrics.controller.js';
import { MetricsService } from './metrics.service.js';
/** Health and metrics. */
let ObservabilityModule = class ObservabilityModule {
};
ObservabilityModule = __decorate([
    Module({
        imports: [TerminusModule.forRoot({ errorLogStyle: 'json', logger: false })],
        controllers: [HealthController, MetricsController],
        providers: [HealthService, MetricsService],
        exports: [HealthService, MetricsService],
    })
], ObservabilityModule);
export { ObservabilityModule };
//# sourceMappingURL=observability.module.js.map