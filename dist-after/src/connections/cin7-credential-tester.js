var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { CallBudget } from '../cin7-core/call-budget.js';
import { Cin7Error } from '../cin7-core/cin7-error.js';
import { CompanyResource } from '../cin7-core/resources/company.resource.js';
import { CredentialTester } from '../credentials/credential-tester.js';
import { Settings } from '../platform/config/settings.js';
/** Tries a login at Cin7 Core with the cheapest call there is (REFERENCE 1.1, connection test). */
let Cin7CredentialTester = class Cin7CredentialTester extends CredentialTester {
    company;
    budget;
    settings;
    constructor(company, budget, settings) {
        super();
        this.company = company;
        this.budget = budget;
        this.settings = settings;
    }
    async test(login) {
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
        }
        catch (error) {
            if (!(error instanceof Cin7Error))
                throw error;
            return { ok: false, errorKind: error.kind, reason: error.message, testedAt };
        }
    }
};
Cin7CredentialTester = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [CompanyResource,
        CallBudget,
        Settings])
], Cin7CredentialTester);
export { Cin7CredentialTester };
//# sourceMappingURL=cin7-credential-tester.js.map