export const SALE = '91EE7B1D-9A3D-4F02-8B6A-0E7C5A4F1D20';
const PRODUCT = '3c1fbe51-7a19-4f7d-8f0e-5f6f4a0e9b01';

/** What a body comes to, before Cin7 is asked anything. */
export interface Expected {
  topic: string | null;
  status: 'ignored' | 'unreadable' | 'documents';
  reason: RegExp | null;
  documents?: string[];
}

export type Case = [title: string, body: string | Uint8Array, expected: Expected, path?: string];

const unreadable = (reason: RegExp, topic: string | null = null): Expected => ({ topic, status: 'unreadable', reason });
const ignored = (reason: RegExp, topic: string | null = null): Expected => ({ topic, status: 'ignored', reason });
const named = (topic: string, ...documents: string[]): Expected => {
  return { topic, status: 'documents', reason: null, documents };
};

export const picked = (fields: object = {}): string => JSON.stringify({ EventType: 'Sale/PickAuthorised', ...fields });
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
const SALE_ID = SALE.toLowerCase();

export const NOT_JSON: Case[] = [
  ['nothing at all', '', unreadable(/empty/)],
  ['only blanks', ' \r\n\t ', unreadable(/empty/)],
  ['text', 'SO-00044 was picked', unreadable(/not JSON/)],
  ['a form', 'SaleID=91EE7B1D&EventType=Sale%2FPickAuthorised', unreadable(/not JSON/)],
  ['HTML', '<!DOCTYPE html><html><body>Sign in</body></html>', unreadable(/not JSON/)],
  ['JSON cut short', picked({ SaleID: SALE }).slice(0, -9), unreadable(/not JSON/)],
  ['two documents in one', picked() + picked(), unreadable(/not JSON/)],
  ['only NUL bytes', Buffer.alloc(64), unreadable(/empty|not JSON/)],
  ['bytes that are no text', Buffer.from([0x80, 0xff, 0xc0, 0xfe, 0xed, 0xa0, 0x80]), unreadable(/not JSON/)],
  ['100,000 open brackets', '['.repeat(100_000), unreadable(/not JSON|could not be read/)],
  ['100,000 nested lists', '['.repeat(100_000) + ']'.repeat(100_000), unreadable(/./)],
  ['100,000 nested objects', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000), unreadable(/./)],
];

export const WRONG_SHAPES: Case[] = [
  ['null', 'null', unreadable(/null instead of an object/)],
  ['a number', '42', unreadable(/number/)],
  ['true', 'true', unreadable(/boolean/)],
  ['a text', '"Sale/PickAuthorised"', unreadable(/string/)],
  ['an empty list', '[]', ignored(/empty list/)],
  ['an empty object', '{}', unreadable(/no EventType/)],
  ['a list of no objects', '[1, null, "x"]', unreadable(/not an object/)],
  ['an event type that is no text', '{"EventType": {"a": 1}}', unreadable(/no EventType/)],
  ['an unknown event', '{"EventType": "Warehouse/Exploded"}', ignored(/Warehouse\/Exploded/)],
  ['an event with NUL in its name', '{"EventType": "Ware\\u0000house/\\ud800"}', ignored(/none that ERPGate knows/)],
  ['an event named by 100,000 letters', JSON.stringify({ EventType: 'x'.repeat(100_000) }), ignored(/^.{10,600}$/)],
  ['an event we know and ignore', '{"EventType": "Sale/InvoiceAuthorised", "SaleTaskID": "x"}', ignored(/[Ii]nvoice/)],
  ['another event we ignore', `{"EventType": "Sale/OrderAuthorised", "SaleID": "${SALE}"}`, ignored(/pick/)],
  ['no id', picked({ CustomerName: 'Noa' }), unreadable(/SaleID/, 'sale.picked')],
  ['an id that is none', picked({ SaleID: 'SO-1 or 1=1' }), unreadable(/SaleID/, 'sale.picked')],
  [
    'ids of wrong kinds',
    picked({ SaleID: 7, TaskID: [SALE], SaleOrderNumber: {} }),
    unreadable(/SaleID/, 'sale.picked'),
  ],
  ['the empty id', picked({ SaleID: '00000000-0000-0000-0000-000000000000' }), unreadable(/SaleID/, 'sale.picked')],
  ['a __proto__ with the id', '{"__proto__": {"EventType": "Sale/PickAuthorised"}}', unreadable(/no EventType/)],
  [
    'an empty product list',
    '{"EventType":"Product/Updated","ProductDetailsList":[]}',
    ignored(/empty/, 'product.updated'),
  ],
];

export const READABLE: Case[] = [
  ['an id in upper case', picked({ SaleID: SALE }), named('sale.picked', `sales/${SALE_ID}`)],
  [
    'an id in braces, no hyphens',
    picked({ SaleID: `{${SALE.replaceAll('-', '')}}` }),
    named('sale.picked', `sales/${SALE_ID}`),
  ],
  ['a byte order mark', `\ufeff${picked({ SaleID: SALE })}`, named('sale.picked', `sales/${SALE_ID}`)],
  ['UTF-16', utf16(picked({ SaleID: SALE })), named('sale.picked', `sales/${SALE_ID}`)],
  ['NUL bytes behind it', `${picked({ SaleID: SALE })}\0\0`, named('sale.picked', `sales/${SALE_ID}`)],
  [
    'invalid UTF-8 in a name',
    Buffer.concat([
      Buffer.from('{"CustomerName":"'),
      Buffer.from([0xff, 0xc3, 0x28]),
      Buffer.from(`","SaleID":"${SALE}","EventType":"Sale/Voided"}`),
    ]),
    named('sale.voided', `sales/${SALE_ID}`),
  ],
  [
    'the other spelling',
    `{"EventType":"SALE/PickAuthorized","SaleID":"${SALE}"}`,
    named('sale.picked', `sales/${SALE_ID}`),
  ],
  ['JSON quoted once more', JSON.stringify(picked({ SaleID: SALE })), named('sale.picked', `sales/${SALE_ID}`)],
  ['only a number', picked({ SaleOrderNumber: ' so-00044 ' }), named('sale.picked', 'sales/number:SO-00044')],
  ['no event, at a topic', `{"TaskID":"${SALE}"}`, named('sale.picked', `sales/${SALE_ID}`), '/sale-picked'],
  ['no event, by its shape', `{"SaleID":"${SALE}"}`, named('sale.picked', `sales/${SALE_ID}`)],
  [
    'another topic in the address',
    picked({ SaleID: SALE }),
    named('sale.picked', `sales/${SALE_ID}`),
    '/product-updated',
  ],
  [
    'an unknown topic in the address',
    picked({ SaleID: SALE }),
    named('sale.picked', `sales/${SALE_ID}`),
    '/no-such-topic',
  ],
  ['an encoded topic', `{"TaskID":"${SALE}"}`, named('sale.picked', `sales/${SALE_ID}`), '/sale%2Dpicked'],
  ['a slash at the end', `{"TaskID":"${SALE}"}`, named('sale.picked', `sales/${SALE_ID}`), '/sale-picked/'],
  ['no event at an unknown topic', '{"TaskID":"x"}', unreadable(/no-such-topic/), '/no-such-topic'],
  [
    'a product list with one entry that says nothing',
    JSON.stringify({
      EventType: 'Product/Updated',
      ProductDetailsList: [{ ID: PRODUCT, SKU: 'A' }, { SKU: 'B' }, null],
    }),
    { ...named('product.updated', `products/${PRODUCT}`), reason: /2 of 3 products carry no usable ID/ },
  ],
];

/** How a webhook may be sent, beside what Cin7 is known to do: none of this is a reason to refuse it. */
export const ENVELOPES: [title: string, headers: [string, string][], query?: string][] = [
  ['no content type', []],
  ['an empty content type', [['content-type', '']]],
  ['text', [['content-type', 'text/plain']]],
  ['a form', [['content-type', 'application/x-www-form-urlencoded']]],
  ['several parts', [['content-type', 'multipart/form-data']]],
  ['a charset', [['content-type', 'application/json; charset=utf-16']]],
  ['nonsense', [['content-type', ';;=,']]],
  ['a bare word', [['content-type', 'json']]],
  ['a content type with a quote left open', [['content-type', 'application/json; charset="utf-8']]],
  [
    'two content types',
    [
      ['content-type', 'text/plain'],
      ['content-type', 'application/json'],
    ],
  ],
  ['query parameters', [['content-type', 'application/json']], '?source=cin7&source=again&__proto__=1'],
  ['an Accept we cannot fulfil', [['accept', 'text/html']]],
  ['a bearer key besides', [['authorization', 'Bearer of-someone-else']]],
];
