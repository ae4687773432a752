import { defineEntity, p } from '@mikro-orm/core';
const ReconciliationNightSchema = defineEntity({
    name: 'ReconciliationNight',
    tableName: 'reconciliation_night',
    properties: {
        connectionId: p.uuid().primary(),
        /** The merchant's calendar day on which the run was due. */
        night: p.date().primary(),
        outcome: p.text().$type(),
        /** Why it was skipped. */
        reason: p.text().nullable(),
        runId: p.uuid().nullable(),
        at: p.datetime(3).columnType('timestamptz(3)'),
    },
});
/** What became of a connection's nightly run; the row is the claim that makes it run once, whatever number of processes there is. */
export class ReconciliationNight extends ReconciliationNightSchema.class {
}
ReconciliationNightSchema.setClass(ReconciliationNight);
//# sourceMappingURL=reconciliation-night.entity.js.map