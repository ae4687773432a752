var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { CredentialListeners } from './credential-listeners.js';
import { CredentialStore } from './credential-store.js';
import { CredentialController } from './credential.controller.js';
import { CredentialService } from './credential.service.js';
/**
 * Named logins. Needs a `CredentialTester` from elsewhere: `CredentialTesterModule` of `connections/` is global and
 * brings it, so that this room does not know the ERP.
 */
let CredentialsModule = class CredentialsModule {
};
CredentialsModule = __decorate([
    Module({
        imports: [AccessModule],
        controllers: [CredentialController],
        providers: [CredentialService, CredentialStore, CredentialListeners],
        exports: [CredentialStore, CredentialListeners],
    })
], CredentialsModule);
export { CredentialsModule };
//# sourceMappingURL=credentials.module.js.map