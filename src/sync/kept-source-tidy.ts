import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { KeptSourceStore } from './kept-source.store.js';

const TIDY_MS = 10 * 60_000;

/** Ends the keeping of documents that nothing waits for; in every process that works, none in the way of another. */
@Injectable()
export class KeptSourceTidy {
  private readonly logger = new Logger(KeptSourceTidy.name);

  constructor(private readonly kept: KeptSourceStore) {}

  @Interval(TIDY_MS)
  async tidy(): Promise<void> {
    try {
      const documents = await this.kept.tidy();
      if (documents > 0) this.logger.log({ documents }, 'Documents are no longer kept');
    } catch (error) {
      // The next round tries again; while the database is away there is nothing else to do.
      this.logger.warn(`What is kept of documents could not be tidied: ${(error as Error).message}`);
    }
  }
}
