interface Waiting<Value> {
  key: string;
  resolve: (value: Value | null) => void;
  reject: (error: unknown) => void;
}

const MOST_PER_BATCH = 1000;

/**
 * Reads single things in batches: one batch is on its way, whoever asks meanwhile goes into the next. However many
 * unknown keys strangers invent, the database gets one statement at a time for them.
 */
export class BatchReader<Value> {
  private waiting: Waiting<Value>[] = [];
  private isReading = false;

  /** @param readMany answers what it finds; what it leaves out is answered as null */
  constructor(private readonly readMany: (keys: string[]) => Promise<Map<string, Value>>) {}

  read(key: string): Promise<Value | null> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ key, resolve, reject });
      if (!this.isReading) void this.readAll();
    });
  }

  private async readAll(): Promise<void> {
    this.isReading = true;
    while (this.waiting.length > 0) await this.readBatch(this.waiting.splice(0, MOST_PER_BATCH));
    this.isReading = false;
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
