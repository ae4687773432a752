import { defineEntity, p } from '@mikro-orm/core';
import type { Domain, Outcome } from '../sync/sync-handler.js';

const NotificationDocumentSchema = defineEntity({
  name: 'NotificationDocument',
  tableName: 'notification_document',
  properties: {
    notificationId: p.uuid().primary(),
    domain: p.text().$type<Domain>().primary(),
    externalId: p.text().primary(),
    /** The sync request asked for and its generation at that moment: both are needed to know when it was served. */
    syncRequestId: p.bigint('string'),
    generation: p.integer(),
    outcome: p.text().$type<Outcome>().nullable(),
    reason: p.text().nullable(),
    recordIds: p.type('uuid[]').$type<string[]>().columnType('uuid[]').nullable(),
    at: p.datetime(3).columnType('timestamptz(3)').nullable(),
    /** The notification names others, too, so that it is not found by its own `reference`. */
    isOneOfMany: p.boolean().default(false),
  },
  indexes: [
    {
      name: 'notification_document_waiting_index',
      properties: ['syncRequestId'],
      expression:
        'create index "notification_document_waiting_index" on "notification_document" ("sync_request_id") where "outcome" is null or "outcome" in (\'held\', \'parked\')',
    },
    // Most notifications name one document, and cost nothing here.
    {
      name: 'notification_document_of_many_index',
      properties: ['externalId'],
      expression:
        'create index "notification_document_of_many_index" on "notification_document" ("external_id") where "is_one_of_many"',
    },
    {
      // By which notifications are found that are pending, held or parked: few, however many there are.
      name: 'notification_document_open_index',
      properties: ['outcome', 'notificationId'],
      expression:
        'create index "notification_document_open_index" on "notification_document" ("outcome", "notification_id") where "outcome" is null or "outcome" in (\'held\', \'parked\')',
    },
  ],
});

/** One document a notification spoke of, and what became of it. */
export class NotificationDocument extends NotificationDocumentSchema.class {}
NotificationDocumentSchema.setClass(NotificationDocument);
