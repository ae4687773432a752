import { defineEntity, p } from '@mikro-orm/core';
import { refuseRetiredKeys } from '../../platform/crypto/encryption-key.entity.js';
import type { RecordType } from '../../warehouse/record-content.js';

/** `active`: changes are sent; `paused`: a person wants none for now; `switched_off`: ERPGate gave up, `statusReason` says why. */
export const ENDPOINT_STATUSES = ['active', 'paused', 'switched_off'] as const;
export type EndpointStatus = (typeof ENDPOINT_STATUSES)[number];

const EndpointSchema = defineEntity({
  name: 'Endpoint',
  tableName: 'endpoint',
  triggers: [refuseRetiredKeys('secret_key_id', 'previous_secret_key_id')],
  indexes: [{ properties: ['owner'] }],
  properties: {
    id: p.uuid().primary(),
    /** The client key's id, or `admin-api-key`: what that key may see is sent, and no more. */
    owner: p.text(),
    /** For people: whose it is, as the audit has it. */
    createdBy: p.text(),
    name: p.text(),
    url: p.text(),
    connectionId: p.uuid().nullable(),
    recordType: p.text().$type<RecordType>().nullable(),
    warehouse: p.text().nullable(),
    /** Of the feed: every change up to here is delivered, or its record stands in `late_delivery`. */
    position: p.bigint('string'),
    status: p.text().$type<EndpointStatus>(),
    statusReason: p.text().nullable(),
    statusSince: p.datetime(3).columnType('timestamptz(3)'),
    /** Of the one sender; whoever changes the endpoint or begins anew takes it away, and what the former writes is void. */
    claim: p.uuid().nullable(),
    secretCiphertext: p.text(),
    secretKeyId: p.text(),
    previousSecretCiphertext: p.text().nullable(),
    previousSecretKeyId: p.text().nullable(),
    previousSecretUntil: p.datetime(3).columnType('timestamptz(3)').nullable(),
    /** Until when its receiver asked to be left alone (`Retry-After`); nothing is sent before. */
    waitUntil: p.datetime(3).columnType('timestamptz(3)').nullable(),
    lastDeliveredAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
    createdAt: p.datetime(3).columnType('timestamptz(3)'),
  },
});

/** An address that is told of changes. */
export class Endpoint extends EndpointSchema.class {}
EndpointSchema.setClass(Endpoint);
