import { Injectable } from '@nestjs/common';
import { HealthCheckService, HealthIndicatorService, type HealthCheckResult } from '@nestjs/terminus';
import { Database } from '../database/database.js';
import { JobQueue } from '../jobs/job-queue.js';

/** Longer than this and an answer is as good as none. */
const PATIENCE_MS = 3_000;

/** Whether this process can do its work: database and job runner. */
@Injectable()
export class HealthService {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly database: Database,
    private readonly jobs: JobQueue,
  ) {}

  /** @returns terminus' result; `status` is `ok` only when everything is up */
  async ready(): Promise<HealthCheckResult> {
    try {
      return await this.health.check([() => this.databaseIsUp(), () => this.jobsAreUp()]);
    } catch (error) {
      // Terminus throws its result when something is down; the caller decides about the status code.
      const result = (error as { getResponse?: () => unknown }).getResponse?.();
      if (result) return result as HealthCheckResult;
      throw error;
    }
  }

  private async databaseIsUp() {
    const indicator = this.indicators.check('database');
    const answered = await within(this.database.query('select 1').then(() => true));
    return answered ? indicator.up() : indicator.down({ message: 'The database does not answer.' });
  }

  private async jobsAreUp() {
    const indicator = this.indicators.check('jobs');
    const healthy = await within(this.jobs.isHealthy());
    return healthy ? indicator.up() : indicator.down({ message: 'The job runner does not answer.' });
  }
}

async function within(check: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  try {
    return await Promise.race([check.catch(() => false), patience]);
  } finally {
    clearTimeout(timer);
  }
}
