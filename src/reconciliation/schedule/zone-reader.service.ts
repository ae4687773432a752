import { Injectable, Logger } from '@nestjs/common';
import { CompanyBook } from '../../cin7-core/company-book.service.js';
import { Cin7Error } from '../../cin7-core/cin7-error.js';
import { Database } from '../../platform/database/database.js';
import type { SyncContext } from '../../sync/sync-handler.js';
import { isZone } from './night.js';

/** Asks a connection's Cin7 account once a week which time zone it is in; the nightly run goes by that. */
@Injectable()
export class ZoneReader {
  private readonly logger = new Logger(ZoneReader.name);

  constructor(
    private readonly database: Database,
    private readonly companies: CompanyBook,
  ) {}

  /** One call when it is due. A failure is not worth a word: without the zone the night is that of UTC. */
  async step(context: SyncContext): Promise<void> {
    const { connectionId } = context;
    const claimed = await this.database.query(
      `update connection_schedule set zone_due_at = now() + interval '1 hour'
        where connection_id = $1 and zone_due_at <= now() returning 1`,
      [connectionId],
    );
    if (claimed.length === 0) return;
    try {
      const account = { ...context.credential, callsPerMinute: context.callsPerMinute };
      const { TimeZone: zone } = await this.companies.companyOf(account);
      const isKnown = zone !== null && isZone(zone);
      if (!isKnown) this.logger.warn({ connectionId, zone }, 'The Cin7 account names no time zone that is known');
      await this.database.query(
        `update connection_schedule set time_zone = $2, zone_due_at = now() + interval '7 days' where connection_id = $1`,
        [connectionId, isKnown ? zone : null],
      );
    } catch (error) {
      if (!(error instanceof Cin7Error)) throw error;
    }
  }
}
