import { setTimeout as rest } from 'node:timers/promises';

interface Waiting<Value> {
  key: string;
  resolve: (value: Value | null) => void;
  reject: (error: unknown) => void;
}

const MOST_PER_BATCH = 1000;

/**
 * Reads single things in batches: one batch is on its way, whoever asks meanwhile goes into the next. However many
 * unknown keys strangers invent, the database gets one statement at a time for them. What is answered was read after it
 * was asked for.
 */
export class BatchReader<Value> {
  private waiting: Waiting<Value>[] = [];
  private isReading = false;
  private lastBeganAt = -Infinity;

  /**
   * @param readMany answers what it finds; what it leaves out is answered as null
   * @param everyMs a batch begins no sooner than this after the one before it; a first one at once
   */
  constructor(
    private readonly readMany: (keys: string[]) => Promise<Map<string, Value>>,
    private readonly everyMs = 0,
  ) {}

  read(key: string): Promise<Value | null> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ key, resolve, reject });
      if (!this.isReading) void this.readAll();
    });
  }

  private async readAll(): Promise<void> {
    this.isReading = true;
    while (this.waiting.length > 0) {
      const pauseMs = this.everyMs === 0 ? 0 : this.lastBeganAt + this.everyMs - performance.now();
      if (pauseMs > 0) await rest(pauseMs);
      this.lastBeganAt = performance.now();
      await this.readBatch(this.nextBatch());
    }
    this.isReading = false;
  }

  /** So many different keys: whoever asks for one of them once more costs nothing. */
  private nextBatch(): Waiting<Value>[] {
    const keys = new Set<string>();
    let count = 0;
    for (const { key } of this.waiting) {
      if (keys.size === MOST_PER_BATCH && !keys.has(key)) break;
      keys.add(key);
      count += 1;
    }
    return this.waiting.splice(0, count);
  }

  private async readBatch(batch: Waiting<Value>[]): Promise<void> {
    try {
      const found = await this.readMany([...new Set(batch.map(({ key }) => key))]);
      for (const { key, resolve } of batch) resolve(found.get(key) ?? null);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
