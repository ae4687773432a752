import { Module } from '@nestjs/common';
import { MetricsService } from './metrics.service.js';

/** For rooms that count something; `ObservabilityModule` shows it. */
@Module({ providers: [MetricsService], exports: [MetricsService] })
export class MetricsModule {}
