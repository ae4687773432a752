import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ApiKeyGuard } from './api-key.guard.js';
import { AuditEntryController } from './audit-entry.controller.js';
import { AuditEntryReader } from './audit-entry.reader.js';
import { AuditService } from './audit.service.js';
import { ClientKeyController } from './client-key.controller.js';
import { ClientKeyService } from './client-key.service.js';
import { FailedKeyLimiter } from './failed-key-limiter.js';
import { KeyAuthenticator } from './key-authenticator.js';
import { KeyDoor } from './key-door.js';
import { KeyUseStore } from './key-use.store.js';
import { MetricsDoor } from './metrics-door.service.js';
import { MetricsModule } from '../platform/observability/metrics.module.js';

/** Client keys, scopes, the audit, and the guard that every route of the application passes. */
@Module({
  imports: [MetricsModule],
  controllers: [ClientKeyController, AuditEntryController],
  providers: [
    KeyAuthenticator,
    KeyDoor,
    KeyUseStore,
    FailedKeyLimiter,
    MetricsDoor,
    ClientKeyService,
    AuditService,
    AuditEntryReader,
    { provide: APP_GUARD, useClass: ApiKeyGuard },
  ],
  exports: [AuditService, KeyAuthenticator, KeyDoor, FailedKeyLimiter, MetricsDoor],
})
export class AccessModule {}
