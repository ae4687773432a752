import { Injectable, Logger } from '@nestjs/common';
import { type Cin7Account, type Cin7CallOptions, Cin7Client } from '../cin7-client.service.js';
import { Cin7Error } from '../cin7-error.js';
import { type LocationPayload, readLocationList } from '../payloads/location.payload.js';
import { type CollectedPages, collectPages } from './collect-pages.js';
import { readReferenceData } from './read-answer.js';

/** Warehouses and bins in Cin7 (REFERENCE 6.1). */
@Injectable()
export class LocationsResource {
  private readonly logger = new Logger(LocationsResource.name);

  constructor(private readonly client: Cin7Client) {}

  /**
   * All locations, each once. A part of them would look complete and miss whole warehouses (REFERENCE 1.5), so what
   * came is compared with `Total` and read again when it differs. Where Cin7 then gives exactly the same rows again,
   * it simply has no more to give, and what it counts is not what it lists; else rows are moving and it is `temporary`.
   */
  async getAll(account: Cin7Account, options?: Cin7CallOptions): Promise<LocationPayload[]> {
    const first = await this.readAll(account, options);
    if (first.isComplete) return first.rows;
    const second = await this.readAll(account, options);
    if (second.isComplete) return second.rows;
    const counted = `${second.rows.length} of ${second.total} locations`;
    if (idsOf(first) === idsOf(second)) {
      this.logger.warn(`Cin7 account ${account.accountId} lists only ${counted}, twice the same; going on with these.`);
      return second.rows;
    }
    throw new Cin7Error('temporary', `Cin7 listed ${counted}, differently each time. It is tried again by itself.`);
  }

  private async readAll(account: Cin7Account, options?: Cin7CallOptions): Promise<CollectedPages<LocationPayload>> {
    return collectPages(
      (page, limit) => {
        const query = { Page: page, Limit: limit };
        return readReferenceData(this.client, account, '/ref/location', query, readLocationList, options);
      },
      (row) => row.ID,
    );
  }
}

function idsOf(pages: CollectedPages<LocationPayload>): string {
  return pages.rows
    .map((row) => row.ID ?? '')
    .sort()
    .join(' ');
}
