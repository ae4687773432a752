import { defineEntity, p } from '@mikro-orm/core';
const FeedFloorSchema = defineEntity({
    name: 'FeedFloor',
    tableName: 'feed_floor',
    properties: {
        /** Always 1: there is one feed. */
        id: p.smallint().primary().autoincrement(false),
        /** Changes up to here may have been removed: a cursor below it gets 410. Never lowered. */
        position: p.bigint('string'),
        /** No removed change is younger. */
        removedUntil: p.datetime(3).columnType('timestamptz(3)'),
    },
});
/** Where the feed begins. Without a row nothing was ever removed. Whoever removes changes raises it in the same transaction. */
export class FeedFloor extends FeedFloorSchema.class {
}
FeedFloorSchema.setClass(FeedFloor);
//# sourceMappingURL=feed-floor.entity.js.map