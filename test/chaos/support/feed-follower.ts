import type { GatewayUnderFire } from './gateway-under-fire.js';

export interface SeenChange {
  cursor: string;
  connectionId: string;
  recordId: string;
  revision: number;
  /** By the clock of `performance`. */
  seenAt: number;
}

interface Page {
  data: SeenChange[];
  nextCursor: string;
}

const PAUSE_MS = 25;

/** A client that follows the change feed and does not mind that the gateway is away now and then. */
export class FeedFollower {
  readonly changes: SeenChange[] = [];
  private after: string | null = null;
  private isEnding = false;
  private following: Promise<void> | null = null;

  constructor(private readonly gateway: GatewayUnderFire) {}

  start(): void {
    this.following = this.follow();
  }

  /** Reads to the end of the feed once more, then stops. */
  async finish(): Promise<void> {
    this.isEnding = true;
    await this.following;
    while ((await this.readPage()) > 0);
  }

  /** When the first change of a connection was seen after an instant; null when none was yet. */
  firstAfter(connectionId: string, instant: number): number | null {
    const index = this.changes.findLastIndex((change) => change.seenAt < instant);
    const change = this.changes.slice(index + 1).find((one) => one.connectionId === connectionId);
    return change?.seenAt ?? null;
  }

  private async follow(): Promise<void> {
    while (!this.isEnding) {
      const read = await this.readPage().catch(() => 0);
      if (read === 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  private async readPage(): Promise<number> {
    const after = this.after === null ? '' : `&after=${encodeURIComponent(this.after)}`;
    const page = await this.gateway.api<Page>('GET', `/changes?limit=500${after}`);
    const seenAt = performance.now();
    for (const { cursor, connectionId, recordId, revision } of page.data) {
      this.changes.push({ cursor, connectionId, recordId, revision, seenAt });
    }
    this.after = page.nextCursor;
    return page.data.length;
  }
}
