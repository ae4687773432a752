import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { PgBoss } from 'pg-boss';

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

/** How soon, and how often, the ends of jobs are noted again that could not be noted. */
const RECOVERY_MS = 500;

/** Jobs whose end is remembered in case that it has to be noted again: far more than can end while one is noted. */
const ENDED_KEPT = 1_000;

/** How often pg-boss looks after its tables by itself: seldom, for it costs some eight statements, also of an idle process. */
const SUPERVISE_SECONDS = 60;

/** All processes together look for dead ones no oftener than this. */
const RELEASE_SECONDS = 3;

/** How long a worker relies on NOTIFY alone before it looks by itself. */
const BACKSTOP_SECONDS = 15;

/**
 * pg-boss behind the few verbs this program needs: at most one waiting and one running job per key, woken by NOTIFY.
 * Jobs only say "there is work for this key"; the work itself stands in our own tables, so a lost job costs time and
 * never a document.
 */
@Injectable()
export class JobQueue implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger(JobQueue.name);
  private readonly boss: PgBoss;
  private workers: { queue: string; id: string }[] = [];
  private running = false;
  private lastErrorAt = 0;
  /** By queue, the jobs that ended last here: pg-boss notes the end of each once, and the database may be away then. */
  private readonly ended = new Map<string, Set<string>>();
  /** What runs here, by queue and key. */
  private readonly serving = new Map<string, Promise<void>>();
  private recovery: NodeJS.Timeout | null = null;

  constructor(private readonly options: JobQueueOptions) {
    this.boss = new PgBoss({
      connectionString: options.databaseUrl,
      application_name: 'erpgate-jobs',
      // Jobs are hints: one that a crash of PostgreSQL takes back costs a sweep or a missed sign of life, and waiting
      // for the disk for each of them would take the disk from the intake (decision 0013).
      options: '-c synchronous_commit=off',
      max: options.isWorker ? 4 : 2,
      connectionTimeoutMillis: 10_000,
      useListenNotify: options.isWorker,
      supervise: options.isWorker,
      superviseIntervalSeconds: SUPERVISE_SECONDS,
      monitorIntervalSeconds: RELEASE_SECONDS,
      schedule: false,
    });
    // pg-boss reconnects by itself; its errors are only news while the database is away.
    this.boss.on('error', (error) => {
      this.reportError(error);
      this.recover();
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

  /** Lets running jobs end, then closes the connections. */
  async beforeApplicationShutdown(): Promise<void> {
    if (!this.running) return;
    this.running = false;
    this.workers = [];
    if (this.recovery) clearTimeout(this.recovery);
    await this.boss.stop({ graceful: true, timeout: 20_000, close: true });
  }

  /** Says that there is work for `key`. Does nothing when a job for it already waits. */
  async wake(queue: string, key: string): Promise<void> {
    await this.boss.send(queue, { key }, { singletonKey: key });
  }

  /** The same for many keys in one statement. */
  async wakeMany(queue: string, keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    await this.boss.insert(
      queue,
      keys.map((key) => ({ data: { key }, singletonKey: key })),
    );
  }

  /**
   * Serves jobs of a queue, up to `concurrency` keys at once in this process.
   *
   * @param handle does the work for one key; `signal` fires when the job is taken away or the process stops
   */
  async work(
    queue: string,
    concurrency: number,
    handle: (key: string, signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const options = {
      batchSize: 1,
      pollingIntervalSeconds: 2,
      notifyPollingIntervalSeconds: BACKSTOP_SECONDS,
    };
    // One by one, because only a worker that was asked for by itself can be told to look.
    for (let n = 0; n < concurrency; n += 1) {
      let id = '';
      id = await this.boss.work<{ key: string }>(queue, options, async ([job]) => {
        if (!job) return;
        try {
          await this.serveAlone(queue, job.data.key, () => handle(job.data.key, job.signal));
        } finally {
          this.remember(queue, job.id);
          this.lookAgain(id);
        }
      });
      this.workers.push({ queue, id });
    }
  }

  /** Opens the keys that processes had which gave no sign of life for the queue's heartbeat. */
  async releaseDead(queue: string): Promise<void> {
    await this.boss.supervise(queue);
  }

  /** Makes this process's workers look for jobs now, whether or not a NOTIFY reached them. */
  look(queue: string): void {
    for (const worker of this.workers) if (worker.queue === queue) this.boss.notifyWorker(worker.id);
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

  /**
   * A job that was sent while the same key was being served had its NOTIFY in vain: nobody was free to take it. So
   * every worker looks once more, just after its job is marked as done.
   */
  private lookAgain(workerId: string): void {
    const timer = setTimeout(() => {
      if (this.running) this.boss.notifyWorker(workerId);
    }, 20);
    timer.unref();
  }

  /** A job can be taken away from a run that goes on, for want of a sign of life: its successor here waits for it. */
  private async serveAlone(queue: string, key: string, serve: () => Promise<void>): Promise<void> {
    const id = `${queue}/${key}`;
    while (this.serving.has(id)) await this.serving.get(id);
    const served = serve().catch((error: unknown) => {
      // pg-boss only notes a failed job in its table; nobody looks there.
      this.logger.error({ err: error, queue, key }, 'A job ended with an error');
      throw error;
    });
    this.serving.set(
      id,
      served.catch(() => undefined),
    );
    try {
      await served;
    } finally {
      this.serving.delete(id);
    }
  }

  private remember(queue: string, jobId: string): void {
    const ended = this.ended.get(queue) ?? new Set();
    this.ended.set(queue, ended.add(jobId));
    const [oldest] = ended;
    if (ended.size > ENDED_KEPT && oldest) ended.delete(oldest);
  }

  /**
   * A job that ended while the database was away stands there as running, and keeps its key closed until its sign of
   * life is missed. So after every fault the ends are noted again, until that succeeds.
   */
  private recover(): void {
    if (this.recovery || !this.running) return;
    this.recovery = setTimeout(() => {
      this.noteEnds().then(
        () => (this.recovery = null),
        () => {
          this.recovery = null;
          this.recover();
        },
      );
    }, RECOVERY_MS);
    this.recovery.unref();
  }

  private async noteEnds(): Promise<void> {
    for (const [queue, jobIds] of this.ended) {
      const noted = [...jobIds];
      await this.boss.complete(queue, noted);
      for (const jobId of noted) jobIds.delete(jobId);
      this.look(queue);
    }
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
