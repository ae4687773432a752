import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Counter, Gauge } from 'prom-client';
import { DATABASE_FAULTS } from '../database/database-faults.js';
import { Database } from '../database/database.js';
import { MetricsService } from './metrics.service.js';

/** Longer than this and the database counts as down. */
const PATIENCE_MS = 1_500;

/** Whether the database answers this process, and how its pool is. */
@Injectable()
export class DatabaseMetrics implements OnModuleInit {
  private readonly up: Gauge;
  private readonly faults: Counter<'fault'>;
  private readonly pool: Gauge<'state'>;

  constructor(
    private readonly metrics: MetricsService,
    private readonly database: Database,
  ) {
    this.up = metrics.gauge('database_up', '1 when the database answered this process just now, else 0.');
    this.faults = metrics.counter('database_faults_total', 'Statements that failed, by why.', ['fault']);
    this.pool = metrics.gauge(
      'database_pool_connections',
      'Connections of the pool that are busy or idle; and what waits for one.',
      ['state'],
    );
  }

  /** First of all that is read: the others need the database, and what they fail of is to be counted here. */
  onModuleInit(): void {
    this.metrics.beforeReading(async () => {
      this.up.set((await this.isUp()) ? 1 : 0);
      this.faults.reset();
      for (const fault of DATABASE_FAULTS) this.faults.inc({ fault }, this.database.faults.counts[fault]);
      const { open, idle, waiting } = await this.database.pool();
      this.pool.set({ state: 'busy' }, open - idle);
      this.pool.set({ state: 'idle' }, idle);
      this.pool.set({ state: 'waiting' }, waiting);
    });
  }

  private async isUp(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), PATIENCE_MS)));
    const answer = this.database.query('select 1').then(
      () => true,
      () => false,
    );
    try {
      return await Promise.race([answer, patience]);
    } finally {
      clearTimeout(timer);
    }
  }
}
