interface Window {
  count: number;
  endsAt: number;
}

/** Where everything is counted for which there is no room of its own. */
const ALL_OTHERS = '';

/**
 * Counts events by key in windows of fixed length, each beginning with its first event. Holds a bounded number of keys:
 * when all are taken, further ones are counted together, so that inventing keys neither fills the memory nor wipes counts
 * out.
 */
export class WindowCounter {
  private readonly windows = new Map<string, Window>();

  constructor(
    private readonly windowMs: number,
    private readonly maxKeys: number,
  ) {}

  /** Counts one more. @returns how many in this window, and when it ends */
  count(key: string): { count: number; endsInMs: number } {
    const now = performance.now();
    const window = this.windowOf(key, now);
    window.count += 1;
    return { count: window.count, endsInMs: window.endsAt - now };
  }

  /** Keys that are held now. */
  get size(): number {
    return this.windows.size;
  }

  private windowOf(key: string, now: number): Window {
    const current = this.windows.get(key);
    if (current && now < current.endsAt) return current;
    // Set anew it stands last: the windows that end first always stand first.
    this.windows.delete(key);
    if (this.windows.size >= this.maxKeys && key !== ALL_OTHERS) {
      this.forgetEnded(now);
      if (this.windows.size >= this.maxKeys) return this.windowOf(ALL_OTHERS, now);
    }
    const window = { count: 0, endsAt: now + this.windowMs };
    this.windows.set(key, window);
    return window;
  }

  private forgetEnded(now: number): void {
    for (const [key, { endsAt }] of this.windows) {
      if (now < endsAt) return;
      this.windows.delete(key);
    }
  }
}
