import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { Cin7CoreModule } from '../cin7-core/cin7-core.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { MetricsModule } from '../platform/observability/metrics.module.js';
import { BudgetMetrics } from './budget-metrics.js';
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
import { ApplyRegistration } from './registration/apply-registration.service.js';
import { FeedCheckStore } from './registration/feed-check.store.js';
import { RegistrationController } from './registration/registration.controller.js';
import { RegistrationRemoval } from './registration/registration-removal.service.js';
import { RegistrationService } from './registration/registration.service.js';
import { RegistrationTargets } from './registration/registration-targets.reader.js';
import { RegistrationTest } from './registration/registration-test.service.js';
import { TopicRhythmStore } from './registration/topic-rhythm.store.js';
import { WebhookMender } from './registration/webhook-mender.service.js';
import { WebhookRegistrar } from './registration/webhook-registrar.service.js';
import { WebhookRegistrationStore } from './registration/webhook-registration.store.js';

/** The merchants' links: their settings, their push keys, and what to enter in Cin7. */
@Module({
  imports: [AccessModule, Cin7CoreModule, CredentialsModule, CredentialTesterModule, MetricsModule],
  controllers: [ConnectionController, PushApiKeyController, RegistrationController],
  providers: [
    ApplyRegistration,
    BudgetMetrics,
    ConnectionBudget,
    ConnectionService,
    PushApiKeyService,
    PushKeyBox,
    RegistrationService,
    ConnectionDirectory,
    ConnectionListeners,
    ConnectionRemovals,
    FeedCheckStore,
    PushKeyVerifier,
    RegistrationRemoval,
    RegistrationTargets,
    RegistrationTest,
    TopicRhythmStore,
    WebhookMender,
    WebhookRegistrar,
    WebhookRegistrationStore,
  ],
  exports: [
    ConnectionBudget,
    ConnectionDirectory,
    ConnectionListeners,
    ConnectionRemovals,
    FeedCheckStore,
    PushKeyVerifier,
    RegistrationTargets,
    TopicRhythmStore,
    WebhookRegistrar,
    WebhookRegistrationStore,
  ],
})
export class ConnectionsModule {}
