import { defineEntity, p } from '@mikro-orm/core';
import type { ConnectionSettingsPatch } from './connection-settings.js';
import { refuseRetiredKeys } from '../platform/crypto/encryption-key.entity.js';
import { Credential } from '../credentials/credential.entity.js';

const ConnectionSchema = defineEntity({
  name: 'Connection',
  tableName: 'connection',
  triggers: [refuseRetiredKeys('push_api_key_key_id')],
  properties: {
    /** Also the value of the header `CONNECTIONID`. */
    id: p.uuid().primary(),
    name: p.text(),
    credential: () => p.manyToOne(Credential).name('credential_id'),
    /** False pauses: notifications are stored and wait. */
    enabled: p.boolean(),
    /** Only what was set; everything else is at its default. */
    settings: p.json<ConnectionSettingsPatch>(),
    pushApiKeyCiphertext: p.text(),
    pushApiKeyKeyId: p.text(),
    pushApiKeyHash: p.text(),
    /** The key before the last rotation, good until `previousPushApiKeyUntil`. */
    previousPushApiKeyHash: p.text().nullable(),
    previousPushApiKeyUntil: p.datetime(3).columnType('timestamptz(3)').nullable(),
    createdAt: p.datetime(3).columnType('timestamptz(3)'),
    updatedAt: p.datetime(3).columnType('timestamptz(3)'),
  },
});

/** One merchant link. */
export class Connection extends ConnectionSchema.class {}
ConnectionSchema.setClass(Connection);
