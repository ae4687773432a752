import { defineEntity, p } from '@mikro-orm/core';
const Cin7AccountSchema = defineEntity({
    name: 'Cin7Account',
    tableName: 'cin7_account',
    properties: {
        /** Cin7 Account ID, lower case. */
        accountId: p.text().primary(),
        /**
         * The calls of the last 60 s, counted in slices (`call-window.ts`): slice number and count, oldest first.
         * Counts in slices keep the row small at any limit; a call counts until its whole slice has left the window.
         */
        sliceNumbers: p.type('bigint[]').$type().columnType('bigint[]'),
        sliceCounts: p.type('int[]').$type().columnType('int[]'),
        /** No calls before this instant, because Cin7 asked for rest or the window is full. */
        restUntil: p.datetime(3).columnType('timestamptz(3)').nullable(),
        restReason: p.text().nullable(),
        /** Rate limits in a row, for how long the next rest is. */
        refusals: p.integer(),
        /** Calls a minute that we hold ourselves to since `slowedAt`, because others use the account too; null: the setting. */
        slowedTo: p.integer().nullable(),
        slowedAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
        /** Set when Cin7 refused the key: no calls until a test of the credential succeeds. */
        stoppedAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
        stoppedReason: p.text().nullable(),
        /** When a call last went well, to within half a minute; null before the first. */
        lastSuccessAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
        updatedAt: p.datetime(3).columnType('timestamptz(3)'),
    },
});
/** One Cin7 account's call budget, shared by all processes and connections. */
export class Cin7Account extends Cin7AccountSchema.class {
}
Cin7AccountSchema.setClass(Cin7Account);
//# sourceMappingURL=cin7-account.entity.js.map