import { Injectable } from '@nestjs/common';
import { AccountCache } from './account-cache.js';
import type { Cin7Account, Cin7CallOptions } from './cin7-client.service.js';
import type { CompanyPayload } from './payloads/company.payload.js';
import { CompanyResource } from './resources/company.resource.js';

const KEPT_MS = 60 * 60_000;

/** The company of each account (time zone, units), kept in memory for a while: every product needs its units. */
@Injectable()
export class CompanyBook {
  private readonly cache = new AccountCache<CompanyPayload>(KEPT_MS);

  constructor(private readonly companies: CompanyResource) {}

  async companyOf(account: Cin7Account, options: Pick<Cin7CallOptions, 'purpose'> = {}): Promise<CompanyPayload> {
    // No signal: others may be waiting for the same reading.
    const { purpose } = options;
    return this.cache.get(account.accountId, () => this.companies.get(account, { purpose }));
  }
}
