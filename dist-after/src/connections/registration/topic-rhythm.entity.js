import { defineEntity, p } from '@mikro-orm/core';
const TopicRhythmSchema = defineEntity({
    name: 'TopicRhythm',
    tableName: 'topic_rhythm',
    properties: {
        connectionId: p.uuid().primary(),
        topic: p.text().$type().primary(),
        firstReceivedAt: p.datetime(3).columnType('timestamptz(3)'),
        lastReceivedAt: p.datetime(3).columnType('timestamptz(3)'),
        /** Notifications since `firstReceivedAt`. */
        received: p.integer(),
        /** The week that `longestGaps` begins with, counted from 1970. */
        week: p.integer(),
        /** The longest time between two notifications, in seconds, of this week and the ones before. */
        longestGaps: p.type('int[]').$type().columnType('int[]'),
    },
});
/** How often a topic usually comes; kept up from the notifications since the last look, never counted from all. */
export class TopicRhythm extends TopicRhythmSchema.class {
}
TopicRhythmSchema.setClass(TopicRhythm);
//# sourceMappingURL=topic-rhythm.entity.js.map