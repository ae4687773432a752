var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import { Database } from '../database/database.js';
import { JobQueue } from '../jobs/job-queue.js';
/** Longer than this and an answer is as good as none. */
const PATIENCE_MS = 3_000;
/** Whether this process can do its work: database and job runner. */
let HealthService = class HealthService {
    health;
    indicators;
    database;
    jobs;
    constructor(health, indicators, database, jobs) {
        this.health = health;
        this.indicators = indicators;
        this.database = database;
        this.jobs = jobs;
    }
    /** @returns terminus' result; `status` is `ok` only when everything is up */
    async ready() {
        try {
            return await this.health.check([() => this.databaseIsUp(), () => this.jobsAreUp()]);
        }
        catch (error) {
            // Terminus throws its result when something is down; the caller decides about the status code.
            const result = error.getResponse?.();
            if (result)
                return result;
            throw error;
        }
    }
    async databaseIsUp() {
        const indicator = this.indicators.check('database');
        const answered = await within(this.database.query('select 1').then(() => true));
        return answered ? indicator.up() : indicator.down({ message: 'The database does not answer.' });
    }
    async jobsAreUp() {
        const indicator = this.indicators.check('jobs');
        const healthy = await within(this.jobs.isHealthy());
        return healthy ? indicator.up() : indicator.down({ message: 'The job runner does not answer.' });
    }
};
HealthService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [HealthCheckService,
        HealthIndicatorService,
        Database,
        JobQueue])
], HealthService);
export { HealthService };
async function within(check) {
    let timer;
    const patience = new Promise((resolve) => {
        timer = setTimeout(() => resolve(false), PATIENCE_MS);
    });
    try {
        return await Promise.race([check.catch(() => false), patience]);
    }
    finally {
        clearTimeout(timer);
    }
}
//# sourceMappingURL=health.service.js.map