import { defineEntity, p } from '@mikro-orm/core';
/** Why a run was started. */
export const RUN_REASONS = ['scheduled', 'requested', 'backfill', 'downtime', 'feed_guard'];
export const RUN_STATUSES = ['running', 'completed', 'aborted', 'cancelled'];
const ReconciliationSchema = defineEntity({
    name: 'Reconciliation',
    tableName: 'reconciliation',
    indexes: [
        {
            name: 'reconciliation_running_unique',
            properties: ['connectionId'],
            expression: 'create unique index "reconciliation_running_unique" on "reconciliation" ("connection_id") where "status" = \'running\'',
        },
        { properties: ['connectionId', 'startedAt', 'id'] },
        { properties: ['startedAt', 'id'] },
    ],
    properties: {
        id: p.uuid().primary(),
        connectionId: p.uuid(),
        reason: p.text().$type(),
        status: p.text().$type(),
        abortReason: p.text().nullable(),
        /** True: everything that this connection covers is compared, not only what changed lately. */
        isDeep: p.boolean(),
        /** True: a person says that what Cin7's lists have lost was really deleted there. */
        acceptsLosses: p.boolean().default(false),
        /** How far back a person wants it to go. */
        since: p.datetime(3).columnType('timestamptz(3)').nullable(),
        startedAt: p.datetime(3).columnType('timestamptz(3)'),
        finishedAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
        /** Set while a person keeps it waiting. */
        pausedAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
        calls: p.integer().default(0),
        /** Failed steps in a row. */
        attempts: p.integer().default(0),
        /** Why its last step failed, or what it waits for. */
        waitingFor: p.text().nullable(),
        /** No step before this instant. */
        dueAt: p.datetime(3).columnType('timestamptz(3)'),
        followUp: p.json().nullable(),
    },
});
/** One comparison of a connection with its Cin7 account; at most one of a connection is running. */
export class Reconciliation extends ReconciliationSchema.class {
}
ReconciliationSchema.setClass(Reconciliation);
//# sourceMappingURL=reconciliation.entity.js.map