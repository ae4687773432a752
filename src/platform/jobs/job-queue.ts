import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { type HandleKey, JobDispatcher } from './job-dispatcher.js';

export interface JobQueueOptions {
  /** PostgreSQL connection string. */
  databaseUrl: string;
  /** False for a process that only sends: it neither works nor supervises. */
  isWorker: boolean;
  /** True when no other process can use the database: then every job found at the start belongs to nobody. */
  isAlone: boolean;
  queues: QueueDefinition[];
}

export interface QueueDefinition {
  name: string;
  /** A job of a process that died is given to another one after this long without a sign of life. */
  heartbeatSeconds: number;
  /** A job that runs longer is taken to be stuck. */
  expireInSeconds: number;
}

/** How often pg-boss looks after its tables by itself: seldom, for it costs some eight statements, also of an idle process. */
const SUPERVISE_SECONDS = 60;

/** All processes together look for dead ones no oftener than this. */
const RELEASE_SECONDS = 3;

/** How long a worker relies on NOTIFY alone before it looks by itself. */
const BACKSTOP_MS = 15_000;

/** The same where NOTIFY cannot be listened to, as behind a pool that shares sessions. */
const POLL_MS = 2_000;

/** How often the connection that listens is tried: an idle process asks little else. */
const LISTEN_CHECK_MS = 30_000;

/** Those who work end long before: they are told to when the process stops. */
const STOP_TIMEOUT_MS = 6_000;

/** The channel in which pg-boss announces jobs of its schema `pgboss`, as its own listener works it out. */
const CHANNEL_SQL = `select 'pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24) as channel`;

/** Which of the waiting keys comes first. */
export const JOB_PRIORITIES = { soon: 1, inTurn: 0 } as const;
export type JobPriority = keyof typeof JOB_PRIORITIES;

/**
 * pg-boss behind the few verbs this program needs: at most one waiting and one running job per key, woken by NOTIFY.
 * Jobs only say "there is work for this key"; the work itself stands in our own tables, so a lost job costs time and
 * never a document.
 */
@Injectable()
export class JobQueue implements OnModuleInit, OnModuleDestroy, BeforeApplicationShutdown {
  private readonly logger = new Logger(JobQueue.name);
  private readonly boss: PgBoss;
  private readonly dispatchers: JobDispatcher[] = [];
  private listener: { close(): Promise<void> } | null = null;
  private backstop: NodeJS.Timeout | null = null;
  private running = false;
  private lastErrorAt = 0;
  constructor(private readonly options: JobQueueOptions) {
    this.boss = new PgBoss({
      connectionString: options.databaseUrl,
      application_name: 'erpgate-jobs',
      // Jobs are hints: one that a crash of PostgreSQL takes back costs a sweep or a missed sign of life, and waiting
      // for the disk for each of them would take the disk from the intake (decision 0013).
      options: '-c synchronous_commit=off',
      max: options.isWorker ? 4 : 2,
      connectionTimeoutMillis: 10_000,
      notifyHeartbeatIntervalMs: LISTEN_CHECK_MS,
      supervise: options.isWorker,
      superviseIntervalSeconds: SUPERVISE_SECONDS,
      monitorIntervalSeconds: RELEASE_SECONDS,
      schedule: false,
      // Looks every 5 s, with some five statements, for jobs that wait for others; ours never do.
      flowIntervalSeconds: 3_600,
    });
    // pg-boss reconnects by itself; its errors are only news while the database is away.
    this.boss.on('error', (error) => {
      this.reportError(error);
      for (const dispatcher of this.dispatchers) dispatcher.recover();
    });
  }

  /**
   * Installs or migrates pg-boss's own schema, under its own lock, and makes the queues. A process that is alone begins
   * without jobs: whoever works has to look for due work at its start.
   */
  async onModuleInit(): Promise<void> {
    await this.boss.start();
    for (const queue of this.options.queues) {
      await this.ensureQueue(queue);
      // What a killed predecessor was at would keep its keys closed until its sign of life is missed.
      if (this.options.isAlone) await this.boss.deleteAllJobs(queue.name);
    }
    this.running = true;
  }

  /** From now on jobs are for other processes: also those that end here and ask for another turn. */
  onModuleDestroy(): void {
    for (const dispatcher of this.dispatchers) dispatcher.takeNoMore();
  }

  /** Lets running jobs end, then closes the connections. */
  async beforeApplicationShutdown(): Promise<void> {
    if (!this.running) return;
    this.running = false;
    if (this.backstop) clearTimeout(this.backstop);
    await Promise.all(this.dispatchers.map((dispatcher) => dispatcher.stop(STOP_TIMEOUT_MS)));
    await this.listener?.close();
    await this.boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS, close: true });
  }

  /** Says that there is work for `key`. Does nothing when a job for it already waits. */
  async wake(queue: string, key: string, priority: JobPriority = 'soon'): Promise<void> {
    await this.wakeMany(queue, [key], priority);
  }

  /** The same for many keys in one statement. */
  async wakeMany(queue: string, keys: readonly string[], priority: JobPriority = 'soon'): Promise<void> {
    if (keys.length === 0) return;
    await this.boss.insert(
      queue,
      keys.map((key) => ({ data: { key }, singletonKey: key, priority: JOB_PRIORITIES[priority] })),
    );
  }

  /** Serves jobs of a queue, up to `concurrency` keys at once in this process. */
  async work(queue: string, concurrency: number, handle: HandleKey): Promise<void> {
    const heartbeatSeconds = this.options.queues.find(({ name }) => name === queue)?.heartbeatSeconds;
    if (heartbeatSeconds === undefined) throw new Error(`There is no queue ${queue}.`);
    const onFault = (error: Error): void => this.reportError(error);
    const wake = (keys: readonly string[]): Promise<void> => this.wakeMany(queue, keys, 'inTurn');
    const options = { queue, concurrency, heartbeatSeconds, handle, wake, onFault };
    this.dispatchers.push(new JobDispatcher(this.boss, options));
    await this.listen();
    this.look(queue);
    this.lookNowAndThen();
  }

  /** Opens the keys that processes had which gave no sign of life for the queue's heartbeat. */
  async releaseDead(queue: string): Promise<void> {
    await this.boss.supervise(queue);
  }

  /** Makes this process look for jobs now, whether or not a NOTIFY reached it. */
  look(queue: string): void {
    for (const dispatcher of this.dispatchers) if (dispatcher.queue === queue) dispatcher.look();
  }

  /** True when pg-boss's tables answer. */
  async isHealthy(): Promise<boolean> {
    if (!this.running) return false;
    try {
      return await this.boss.isInstalled();
    } catch {
      return false;
    }
  }

  /** The listener connects again by itself, once it was there; then whatever was announced meanwhile is looked for. */
  private async listen(): Promise<void> {
    if (this.listener) return;
    const database = this.boss.getDb();
    try {
      const { rows } = (await database.executeSql(CHANNEL_SQL)) as { rows: { channel: string }[] };
      const onNotify = (queue: string): void => this.look(queue);
      const lookAtAll = (): void => this.dispatchers.forEach((dispatcher) => dispatcher.look());
      this.listener = (await database.listen?.(rows[0]?.channel ?? '', onNotify, lookAtAll)) ?? null;
    } catch (error) {
      this.reportError(error as Error);
    }
  }

  private lookNowAndThen(): void {
    if (this.backstop) clearTimeout(this.backstop);
    this.backstop = setTimeout(
      () => {
        for (const dispatcher of this.dispatchers) dispatcher.look();
        void this.listen().then(() => this.running && this.lookNowAndThen());
      },
      this.listener ? BACKSTOP_MS : POLL_MS,
    );
    this.backstop.unref();
  }

  private async ensureQueue(queue: QueueDefinition): Promise<void> {
    const { name, ...rest } = queue;
    // A retry would be a second run of the same key beside the next wake: the sweep is our retry.
    const options = { ...rest, notify: true, retryLimit: 0, retentionSeconds: 86_400, deleteAfterSeconds: 60 };
    await this.boss.createQueue(name, { ...options, policy: 'stately' });
  }

  private reportError(error: Error): void {
    const now = Date.now();
    if (now - this.lastErrorAt < 5_000) return;
    this.lastErrorAt = now;
    this.logger.warn(`The job runner cannot reach the database at the moment and keeps trying: ${error.message}`);
  }
}
