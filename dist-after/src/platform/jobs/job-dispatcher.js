import { Logger } from '@nestjs/common';
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
    boss;
    options;
    logger = new Logger(JobDispatcher.name);
    running = new Map();
    /** What runs here, by key. */
    serving = new Map();
    /** Jobs that are over, until the database knows it: an open job keeps its key closed. */
    ended = new Set();
    /** Keys that want another turn once their job is noted as over. */
    again = new Set();
    timers = new Set();
    signs;
    isStopped = false;
    looking = null;
    noting = null;
    /** True when there may be jobs that nobody here has asked for yet. */
    mayWait = false;
    constructor(boss, options) {
        this.boss = boss;
        this.options = options;
        this.signs = setInterval(() => void this.giveSigns(), (options.heartbeatSeconds * 1000) / SIGNS_PER_HEARTBEAT).unref();
    }
    get queue() {
        return this.options.queue;
    }
    /** Takes what waits, as far as there are places. */
    look() {
        this.mayWait = true;
        if (this.looking || this.isStopped)
            return;
        this.looking = this.take().finally(() => {
            this.looking = null;
            // Said while the last answer was on its way.
            if (this.mayWait && this.hasPlace())
                this.look();
        });
    }
    /** Notes again what could not be noted, and looks. */
    recover() {
        this.note();
        this.look();
    }
    /** Takes nothing more, and lets what runs end; after `timeoutMs` it is told to. */
    async stop(timeoutMs) {
        this.isStopped = true;
        clearInterval(this.signs);
        for (const timer of this.timers)
            clearTimeout(timer);
        const abort = setTimeout(() => this.abortAll(), timeoutMs);
        await this.looking;
        await Promise.all([...this.running.values()].map(({ done }) => done));
        clearTimeout(abort);
        await this.noting;
        // Once more for what the last statement did not know of; if it fails, the signs of life end as well.
        if (this.ended.size > 0)
            await this.noteEnds().catch((error) => this.options.onFault(error));
    }
    hasPlace() {
        return this.running.size < this.options.concurrency;
    }
    async take() {
        const { queue, concurrency } = this.options;
        try {
            while (this.mayWait && this.hasPlace() && !this.isStopped) {
                const places = concurrency - this.running.size;
                this.mayWait = false;
                const jobs = await this.boss.fetch(queue, { batchSize: places });
                if (jobs.length === places)
                    this.mayWait = true;
                for (const job of jobs)
                    this.start(job);
            }
        }
        catch (error) {
            this.options.onFault(error);
            this.later(() => this.look());
            this.mayWait = false;
        }
    }
    start(job) {
        const aborted = new AbortController();
        const turn = { signal: aborted.signal, othersWait: () => this.mayWait && !this.hasPlace() };
        const done = this.serveAlone(job.data.key, turn).then((result) => {
            if (result === 'again')
                this.again.add(job.data.key);
            this.running.delete(job.id);
            this.ended.add(job.id);
            this.note();
        });
        this.running.set(job.id, { aborted, done });
    }
    /** A job can be taken away from a run that goes on, for want of a sign of life: its successor here waits for it. */
    async serveAlone(key, turn) {
        while (this.serving.has(key))
            await this.serving.get(key);
        const served = this.options.handle(key, turn).catch((error) => {
            this.logger.error({ err: error, queue: this.queue, key }, 'A job ended with an error');
            return 'done';
        });
        this.serving.set(key, served);
        const result = await served;
        this.serving.delete(key);
        return result;
    }
    /** Tells the database which jobs are over, and then looks: their keys may have been asked for again. */
    note() {
        if (this.noting)
            return;
        this.noting = this.noteEnds().then(() => {
            this.noting = null;
            if (this.ended.size > 0)
                this.note();
        }, (error) => {
            this.noting = null;
            this.options.onFault(error);
            this.later(() => this.note());
        });
    }
    async noteEnds() {
        while (this.ended.size > 0) {
            const ids = [...this.ended];
            const again = [...this.again];
            await this.boss.complete(this.queue, ids);
            for (const id of ids)
                this.ended.delete(id);
            for (const key of again)
                this.again.delete(key);
            if (again.length > 0)
                await this.options.wake(again);
            this.look();
        }
    }
    async giveSigns() {
        const ids = [...this.running.keys()];
        if (ids.length === 0)
            return;
        try {
            // It answers which jobs are still ours; its type does not say so.
            const { settled } = (await this.boss.touch(this.queue, ids));
            if (!settled)
                return;
            const alive = new Set(settled);
            for (const id of ids)
                if (!alive.has(id))
                    this.running.get(id)?.aborted.abort();
        }
        catch (error) {
            // Says nothing about the jobs: the next sign may still be in time.
            this.options.onFault(error);
        }
    }
    abortAll() {
        for (const { aborted } of this.running.values())
            aborted.abort();
    }
    later(work) {
        if (this.isStopped)
            return;
        const timer = setTimeout(() => {
            this.timers.delete(timer);
            work();
        }, TRY_AGAIN_MS).unref();
        this.timers.add(timer);
    }
}
//# sourceMappingURL=job-dispatcher.js.map