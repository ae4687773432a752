var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var MetricsService_1;
import { Injectable, Logger } from '@nestjs/common';
import { collectDefaultMetrics, Registry } from 'prom-client';
/** The numbers of this process in Prometheus' words. */
let MetricsService = MetricsService_1 = class MetricsService {
    logger = new Logger(MetricsService_1.name);
    registry = new Registry();
    preparations = [];
    constructor() {
        collectDefaultMetrics({ register: this.registry });
    }
    /** Has numbers brought up to date before they are read: once for several metrics that come from one query. */
    beforeReading(prepare) {
        this.preparations.push(prepare);
    }
    /**
     * @returns the text that Prometheus reads. What cannot be brought up to date, while the database is away, is shown as
     *   it was: the process's own numbers are wanted then most of all.
     */
    async read() {
        for (const prepare of this.preparations) {
            try {
                await prepare();
            }
            catch (error) {
                this.logger.warn(`Some metrics could not be brought up to date: ${error.message}`);
            }
        }
        return this.registry.metrics();
    }
};
MetricsService = MetricsService_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [])
], MetricsService);
export { MetricsService };
//# sourceMappingURL=metrics.service.js.map