import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readNotificationBody } from './notification-body.js';
import { TOPICS, topicToPath } from './topics.js';

const GUIDS = ['3f0c1b52-77aa-4d6e-9b11-0a5d2c9e4f01', '9a2e60cd-1c3b-4f7f-8e55-6d7c8b9a0f12'];

const guid = fc.constantFrom(...GUIDS, ...GUIDS.map((id) => `{${id.toUpperCase()}}`), '', null, 'none');
const number = fc.constantFrom('SO-1', 'PO-2', 'TR-3', 'TR-4', ' ', 5, null, 'a\0b', '\ud800');
const eventType = fc.constantFrom(
  ...['Sale/PickAuthorised', 'Sale/Undo', 'Sale/PackAuthorised', 'Purchase/OrderAuthorised', 'Product/Updated'],
  ...['Stock/TransferAuthorised', 'Stock/NobodyKnows', ''],
);
const product = fc.record({ ID: guid, id: guid, SKU: number, sku: number }, { requiredKeys: [] });
const wrapped = fc.record({ TaskID: guid, taskid: guid, Number: number }, { requiredKeys: [] });

/** Bodies like Cin7's, with every key in several spellings, so that it matters which one is taken. */
const plausible = fc.record(
  {
    ...{ EventType: eventType, eventtype: eventType, EVENTTYPE: eventType },
    ...{
      SaleID: guid,
      saleid: guid,
      SALEID: guid,
      SaleTaskID: guid,
      TaskID: guid,
      taskID: guid,
      TASKID: guid,
      ID: guid,
    },
    ...{ SaleOrderNumber: number, saleOrderNumber: number, OrderNumber: number, Number: number, NUMBER: number },
    ...{ PurchaseOrderNumber: number, Reference: number, SKU: number, OnHand: number, Available: number },
    ...{
      ProductDetailsList: fc.array(product, { maxLength: 3 }),
      productdetailslist: fc.array(product, { maxLength: 3 }),
    },
    ...{ StockTransfer: wrapped, Order: wrapped, data: wrapped, Document: fc.array(wrapped) },
  },
  { requiredKeys: [] },
);

const body = fc.oneof(plausible, plausible, fc.array(plausible, { maxLength: 3 }));
const address = fc.option(fc.oneof(fc.constantFrom(...TOPICS.map(topicToPath)), fc.string()), { nil: undefined });

/** Writes JSON with the keys in ascending or descending order. */
function write(value: unknown, order: 1 | -1): string {
  if (Array.isArray(value)) return `[${value.map((inner) => write(inner, order)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -order : order));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${write(inner, order)}`).join(',')}}`;
}

describe('readNotificationBody, for any body', () => {
  it('reads the same whatever the order of keys', () => {
    fc.assert(
      fc.property(body, address, (value, pathTopic) => {
        const one = readNotificationBody(Buffer.from(write(value, 1)), pathTopic);
        expect(readNotificationBody(Buffer.from(write(value, -1)), pathTopic)).toEqual(one);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never throws, names a document exactly when it is ok, and always says why not', () => {
    const anyBytes = fc.uint8Array({ maxLength: 60 }).map((data) => Buffer.from(data));
    const anyJson = fc.json({ maxDepth: 6 }).map((text) => Buffer.from(text));
    const anyEvent = body.map((value) => Buffer.from(write(value, 1)));
    fc.assert(
      fc.property(fc.oneof(anyBytes, anyJson, anyEvent, anyEvent), address, (raw, pathTopic) => {
        const result = readNotificationBody(raw, pathTopic);
        expect(result.documents.length > 0).toBe(result.status === 'ok');
        if (result.status === 'ok') expect(result.topic).not.toBeNull();
        else expect(result.reason).toBeTruthy();
        // PostgreSQL stores neither NUL nor half surrogate pairs.
        expect(JSON.stringify(result)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
        const ids = result.documents.map(({ domain, externalId }) => `${domain} ${externalId}`);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 2_000 },
    );
  });
});
