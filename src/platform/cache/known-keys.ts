import { BatchReader } from './batch-reader.js';

/** How keys are remembered. */
export interface KnownKeysOptions {
  /** How long a change that another process made may go unnoticed. */
  freshMs: number;
  /** Entries; each is something that exists, so strangers cannot fill or empty it. */
  maxEntries: number;
  /** The database is asked about strangers no more often than this. */
  strangersEveryMs: number;
}

interface Entry<Value> {
  value: Value;
  readAt: number;
}

/**
 * Remembers what keys open, for doors that strangers knock at. Who comes with a right key is let in from memory, or after
 * a look at the database of its own. Who comes with another waits for a look that all strangers share, and that begins
 * after he came: so a right key is never refused, not even one that was made a moment ago, and a flood of wrong ones costs
 * the database a few statements a second, however large it is (decision 0026).
 */
export class KnownKeys<Value> {
  private readonly entries = new Map<string, Entry<Value>>();
  private readonly friends: BatchReader<Value>;
  private readonly strangers: BatchReader<Value>;
  private changes = 0;

  /** @param readMany answers what exists; what it leaves out does not */
  constructor(
    readMany: (keys: string[]) => Promise<Map<string, Value>>,
    private readonly options: KnownKeysOptions,
  ) {
    this.friends = new BatchReader(readMany);
    this.strangers = new BatchReader(readMany, options.strangersEveryMs);
  }

  /** @returns what is there under that key, if it is right; else null */
  async find(key: string, isRight: (value: Value) => boolean): Promise<Value | null> {
    const known = this.entries.get(key);
    const isFriend = known !== undefined && isRight(known.value);
    if (isFriend && performance.now() - known.readAt < this.options.freshMs) return known.value;
    const latest = await this.read(key, isFriend ? this.friends : this.strangers);
    return latest !== null && isRight(latest) ? latest : null;
  }

  /** Whether something was there when it was last looked for. */
  has(key: string): boolean {
    return this.entries.has(key);
  }

  /** Has one key read anew at its next use. A read under way still answers who waits for it, but is not kept. */
  drop(key: string): void {
    this.changes += 1;
    this.entries.delete(key);
  }

  private async read(key: string, reader: BatchReader<Value>): Promise<Value | null> {
    const { changes } = this;
    const readAt = performance.now();
    const value = await reader.read(key);
    if (value === null) this.entries.delete(key);
    else if (changes === this.changes) this.keep(key, { value, readAt });
    return value;
  }

  private keep(key: string, entry: Entry<Value>): void {
    // Taken out first so that it stands last in the order of insertion, which is the order of leaving.
    this.entries.delete(key);
    this.entries.set(key, entry);
    if (this.entries.size <= this.options.maxEntries) return;
    const oldest = this.entries.keys().next().value;
    if (oldest !== undefined) this.entries.delete(oldest);
  }
}
