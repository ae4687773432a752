import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { DatabaseMetrics } from './database-metrics.js';
import { HealthController } from './health.controller.js';
import { HealthService } from './health.service.js';
import { HttpMetrics } from './http-metrics.js';
import { MetricsController } from './metrics.controller.js';
import { MetricsModule } from './metrics.module.js';

/** Health and metrics. */
@Module({
  imports: [MetricsModule, TerminusModule.forRoot({ errorLogStyle: 'json', logger: false })],
  controllers: [HealthController, MetricsController],
  providers: [DatabaseMetrics, HealthService, HttpMetrics],
  exports: [HealthService, MetricsModule],
})
export class ObservabilityModule {}
