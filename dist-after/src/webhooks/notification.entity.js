import { defineEntity, p } from '@mikro-orm/core';
export const NOTIFICATION_STATUSES = ['pending', 'done', 'ignored', 'held', 'parked', 'unreadable'];
const NotificationSchema = defineEntity({
    name: 'Notification',
    tableName: 'notification',
    indexes: [
        { properties: ['connectionId', 'receivedAt', 'id'] },
        { properties: ['receivedAt', 'id'] },
        { properties: ['connectionId', 'reference'] },
    ],
    properties: {
        /** UUID v7, so that the order of ids is the order of arrival. */
        id: p.uuid().primary(),
        connectionId: p.uuid(),
        topic: p.text().nullable(),
        /** Cin7's own event name, as sent. */
        eventType: p.text().nullable(),
        status: p.text().$type(),
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
export class Notification extends NotificationSchema.class {
}
NotificationSchema.setClass(Notification);
//# sourceMappingURL=notification.entity.js.map