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
@Module({
  imports: [AccessModule],
  controllers: [CredentialController],
  providers: [CredentialService, CredentialStore, CredentialListeners],
  exports: [CredentialStore, CredentialListeners],
})
export class CredentialsModule {}
