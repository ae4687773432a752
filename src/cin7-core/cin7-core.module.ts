import { Module } from '@nestjs/common';
import { Settings } from '../platform/config/settings.js';
import { MetricsModule } from '../platform/observability/metrics.module.js';
import { BudgetReader } from './budget-reader.service.js';
import { CallBudget } from './call-budget.js';
import { Cin7Client } from './cin7-client.service.js';
import { CIN7_CORE_OPTIONS, type Cin7CoreOptions } from './cin7-core-options.js';
import { Cin7Metrics } from './cin7-metrics.js';
import { CompanyBook } from './company-book.service.js';
import { LocationBook } from './location-book.service.js';
import { ownVersion } from '../platform/observability/own-version.js';
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
@Module({
  imports: [MetricsModule],
  providers: [
    ...SERVICES,
    Cin7Metrics,
    PostgresCallBudget,
    { provide: CallBudget, useExisting: PostgresCallBudget },
    { provide: CIN7_CORE_OPTIONS, useFactory: optionsFrom, inject: [Settings] },
  ],
  exports: [...SERVICES, CallBudget],
})
export class Cin7CoreModule {}

function optionsFrom({ cin7Core }: Settings): Cin7CoreOptions {
  return { baseUrl: cin7Core.baseUrl, timeoutMs: cin7Core.timeoutSeconds * 1_000, version: ownVersion() };
}
