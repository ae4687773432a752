import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { expect, it } from '@jest/globals';
import { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import { CallBudget } from './call-budget.js';
import { Cin7CoreModule } from './cin7-core.module.js';
import { CIN7_CORE_OPTIONS } from './cin7-core-options.js';
import { CompanyBook } from './company-book.service.js';
import { LocationBook } from './location-book.service.js';
import { PostgresCallBudget } from './postgres-call-budget.service.js';

const cin7Core = { baseUrl: 'http://127.0.0.1:9/v2', callsPerMinute: 45, timeoutSeconds: 7 };

@Global()
@Module({
  providers: [
    { provide: Settings, useValue: { cin7Core, role: 'all', cluster: 'local' } },
    { provide: Database, useValue: {} },
  ],
  exports: [Settings, Database],
})
class OutsideModule {}

it('puts Cin7 Core together from the settings, with the shared call budget', async () => {
  const module = await Test.createTestingModule({ imports: [OutsideModule, Cin7CoreModule] }).compile();
  expect(module.get(LocationBook)).toBeInstanceOf(LocationBook);
  expect(module.get(CompanyBook)).toBeInstanceOf(CompanyBook);
  expect(module.get(CallBudget)).toBe(module.get(PostgresCallBudget));
  expect(module.get(CIN7_CORE_OPTIONS)).toEqual({
    baseUrl: cin7Core.baseUrl,
    timeoutMs: 7_000,
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
  });
  await module.close();
});
