import { defineEntity, p } from '@mikro-orm/core';

const ConsumerSchema = defineEntity({
  name: 'Consumer',
  tableName: 'consumer',
  uniques: [{ properties: ['owner', 'name'] }],
  properties: {
    id: p.uuid().primary(),
    /** The client key's id, or `admin-api-key`: each key has names of its own. */
    owner: p.text(),
    name: p.text(),
    /** Of the feed: everything up to here is done. */
    position: p.bigint('string'),
    /** Of the feed, when it was made or last moved; null means the first. Another one than the feed's: its client must begin anew. */
    epoch: p.text().nullable(),
    /** For people: whose it is, as the audit has it. */
    createdBy: p.text(),
    createdAt: p.datetime(3).columnType('timestamptz(3)'),
    movedAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
  },
});

/** A place in the feed that is kept here for a client. */
export class Consumer extends ConsumerSchema.class {}
ConsumerSchema.setClass(Consumer);
