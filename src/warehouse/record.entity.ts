import { defineEntity, p } from '@mikro-orm/core';
import type { AcknowledgementStatus } from './acknowledgements/acknowledgement-status.js';
import type { RecordContent, RecordType } from './record-content.js';

const RecordSchema = defineEntity({
  name: 'Record',
  tableName: 'record',
  uniques: [{ properties: ['connectionId', 'recordType', 'kind', 'externalId', 'part'] }],
  indexes: [
    { properties: ['recordType', 'createdAt', 'id'] },
    { properties: ['recordType', 'updatedAt', 'id'] },
    { properties: ['connectionId', 'recordType', 'reference'] },
    { properties: ['recordType', 'reference'] },
    { properties: ['connectionId', 'recordType', 'updatedAt', 'id'] },
    {
      name: 'record_sale_number_index',
      properties: ['content'],
      expression:
        'create index "record_sale_number_index" on "record" (("content" ->> \'saleNumber\')) where "record_type" = \'order\'',
    },
    {
      name: 'record_lines_index',
      properties: ['content'],
      expression:
        'create index "record_lines_index" on "record" using gin (("content" -> \'lines\') jsonb_path_ops) where "record_type" <> \'item\'',
    },
    {
      name: 'record_unacknowledged_index',
      properties: ['recordType', 'updatedAt', 'id'],
      expression:
        'create index "record_unacknowledged_index" on "record" ("record_type", "updated_at", "id") where "record_type" <> \'item\' and "acknowledged_revision" is distinct from "revision"',
    },
    {
      // All that the completeness report counts, so that it need not read the records.
      name: 'record_handling_index',
      properties: ['connectionId', 'kind', 'status', 'acknowledgedAs', 'updatedAt'],
      expression:
        'create index "record_handling_index" on "record" ("connection_id", "kind", "status", "acknowledged_as", "updated_at") include ("revision", "acknowledged_revision") where "record_type" <> \'item\'',
    },
    {
      name: 'record_awaiting_index',
      properties: ['recordType', 'updatedAt', 'id'],
      expression:
        'create index "record_awaiting_index" on "record" ("record_type", "updated_at", "id") where "status" = \'cancelled\' and "acknowledged_as" in (\'accepted\', \'done\')',
    },
  ],
  properties: {
    id: p.uuid().primary(),
    connectionId: p.uuid(),
    recordType: p.text().$type<RecordType>(),
    /** `item`, or the receipt's or order's kind. */
    kind: p.text(),
    externalId: p.text(),
    /** Tells the orders of one sale apart; empty where a document makes one record. */
    part: p.text(),
    /** The order's or receipt's reference, or the item code. */
    reference: p.text(),
    status: p.text(),
    warehouseCode: p.text().nullable(),
    revision: p.integer(),
    content: p.json<RecordContent>(),
    sourceUpdatedAt: p.datetime(3).columnType('timestamptz(3)').nullable(),
    /** The newest revision that a client acknowledged; written by `AcknowledgementStore` and never by `RecordStore`. */
    acknowledgedRevision: p.integer().nullable(),
    /** What it said about that revision last. */
    acknowledgedAs: p.text().$type<AcknowledgementStatus>().nullable(),
    createdAt: p.datetime(3).columnType('timestamptz(3)'),
    updatedAt: p.datetime(3).columnType('timestamptz(3)'),
  },
});

/** An item, receipt or order as it stands. */
export class Record extends RecordSchema.class {}
RecordSchema.setClass(Record);
