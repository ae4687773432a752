import { defineEntity, p } from '@mikro-orm/core';
/** How the last look at a connection's webhooks ended. */
export const FEED_CHECK_OUTCOMES = ['checked', 'skipped', 'failed'];
const FeedCheckSchema = defineEntity({
    name: 'FeedCheck',
    tableName: 'feed_check',
    indexes: [{ properties: ['nextCheckAt'] }],
    properties: {
        connectionId: p.uuid().primary(),
        nextCheckAt: p.datetime(3).columnType('timestamptz(3)'),
        /** Whoever reads or writes the connection's webhooks holds this, so that no two do at once; ends by itself. */
        claimedBy: p.uuid().nullable(),
        claimedUntil: p.datetime(3).columnType('timestamptz(3)').nullable(),
        /** Null before the first look. */
        outcome: p.text().$type().nullable(),
        /** Why it was skipped or failed, a sentence. */
        reason: p.text().nullable(),
        /** Since when the looks end like this. */
        outcomeSince: p.datetime(3).columnType('timestamptz(3)').nullable(),
        /** When the webhooks were last read. */
        lastCheckedAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
        /** From when on notifications may be missing and no reconciliation was started for it yet. */
        gapSince: p.datetime(3).columnType('timestamptz(3)').nullable(),
        /** Up to when received notifications were taken into the usual gaps. */
        observedUntil: p.datetime(3).columnType('timestamptz(3)').nullable(),
    },
});
/** When a connection's webhooks are looked at, and how the last look ended. */
export class FeedCheck extends FeedCheckSchema.class {
}
FeedCheckSchema.setClass(FeedCheck);
//# sourceMappingURL=feed-check.entity.js.map