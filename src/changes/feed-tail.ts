import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DatabaseListener } from '../platform/database/database-listener.js';
import { ChangeFeedReader } from './change-feed.reader.js';
import type { FilterableRow } from './feed-row.js';
import { FeedStartReader } from './feed-start.reader.js';
import { RecentChanges } from './recent-changes.js';

/** Of the trigger on `revision`. */
const CHANNEL = 'erpgate_changes';

/** How long a change stays unnoticed when its notice was lost. */
const LOOK_EVERY_MS = 1_000;

/** Whoever was told of changes soon waits for the next; until then the tail is followed a while without anybody. */
const LINGER_MS = 2_000;

const MOST_AT_ONCE = 1_000;

/** So many times in a row may changes be found that nobody told of, before the listening connection is mistrusted. */
const MOST_UNTOLD = 3;

/**
 * Follows the end of the feed for everybody in this process who waits there: what is new is read once and kept for a
 * while, however many wait. Told by NOTIFY; looks by itself once a second, and only while somebody waits.
 */
@Injectable()
export class FeedTail implements OnModuleDestroy {
  /** True from the shutdown on: then nobody waits any more. */
  isStopped = false;
  private readonly logger = new Logger(FeedTail.name);
  private readonly recent = new RecentChanges();
  private readonly waiting = new Set<{ after: bigint; wake: () => void }>();
  private following: Promise<void> | null = null;
  private isListening = false;
  private hasNews = true;
  private untold = 0;
  private lastWaitedAt = 0;
  private lastFaultAt = 0;
  private hear: (() => void) | null = null;

  constructor(
    private readonly reader: ChangeFeedReader,
    private readonly starts: FeedStartReader,
    private readonly listener: DatabaseListener,
  ) {}

  /** All changes after a position that were read here; null when some of them have to be read from the database. */
  after(position: bigint): readonly FilterableRow[] | null {
    return this.recent.after(position);
  }

  /** Resolves when there is something after a position, or when the signal fires. */
  async wait(after: bigint, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.isStopped) return;
    await new Promise<void>((resolve) => {
      const waiter = {
        after,
        wake: () => {
          this.waiting.delete(waiter);
          signal.removeEventListener('abort', waiter.wake);
          resolve();
        },
      };
      this.waiting.add(waiter);
      signal.addEventListener('abort', waiter.wake);
      this.follow();
      this.wakeThoseBehind();
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopped = true;
    this.hear?.();
    for (const { wake } of [...this.waiting]) wake();
    await this.following;
  }

  private follow(): void {
    this.lastWaitedAt = Date.now();
    if (this.following) return;
    if (!this.isListening) {
      this.isListening = true;
      this.listener.listen(CHANNEL, () => this.told());
    }
    this.following = this.followOn().finally(() => {
      this.following = null;
      // Somebody may have come in the very moment in which it ended.
      if (this.waiting.size > 0 && !this.isStopped) this.follow();
    });
  }

  private async followOn(): Promise<void> {
    await this.look(() => this.begin());
    while (!this.isStopped && this.isWanted()) {
      const wasTold = await this.news();
      if (this.isStopped || !this.isWanted()) break;
      await this.look(() => this.readOn(wasTold));
    }
    this.recent.clear();
  }

  private isWanted(): boolean {
    if (this.waiting.size > 0) this.lastWaitedAt = Date.now();
    return Date.now() - this.lastWaitedAt < LINGER_MS;
  }

  private async look(read: () => Promise<void>): Promise<void> {
    try {
      await read();
      this.wakeThoseBehind();
    } catch (error) {
      if (Date.now() - this.lastFaultAt < 5_000) return;
      this.lastFaultAt = Date.now();
      this.logger.warn(`The feed's end could not be read, it is tried again: ${(error as Error).message}`);
    }
  }

  private async begin(): Promise<void> {
    this.hasNews = false;
    this.recent.beginAt(await this.starts.now());
  }

  private async readOn(wasTold: boolean): Promise<void> {
    this.hasNews = false;
    const { head } = this.recent;
    if (head === null) return this.begin();
    const rows = await this.reader.readAll(head, MOST_AT_ONCE);
    this.recent.add(rows);
    if (rows.length === MOST_AT_ONCE) this.hasNews = true;
    this.untold = wasTold || rows.length === 0 ? 0 : this.untold + 1;
    if (this.untold < MOST_UNTOLD) return;
    this.untold = 0;
    this.listener.renew();
  }

  private told(): void {
    this.hasNews = true;
    this.hear?.();
  }

  /** @returns whether somebody told of changes; else it is time to look anyway */
  private async news(): Promise<boolean> {
    if (this.hasNews) return true;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LOOK_EVERY_MS);
      this.hear = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.hear = null;
    return this.hasNews;
  }

  private wakeThoseBehind(): void {
    const { head } = this.recent;
    if (head === null) return;
    for (const { after, wake } of [...this.waiting]) if (after < head) wake();
  }
}
