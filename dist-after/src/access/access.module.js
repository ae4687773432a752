var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
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
import { ObservabilityModule } from '../platform/observability/observability.module.js';
/** Client keys, scopes, the audit, and the guard that every route of the application passes. */
let AccessModule = class AccessModule {
};
AccessModule = __decorate([
    Module({
        imports: [ObservabilityModule],
        controllers: [ClientKeyController, AuditEntryController],
        providers: [
            KeyAuthenticator,
            KeyDoor,
            KeyUseStore,
            FailedKeyLimiter,
            ClientKeyService,
            AuditService,
            AuditEntryReader,
            { provide: APP_GUARD, useClass: ApiKeyGuard },
        ],
        exports: [AuditService, KeyAuthenticator, KeyDoor, FailedKeyLimiter],
    })
], AccessModule);
export { AccessModule };
//# sourceMappingURL=access.module.js.map