import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ApiKeyGuard } from './api-key.guard.js';
import { AuditEntryController } from './audit-entry.controller.js';
import { AuditEntryReader } from './audit-entry.reader.js';
import { AuditService } from './audit.service.js';
import { ClientKeyController } from './client-key.controller.js';
import { ClientKeyService } from './client-key.service.js';
import { KeyAuthenticator } from './key-authenticator.js';
import { MetricsDoor } from './metrics-door.service.js';

/** Client keys, scopes, the audit, and the guard that every route of the application passes. */
@Module({
  controllers: [ClientKeyController, AuditEntryController],
  providers: [
    KeyAuthenticator,
    MetricsDoor,
    ClientKeyService,
    AuditService,
    AuditEntryReader,
    { provide: APP_GUARD, useClass: ApiKeyGuard },
  ],
  exports: [AuditService, KeyAuthenticator, MetricsDoor],
})
export class AccessModule {}
