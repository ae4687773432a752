import { describe, expect, it } from '@jest/globals';
import { readNotificationBody } from './notification-body.js';
import { IGNORED_EVENT_TYPES } from './topics.js';

const A = '3f0c1b52-77aa-4d6e-9b11-0a5d2c9e4f01';
const B = '9a2e60cd-1c3b-4f7f-8e55-6d7c8b9a0f12';

function bytes(value: unknown): Buffer {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
}

describe('readNotificationBody', () => {
  it.each([
    [{ EventType: 'Sale/PickAuthorised', SaleID: A.toUpperCase(), SaleOrderNumber: 'SO-70', TaskID: B }, 'sale.picked'],
    [{ EventType: 'sale/pickauthorized', saleid: A, SALEORDERNUMBER: ' SO-70 ' }, 'sale.picked'],
    [{ EventType: 'Sale.PickAuthorised', SaleTaskID: `{${A}}`, OrderNumber: 'SO-70' }, 'sale.picked'],
    [{ EventType: 'Sale/Voided', SaleID: A.replaceAll('-', ''), SaleOrderNumber: 'SO-70' }, 'sale.voided'],
    [{ EventType: 'Sale/Undo', SaleID: A, SaleOrderNumber: 'SO-\u000070' }, 'sale.undone'],
    [{ SaleID: A, SaleOrderNumber: 'SO-70', TaskID: B }, 'sale.picked'],
    [{ EventType: 'Sale/PickAuthorised', Data: { SaleID: A, SaleOrderNumber: 'SO-70' } }, 'sale.picked'],
  ])('takes the sale from %j', (body, topic) => {
    expect(readNotificationBody(bytes(body))).toEqual({
      topic,
      eventType: 'EventType' in body ? body.EventType : null,
      reference: 'SO-70',
      documents: [{ domain: 'sales', externalId: A, reference: 'SO-70' }],
      status: 'ok',
      reason: null,
    });
  });

  it.each([
    [{ SaleOrderNumber: 'so-70' }, { externalId: 'number:SO-70', reference: 'so-70' }],
    [
      { SaleID: 'none', OrderNumber: 'SO-70' },
      { externalId: 'number:SO-70', reference: 'SO-70' },
    ],
    [
      { SaleID: '00000000-0000-0000-0000-000000000000', TaskID: B },
      { externalId: B, reference: null },
    ],
  ])('makes do with what a pick brings: %j', (fields, document) => {
    const body = readNotificationBody(bytes({ EventType: 'Sale/PickAuthorised', ...fields }));
    expect(body.documents).toEqual([{ domain: 'sales', ...document }]);
  });

  it.each([
    [{ EventType: 'Purchase/OrderAuthorised', TaskID: A, PurchaseOrderNumber: 'PO-31' }],
    [{ TaskID: A.toUpperCase(), PurchaseOrderNumber: 'PO-31', SupplierName: null }],
    [{ TaskID: A, OrderNumber: 'PO-31' }],
  ])('takes the purchase from %j', (body) => {
    expect(readNotificationBody(bytes(body))).toMatchObject({
      topic: 'purchase.authorised',
      status: 'ok',
      documents: [{ domain: 'purchases', externalId: A, reference: 'PO-31' }],
    });
  });

  it.each([
    [{ EventType: 'Stock/TransferAuthorised', TaskID: A, Number: 'TR-12' }, A, 'TR-12'],
    [{ EventType: 'Stock transfer order authorised', StockTransferID: A, Reference: 'TR-12' }, A, 'TR-12'],
    [{ EventType: 'Stock/NobodyKnows', TaskID: A, Number: 'TR-12', Reference: 'for the shop' }, A, 'TR-12'],
    [{ EventType: 'Stock/NobodyKnows', TransferID: A, TransferNumber: 'MOVE 12' }, A, 'MOVE 12'],
    [{ TaskID: A, StockTransferNumber: 'TR-12' }, A, 'TR-12'],
    [{ EventType: 'Transfer', ID: A, From: { ID: B } }, A, null],
    [{ EventType: 'Transfer', StockTransfer: { TaskID: A, Number: 'TR-12' }, Location: { ID: B } }, A, 'TR-12'],
    [{ EventType: 'Transfer', FromLocation: { ID: B }, Number: 'tr-12' }, 'number:TR-12', 'tr-12'],
    [{ EventType: 'Transfer', Number: 12 }, 'number:12', '12'],
  ])('takes the transfer from %j', (body, externalId, reference) => {
    expect(readNotificationBody(bytes(body))).toMatchObject({
      topic: 'transfer.authorised',
      status: 'ok',
      documents: [{ domain: 'transfers', externalId, reference }],
    });
  });

  const products = [
    { ID: A.toUpperCase(), SKU: 'MUG' },
    { ID: B, SKU: 'CUP' },
    { Event: 'Creation', ID: A },
  ];
  it.each([
    [{ NumberOfProducts: 3, ProductDetailsList: products, EventType: 'Product/Updated' }],
    [{ NumberOfProducts: 3, ProductDetailsList: products }],
    [{ EventType: 'Product/Updated', CustomerDetailsList: products.map((product) => ({ Product: product })) }],
    [products.slice(0, 2)],
  ])('takes each product once from %j', (body) => {
    expect(readNotificationBody(bytes(body))).toMatchObject({
      topic: 'product.updated',
      status: 'ok',
      reference: null,
      reason: null,
      documents: [
        { domain: 'products', externalId: A, reference: 'MUG' },
        { domain: 'products', externalId: B, reference: 'CUP' },
      ],
    });
  });

  it('takes a product that comes by itself', () => {
    expect(readNotificationBody(bytes({ EventType: 'Product/Updated', ID: A, SKU: 'MUG' }))).toMatchObject({
      reference: 'MUG',
      documents: [{ domain: 'products', externalId: A, reference: 'MUG' }],
    });
  });

  it('says how many products of a list it cannot use', () => {
    const body = { EventType: 'Product/Updated', ProductDetailsList: [{ ID: A, SKU: 'MUG' }, { SKU: 'CUP' }, 7, null] };
    expect(readNotificationBody(bytes(body))).toMatchObject({
      status: 'ok',
      reason: '3 of 4 products carry no usable ID.',
      documents: [{ externalId: A }],
    });
  });

  it('reads 20,000 products of one body', () => {
    const list = Array.from({ length: 20_000 }, (_, index) => ({
      ID: A.slice(0, -5) + (index + 10_000),
      SKU: `S${index}`,
    }));
    const body = readNotificationBody(bytes({ EventType: 'Product/Updated', ProductDetailsList: list }));
    expect(body.documents).toHaveLength(20_000);
  });

  it.each(Object.keys(IGNORED_EVENT_TYPES))('ignores %s with its reason', (eventType) => {
    const body = readNotificationBody(
      bytes({ EventType: eventType, SaleID: A, SaleOrderNumber: 'SO-70' }),
      'sale-picked',
    );
    expect(body).toEqual({
      topic: null,
      eventType,
      reference: 'SO-70',
      documents: [],
      status: 'ignored',
      reason: IGNORED_EVENT_TYPES[eventType],
    });
  });

  it.each([
    [[{ ID: A, SKU: 'MUG', OnHand: 3, Available: 3 }], IGNORED_EVENT_TYPES['Stock/AvailableStockLevelChanged']],
    [[{ TaskID: A, Name: 'Call', Entity: 'Sale', DueDate: '08/06/2031' }], IGNORED_EVENT_TYPES['Task/Overdue']],
    [{ EventType: 'Sale/Teleported', SaleID: A }, `Cin7's event type "Sale/Teleported" is none that ERPGate knows.`],
    [{ EventType: 'Product/Updated', ProductDetailsList: [] }, "The notification's list of products is empty."],
    [[], 'The body is an empty list.'],
  ])('ignores %j', (body, reason) => {
    expect(readNotificationBody(bytes(body))).toMatchObject({ status: 'ignored', documents: [], reason });
  });

  describe('with a topic in the address', () => {
    it.each([
      ['sale-picked', { SaleID: A }, 'sale.picked'],
      ['sale-voided', { SaleID: A }, 'sale.voided'],
      ['sale-voided', { EventType: 'Sale/PickAuthorised', SaleID: A }, 'sale.picked'],
      ['sale-undone', { EventType: 'Sale/Teleported', SaleID: A }, 'sale.undone'],
      ['TRANSFER-AUTHORISED', { ID: A }, 'transfer.authorised'],
      ['transfer.authorised', { EventType: 'Stock/OrderAuthorised', TaskID: A }, 'transfer.authorised'],
      ['product-updated', { ID: A }, 'product.updated'],
      ['nonsense', { SaleID: A }, 'sale.picked'],
    ])('reads %s with %j as %s', (pathTopic, body, topic) => {
      expect(readNotificationBody(bytes(body), pathTopic)).toMatchObject({
        topic,
        status: 'ok',
        documents: [{ externalId: A }],
      });
    });

    it('keeps the topic of a body that names no document', () => {
      expect(readNotificationBody(bytes('hello'), 'sale-picked')).toMatchObject({
        topic: 'sale.picked',
        status: 'unreadable',
        reason: 'The body is not JSON.',
      });
    });
  });

  it('reads whole events in a list, and says what it left out', () => {
    const body = [
      { EventType: 'Sale/PickAuthorised', SaleID: A },
      { EventType: 'Sale/PackAuthorised', SaleID: A },
      'what?',
      { EventType: 'Purchase/OrderAuthorised', TaskID: B },
      { EventType: 'Sale/Voided', SaleID: A, SaleOrderNumber: 'SO-70' },
    ];
    expect(readNotificationBody(bytes(body))).toMatchObject({
      topic: 'sale.picked',
      status: 'ok',
      reason: '2 of 5 entries were not used: An entry of the list is not an object.',
      documents: [
        { domain: 'sales', externalId: A, reference: 'SO-70' },
        { domain: 'purchases', externalId: B },
      ],
    });
  });

  const PICK = JSON.stringify({ EventType: 'Sale/PickAuthorised', SaleID: A, SaleOrderNumber: 'SO-70' });
  const swapped = Buffer.from(PICK, 'utf16le').swap16();
  it.each<[string, Buffer]>([
    ['a byte order mark', Buffer.from(`\uFEFF${PICK}`)],
    ['blanks around', Buffer.from(`\r\n  ${PICK} \n`)],
    ['NULs at the end', Buffer.from(`${PICK}\0\0`)],
    ['UTF-16 LE with mark', Buffer.from(`\uFEFF${PICK}`, 'utf16le')],
    ['UTF-16 LE', Buffer.from(PICK, 'utf16le')],
    ['UTF-16 BE', swapped],
    ['JSON quoted once more', bytes(JSON.stringify(PICK))],
    ['a broken character', Buffer.concat([Buffer.from(PICK.slice(0, -1)), Buffer.from(',"x":"\xff"}', 'latin1')])],
    ['duplicate keys', Buffer.from(PICK.replace('{', '{"SaleID":"first",'))],
    ['a __proto__ key', Buffer.from(PICK.replace('{', `{"__proto__":{"SaleID":"${B}"},`))],
  ])('reads a body with %s', (_, raw) => {
    expect(readNotificationBody(raw)).toMatchObject({
      topic: 'sale.picked',
      status: 'ok',
      documents: [{ domain: 'sales', externalId: A, reference: 'SO-70' }],
    });
  });

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['blanks', Buffer.from(' \n')],
    ['NULs', Buffer.alloc(9)],
    ['text', Buffer.from('EventType=Sale%2FPickAuthorised')],
    ['half of a body', Buffer.from(PICK.slice(0, 40))],
    ['null', bytes('null')],
    ['a number', bytes('12')],
    ['text in JSON', bytes('"hello"')],
    ['an empty object', bytes('{}')],
    ['a list of lists', bytes('[[],[]]')],
    ['100,000 open brackets', Buffer.from('['.repeat(100_000))],
    ['100,000 nested lists', Buffer.from('['.repeat(100_000) + ']'.repeat(100_000))],
    ['a deep object', Buffer.from('{"EventType":'.repeat(100_000) + '1' + '}'.repeat(100_000))],
    ['an event without a document', bytes({ EventType: 'Sale/PickAuthorised', CustomerName: 'Ana' })],
  ])('calls %s unreadable, with a reason', (_, raw) => {
    const body = readNotificationBody(raw);
    expect(body).toMatchObject({ status: 'unreadable', documents: [] });
    expect(body.reason).toMatch(/\w.*\.$/);
  });
});
