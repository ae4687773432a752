import { defineEntity, p } from '@mikro-orm/core';
const ConnectionScheduleSchema = defineEntity({
    name: 'ConnectionSchedule',
    tableName: 'connection_schedule',
    properties: {
        connectionId: p.uuid().primary(),
        /** The zone that the Cin7 account says, and when it is asked again. */
        timeZone: p.text().nullable(),
        zoneDueAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
        /** When the open transfers are looked at next; null: never. */
        pollDueAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
        /** When they were last read to the end. */
        polledAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
        /** When those in transit were, which is not done each time. */
        inTransitPolledAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
        /** Why the last look failed. */
        pollFailure: p.text().nullable(),
    },
});
/** What a connection does by the clock. */
export class ConnectionSchedule extends ConnectionScheduleSchema.class {
}
ConnectionScheduleSchema.setClass(ConnectionSchedule);
//# sourceMappingURL=connection-schedule.entity.js.map