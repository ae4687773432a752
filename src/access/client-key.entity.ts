import { defineEntity, p } from '@mikro-orm/core';

export const SCOPES = ['admin', 'operator', 'client'] as const;
export type Scope = (typeof SCOPES)[number];

const ClientKeySchema = defineEntity({
  name: 'ClientKey',
  tableName: 'client_key',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    scope: p.text().$type<Scope>(),
    /** The first characters of the key, enough to tell keys apart and too few to use. */
    prefix: p.text(),
    /** SHA-256 of the key; the key itself is shown once and never kept. */
    keyHash: p.text().unique(),
    /** The connections a key may read; null means all. */
    connectionIds: p.type('uuid[]').$type<string[]>().columnType('uuid[]').nullable(),
    createdAt: p.datetime(3).columnType('timestamptz(3)'),
    /** From then on it opens nothing; null: never. */
    expiresAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
    revokedAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
    lastUsedAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
  },
});

/** A key with which somebody calls the API. */
export class ClientKey extends ClientKeySchema.class {}
ClientKeySchema.setClass(ClientKey);
