import { Injectable } from '@nestjs/common';
import { type Cin7Account, type Cin7CallOptions, Cin7Client } from '../cin7-client.service.js';
import { type CompanyPayload, readCompany } from '../payloads/company.payload.js';
import { readReferenceData } from './read-answer.js';

/** The company behind a Cin7 account (REFERENCE 6.2); also the cheapest call to test a key with. */
@Injectable()
export class CompanyResource {
  constructor(private readonly client: Cin7Client) {}

  async get(account: Cin7Account, options?: Cin7CallOptions): Promise<CompanyPayload> {
    return readReferenceData(this.client, account, '/me', {}, readCompany, options);
  }
}
