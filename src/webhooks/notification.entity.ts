import { defineEntity, p } from '@mikro-orm/core';

export const NOTIFICATION_STATUSES = ['pending', 'done', 'ignored', 'held', 'parked', 'unreadable'] as const;
export type NotificationStatus = (typeof NOTIFICATION_STATUSES)[number];

const NotificationSchema = defineEntity({
  name: 'Notification',
  tableName: 'notification',
  // No index may name the status or `processedAt`: they change with every notification (decision 0033).
  indexes: [
    // With the topic, so that one which hardly comes is looked for without reading rows.
    { properties: ['connectionId', 'receivedAt', 'id', 'topic'] },
    { properties: ['receivedAt', 'id', 'topic'] },
    // The number first: whoever asks for one often does not say of which connection.
    {
      name: 'notification_reference_index',
      properties: ['reference', 'connectionId'],
      expression:
        'create index "notification_reference_index" on "notification" ("reference", "connection_id") where "reference" is not null',
    },
    {
      name: 'notification_reason_index',
      properties: ['receivedAt', 'id'],
      expression:
        'create index "notification_reason_index" on "notification" ("received_at", "id") where "reason" is not null',
    },
  ],
  properties: {
    /** UUID v7, so that the order of ids is the order of arrival. */
    id: p.uuid().primary(),
    connectionId: p.uuid(),
    topic: p.text().nullable(),
    /** Cin7's own event name, as sent. */
    eventType: p.text().nullable(),
    status: p.text().$type<NotificationStatus>(),
    /** Why it is `ignored` or `unreadable`; null otherwise, the documents then have their own reasons. */
    reason: p.text().nullable(),
    /** The first document number found in the body. */
    reference: p.text().nullable(),
    /** The bytes as they came: text columns cannot hold every byte sequence that a sender can send. */
    body: p.blob(),
    receivedAt: p.datetime(3).columnType('timestamptz(3)'),
    processedAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
  },
});

/** One delivery from Cin7, kept raw. */
export class Notification extends NotificationSchema.class {}
NotificationSchema.setClass(Notification);
