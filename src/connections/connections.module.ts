import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { Cin7CoreModule } from '../cin7-core/cin7-core.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { ConnectionBudget } from './connection-budget.service.js';
import { ConnectionDirectory } from './connection-directory.service.js';
import { ConnectionListeners } from './connection-listeners.js';
import { ConnectionRemovals } from './connection-removals.js';
import { ConnectionController } from './connection.controller.js';
import { ConnectionService } from './connection.service.js';
import { CredentialTesterModule } from './credential-tester.module.js';
import { PushApiKeyController } from './push-api-key.controller.js';
import { PushApiKeyService } from './push-api-key.service.js';
import { PushKeyBox } from './push-key-box.js';
import { PushKeyVerifier } from './push-key-verifier.js';
import { RegistrationController } from './registration.controller.js';
import { RegistrationService } from './registration.service.js';

/** The merchants' links: their settings, their push keys, and what to enter in Cin7. */
@Module({
  imports: [AccessModule, Cin7CoreModule, CredentialsModule, CredentialTesterModule],
  controllers: [ConnectionController, PushApiKeyController, RegistrationController],
  providers: [
    ConnectionBudget,
    ConnectionService,
    PushApiKeyService,
    PushKeyBox,
    RegistrationService,
    ConnectionDirectory,
    ConnectionListeners,
    ConnectionRemovals,
    PushKeyVerifier,
  ],
  exports: [ConnectionBudget, ConnectionDirectory, ConnectionListeners, ConnectionRemovals, PushKeyVerifier],
})
export class ConnectionsModule {}
