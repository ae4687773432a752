import { defineEntity, p } from '@mikro-orm/core';

const TransferPollSchema = defineEntity({
  name: 'TransferPoll',
  tableName: 'transfer_poll',
  properties: {
    connectionId: p.uuid().primary(),
    dueAt: p.datetime(3).columnType('timestamptz(3)'),
    /** When the open transfers were last read to the end. */
    polledAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
    /** When those in transit were, which is not done each time. */
    inTransitPolledAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
    /** Why the last look failed. */
    failure: p.text().nullable(),
  },
});

/** When a connection's open transfers are looked at next. */
export class TransferPoll extends TransferPollSchema.class {}
TransferPollSchema.setClass(TransferPoll);
