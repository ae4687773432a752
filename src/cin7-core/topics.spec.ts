import { describe, expect, it } from '@jest/globals';
import {
  DOMAINS,
  IGNORED_EVENT_TYPES,
  meaningOfEventType,
  TOPIC_DEFINITIONS,
  topicFromPath,
  TOPICS,
  topicToPath,
} from './topics.js';

/** Cin7's enumeration of webhook types, REFERENCE 7.3. */
const CIN7_WEBHOOK_TYPES = [
  ...['Created', 'QuoteAuthorised', 'OrderAuthorised', 'Voided', 'Backordered', 'ShipmentAuthorised', 'Undo'],
  ...['InvoiceAuthorised', 'PickAuthorised', 'PackAuthorised', 'CreditNoteAuthorised', 'PartialPaymentReceived'],
  ...['FullPaymentReceived', 'AttachmentAdded', 'AdditionalAttributesChanged', 'ShipmentTrackingNumberChanged'],
]
  .map((name) => `Sale/${name}`)
  .concat(
    ['OrderAuthorised', 'InvoiceAuthorised', 'StockReceivedAuthorised', 'CreditNoteAuthorised', 'Updated'].map(
      (name) => `Purchase/${name}`,
    ),
    ['Customer/Updated', 'Supplier/Updated', 'Product/Updated', 'Stock/AvailableStockLevelChanged', 'Task/Overdue'],
    ['Lead/Updated', 'Lead/Converted', 'Opportunity/Authorized', 'Opportunity/AttachmentAdded'],
    ['Opportunity/Voided', 'Opportunity/Converted'],
  );

describe('topics', () => {
  it('gives each of the 32 types of Cin7 a topic or a written reason', () => {
    expect(CIN7_WEBHOOK_TYPES).toHaveLength(32);
    for (const type of CIN7_WEBHOOK_TYPES) {
      const meaning = meaningOfEventType(type);
      if (meaning.kind === 'topic') expect(TOPIC_DEFINITIONS[meaning.topic].webhookType).toBe(type);
      else expect(meaning).toEqual({ kind: 'ignored', reason: IGNORED_EVENT_TYPES[type] });
    }
  });

  it.each([
    ['Sale/PickAuthorised', 'sale.picked'],
    ['sale/pickauthorized', 'sale.picked'],
    ['SALE.PICKAUTHORISED', 'sale.picked'],
    [' Sale / Pick Authorised ', 'sale.picked'],
    ['Sale has been picked', 'sale.picked'],
    ['Sale/Undo', 'sale.undone'],
    ['sale.voided', 'sale.voided'],
    ['Purchase/OrderAuthorized', 'purchase.authorised'],
    ['Product.Updated', 'product.updated'],
    ['Stock/TransferOrderAuthorised', 'transfer.authorised'],
    ['StockTransfer/Authorized', 'transfer.authorised'],
    ['Stock transfer order authorised', 'transfer.authorised'],
  ])('reads the event type %j as %s', (eventType, topic) => {
    expect(meaningOfEventType(eventType)).toEqual({ kind: 'topic', topic });
  });

  it.each(['', '/', 'Sale', 'Sale/Teleported', 'constructor', '__proto__'])('does not know %j', (eventType) => {
    expect(meaningOfEventType(eventType)).toEqual({ kind: 'unknown' });
  });

  it.each(TOPICS)('takes %s to an address and back', (topic) => {
    expect(topicToPath(topic)).not.toContain('.');
    expect(topicFromPath(topicToPath(topic))).toBe(topic);
    expect(topicFromPath(topic.toUpperCase())).toBe(topic);
    expect(DOMAINS).toContain(TOPIC_DEFINITIONS[topic].domain);
  });

  it.each(['', 'sales', 'sale-picked-twice', 'constructor'])('finds no topic in the address part %j', (part) => {
    expect(topicFromPath(part)).toBeNull();
  });
});
