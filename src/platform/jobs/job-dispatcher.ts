import { Logger } from '@nestjs/common';
import type { PgBoss } from 'pg-boss';

/** One key's turn to be worked for. */
export interface Turn {
  /** Fires when the job was taken away or the process stops. */
  signal: AbortSignal;
  /** True when other keys wait for a place in this process: a long turn should then end soon. */
  othersWait(): boolean;
}

/** Does the work for one key; `again` asks for another turn, behind all keys that wait by then. */
export type HandleKey = (key: string, turn: Turn) => Promise<'again' | 'done'>;

export interface DispatcherOptions {
  queue: string;
  /** Keys served at once in this process. */
  concurrency: number;
  /** A job without a sign of life for this long is given up by whoever looks after the queue. */
  heartbeatSeconds: number;
  handle: HandleKey;
  /** Sends jobs for keys that want another turn. */
  wake(keys: readonly string[]): Promise<void>;
  /** Told of every fault of the database; the dispatcher itself tries again. */
  onFault(error: Error): void;
}

interface Job {
  id: string;
  data: { key: string };
}

interface Running {
  aborted: AbortController;
  done: Promise<void>;
}

/** How soon the database is asked again after a fault. */
const TRY_AGAIN_MS = 500;

/** Signs of life for each time that one is awaited: one may be late, or fail. */
const SIGNS_PER_HEARTBEAT = 3;

/**
 * Takes the jobs of one queue and runs them. One statement takes as many as there are places, one notes the ends of all
 * that ended meanwhile, one gives the signs of life of all. pg-boss's own workers ask one by one, each whenever any
 * job is announced, which with many places is more work than the jobs.
 */
export class JobDispatcher {
  private readonly logger = new Logger(JobDispatcher.name);
  private readonly running = new Map<string, Running>();
  /** What runs here, by key. */
  private readonly serving = new Map<string, Promise<unknown>>();
  /** Jobs that are over, until the database knows it: an open job keeps its key closed. */
  private readonly ended = new Set<string>();
  /** Keys that want another turn once their job is noted as over. */
  private readonly again = new Set<string>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly signs: NodeJS.Timeout;
  private isStopped = false;
  private looking: Promise<void> | null = null;
  private noting: Promise<void> | null = null;
  /** True when there may be jobs that nobody here has asked for yet. */
  private mayWait = false;

  constructor(
    private readonly boss: PgBoss,
    private readonly options: DispatcherOptions,
  ) {
    this.signs = setInterval(
      () => void this.giveSigns(),
      (options.heartbeatSeconds * 1000) / SIGNS_PER_HEARTBEAT,
    ).unref();
  }

  get queue(): string {
    return this.options.queue;
  }

  /** Takes what waits, as far as there are places. */
  look(): void {
    this.mayWait = true;
    if (this.looking || this.isStopped) return;
    this.looking = this.take().finally(() => {
      this.looking = null;
      // Said while the last answer was on its way.
      if (this.mayWait && this.hasPlace()) this.look();
    });
  }

  /** Notes again what could not be noted, and looks. */
  recover(): void {
    this.note();
    this.look();
  }

  /** Takes nothing more from now on; what runs goes on. */
  takeNoMore(): void {
    this.isStopped = true;
  }

  /** Takes nothing more, and lets what runs end; after `timeoutMs` it is told to. */
  async stop(timeoutMs: number): Promise<void> {
    this.isStopped = true;
    clearInterval(this.signs);
    for (const timer of this.timers) clearTimeout(timer);
    const abort = setTimeout(() => this.abortAll(), timeoutMs);
    await this.looking;
    await Promise.all([...this.running.values()].map(({ done }) => done));
    clearTimeout(abort);
    await this.noting;
    // Once more for what the last statement did not know of; if it fails, the signs of life end as well.
    if (this.ended.size > 0) await this.noteEnds().catch((error: Error) => this.options.onFault(error));
  }

  private hasPlace(): boolean {
    return this.running.size < this.options.concurrency;
  }

  private async take(): Promise<void> {
    const { queue, concurrency } = this.options;
    try {
      while (this.mayWait && this.hasPlace() && !this.isStopped) {
        const places = concurrency - this.running.size;
        this.mayWait = false;
        const jobs = await this.boss.fetch<{ key: string }>(queue, { batchSize: places });
        if (jobs.length === places) this.mayWait = true;
        for (const job of jobs) this.start(job);
      }
    } catch (error) {
      this.options.onFault(error as Error);
      this.later(() => this.look());
      this.mayWait = false;
    }
  }

  private start(job: Job): void {
    const aborted = new AbortController();
    const turn: Turn = { signal: aborted.signal, othersWait: () => this.mayWait && !this.hasPlace() };
    const done = this.serveAlone(job.data.key, turn).then((result) => {
      if (result === 'again') this.again.add(job.data.key);
      this.running.delete(job.id);
      this.ended.add(job.id);
      this.note();
    });
    this.running.set(job.id, { aborted, done });
  }

  /** A job can be taken away from a run that goes on, for want of a sign of life: its successor here waits for it. */
  private async serveAlone(key: string, turn: Turn): Promise<'again' | 'done'> {
    while (this.serving.has(key)) await this.serving.get(key);
    const served = this.options.handle(key, turn).catch((error: unknown) => {
      this.logger.error({ err: error, queue: this.queue, key }, 'A job ended with an error');
      return 'done' as const;
    });
    this.serving.set(key, served);
    const result = await served;
    this.serving.delete(key);
    return result;
  }

  /** Tells the database which jobs are over, and then looks: their keys may have been asked for again. */
  private note(): void {
    if (this.noting) return;
    this.noting = this.noteEnds().then(
      () => {
        this.noting = null;
        if (this.ended.size > 0) this.note();
      },
      (error: Error) => {
        this.noting = null;
        this.options.onFault(error);
        this.later(() => this.note());
      },
    );
  }

  private async noteEnds(): Promise<void> {
    while (this.ended.size > 0) {
      const ids = [...this.ended];
      const again = [...this.again];
      await this.boss.complete(this.queue, ids);
      for (const id of ids) this.ended.delete(id);
      for (const key of again) this.again.delete(key);
      if (again.length > 0) await this.options.wake(again);
      this.look();
    }
  }

  private async giveSigns(): Promise<void> {
    const ids = [...this.running.keys()];
    if (ids.length === 0) return;
    try {
      // It answers which jobs are still ours; its type does not say so.
      const { settled } = (await this.boss.touch(this.queue, ids)) as { settled?: string[] };
      if (!settled) return;
      const alive = new Set(settled);
      for (const id of ids) if (!alive.has(id)) this.running.get(id)?.aborted.abort();
    } catch (error) {
      // Says nothing about the jobs: the next sign may still be in time.
      this.options.onFault(error as Error);
    }
  }

  private abortAll(): void {
    for (const { aborted } of this.running.values()) aborted.abort();
  }

  private later(work: () => void): void {
    if (this.isStopped) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      work();
    }, TRY_AGAIN_MS).unref();
    this.timers.add(timer);
  }
}
