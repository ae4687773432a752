import { Injectable } from '@nestjs/common';
import { CallBudget } from '../cin7-core/call-budget.js';
import { Cin7Error } from '../cin7-core/cin7-error.js';
import { CompanyResource } from '../cin7-core/resources/company.resource.js';
import { type CredentialLogin, CredentialTester, type CredentialTestResult } from '../credentials/credential-tester.js';
import { Settings } from '../platform/config/settings.js';

/** Tries a login at Cin7 Core with the cheapest call there is (REFERENCE 1.1, connection test). */
@Injectable()
export class Cin7CredentialTester extends CredentialTester {
  constructor(
    private readonly company: CompanyResource,
    private readonly budget: CallBudget,
    private readonly settings: Settings,
  ) {
    super();
  }

  async test(login: CredentialLogin): Promise<CredentialTestResult> {
    const account = { ...login, callsPerMinute: this.settings.cin7Core.callsPerMinute };
    const testedAt = new Date().toISOString();
    try {
      const company = await this.company.get(account, { purpose: 'person' });
      await this.budget.resume(login.accountId);
      return {
        ok: true,
        company: company.Company,
        timeZone: company.TimeZone,
        defaultWeightUnits: company.DefaultWeightUnits,
        defaultDimensionsUnits: company.DefaultDimensionsUnits,
        testedAt,
      };
    } catch (error) {
      if (!(error instanceof Cin7Error)) throw error;
      return { ok: false, errorKind: error.kind, reason: error.message, testedAt };
    }
  }
}
