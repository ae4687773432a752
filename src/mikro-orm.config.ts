import { defineConfig, type Options } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { MIGRATIONS } from '../migrations/index.js';
import { AuditEntry } from './access/audit-entry.entity.js';
import { ClientKey } from './access/client-key.entity.js';
import { Consumer } from './changes/consumer.entity.js';
import { Delivery } from './changes/deliveries/delivery.entity.js';
import { Endpoint } from './changes/deliveries/endpoint.entity.js';
import { LateDelivery } from './changes/deliveries/late-delivery.entity.js';
import { FeedEpoch } from './changes/feed-epoch.entity.js';
import { FeedFloor } from './changes/feed-floor.entity.js';
import { Cin7Account } from './cin7-core/cin7-account.entity.js';
import { Connection } from './connections/connection.entity.js';
import { FeedCheck } from './connections/registration/feed-check.entity.js';
import { TopicRhythm } from './connections/registration/topic-rhythm.entity.js';
import { WebhookEvent } from './connections/registration/webhook-event.entity.js';
import { WebhookRegistration } from './connections/registration/webhook-registration.entity.js';
import { Credential } from './credentials/credential.entity.js';
import { ConnectionSchedule } from './reconciliation/connection-schedule.entity.js';
import { GatewayHeartbeat } from './reconciliation/gateway-heartbeat.entity.js';
import { EncryptionKey } from './platform/crypto/encryption-key.entity.js';
import { ReconciliationDocument } from './reconciliation/reconciliation-document.entity.js';
import { ReconciliationDomain } from './reconciliation/reconciliation-domain.entity.js';
import { ReconciliationNight } from './reconciliation/reconciliation-night.entity.js';
import { Reconciliation } from './reconciliation/reconciliation.entity.js';

import { Watermark } from './reconciliation/watermark.entity.js';
import { KeptSource } from './sync/kept-source.entity.js';
import { PageScan } from './sync/page-scan.entity.js';
import { SourceDocument } from './sync/source-document.entity.js';
import { SyncRequest } from './sync/sync-request.entity.js';
import { Acknowledgement } from './warehouse/acknowledgements/acknowledgement.entity.js';
import { Record } from './warehouse/record.entity.js';
import { Revision } from './warehouse/revision.entity.js';
import { NotificationDocument } from './webhooks/notification-document.entity.js';
import { Notification } from './webhooks/notification.entity.js';

/** Every table there is. */
export const ENTITIES = [
  Acknowledgement,
  AuditEntry,
  ClientKey,
  Cin7Account,
  Connection,
  ConnectionSchedule,
  Consumer,
  Credential,
  Delivery,
  EncryptionKey,
  Endpoint,
  FeedCheck,
  FeedEpoch,
  FeedFloor,
  GatewayHeartbeat,
  KeptSource,
  LateDelivery,
  Notification,
  NotificationDocument,
  PageScan,
  Reconciliation,
  ReconciliationDocument,
  ReconciliationDomain,
  ReconciliationNight,
  Record,
  Revision,
  SourceDocument,
  SyncRequest,
  TopicRhythm,
  Watermark,
  WebhookEvent,
  WebhookRegistration,
];

/**
 * The ORM's settings for one database; used by the application, the migrations and the drift check alike.
 *
 * @param url PostgreSQL connection string
 * @param poolSize most connections this process opens for the ORM
 */
export function ormOptions(url: string, poolSize = 10): Options {
  return defineConfig({
    clientUrl: url,
    entities: ENTITIES,
    extensions: [Migrator],
    pool: { min: 0, max: poolSize, idleTimeoutMillis: 30_000 },
    // A tenant's zone never matters here: instants are stored and read as UTC.
    forceUtcTimezone: true,
    // No entity is shared between requests: every reader forks its own entity manager.
    allowGlobalContext: false,
    discovery: { warnWhenNoEntities: false },
    driverOptions: { connectionTimeoutMillis: 10_000, application_name: 'erpgate', keepAlive: true },
    schemaGenerator: { ignoreSchema: ['pgboss'] },
    migrations: {
      migrationsList: MIGRATIONS,
      tableName: 'schema_migration',
      // Named, or the snapshot is called after each developer's database.
      snapshotName: 'snapshot',
      // Written by `npm run migration:create` only: a start or a test run would otherwise write the migrated tables over
      // it, and hide from the drift check that it no longer fits the entities.
      snapshotOnMigrate: false,
      path: 'migrations',
      pathTs: 'migrations',
      allOrNothing: true,
      silent: true,
    },
  });
}
