var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { Settings } from '../platform/config/settings.js';
import { BudgetReader } from './budget-reader.service.js';
import { CallBudget } from './call-budget.js';
import { Cin7Client } from './cin7-client.service.js';
import { CIN7_CORE_OPTIONS } from './cin7-core-options.js';
import { CompanyBook } from './company-book.service.js';
import { LocationBook } from './location-book.service.js';
import { ownVersion } from './own-version.js';
import { PostgresCallBudget } from './postgres-call-budget.service.js';
import { CompanyResource } from './resources/company.resource.js';
import { LocationsResource } from './resources/locations.resource.js';
import { ProductsResource } from './resources/products.resource.js';
import { PurchasesResource } from './resources/purchases.resource.js';
import { SalesResource } from './resources/sales.resource.js';
import { TransfersResource } from './resources/transfers.resource.js';
import { WebhooksResource } from './resources/webhooks.resource.js';
const SERVICES = [
    BudgetReader,
    Cin7Client,
    CompanyBook,
    CompanyResource,
    LocationBook,
    LocationsResource,
    ProductsResource,
    PurchasesResource,
    SalesResource,
    TransfersResource,
    WebhooksResource,
];
/** The only room that talks to Cin7. Needs the global `Settings` and `Database`. */
let Cin7CoreModule = class Cin7CoreModule {
};
Cin7CoreModule = __decorate([
    Module({
        providers: [
            ...SERVICES,
            PostgresCallBudget,
            { provide: CallBudget, useExisting: PostgresCallBudget },
            { provide: CIN7_CORE_OPTIONS, useFactory: optionsFrom, inject: [Settings] },
        ],
        exports: [...SERVICES, CallBudget],
    })
], Cin7CoreModule);
export { Cin7CoreModule };
function optionsFrom({ cin7Core }) {
    return { baseUrl: cin7Core.baseUrl, timeoutMs: cin7Core.timeoutSeconds * 1_000, version: ownVersion() };
}
//# sourceMappingURL=cin7-core.module.js.map