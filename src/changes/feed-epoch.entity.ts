import { defineEntity, p } from '@mikro-orm/core';

const FeedEpochSchema = defineEntity({
  name: 'FeedEpoch',
  tableName: 'feed_epoch',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    /** Stands in cursors. Random, so that it never comes twice, also when a still older backup forgets this row. Empty for the first. */
    token: p.text(),
    /** The last place of the feed that is the same as before; every place after it was given out anew. */
    startedAfter: p.bigint('string'),
    beganAt: p.datetime(3).columnType('timestamptz(3)'),
    /** For people: who or what began it. */
    reason: p.text(),
    /** The server and the database in it as they were last seen; null where the server does not tell. */
    databaseIdentity: p.text().nullable(),
  },
});

/**
 * One life of the feed. A database that is brought back from a backup has lost the end of its feed, and gives the same
 * places out again for other changes: from there on a new epoch begins, so that a cursor of the lost end is known for one.
 * A database that never was has one row, or none.
 */
export class FeedEpoch extends FeedEpochSchema.class {}
FeedEpochSchema.setClass(FeedEpoch);
