import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type RawAnswer, type RawRequest, sendRaw } from '../support/raw-http.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

const BODY_LIMIT = 2 * 1024 * 1024;
const SALE = '91EE7B1D-9A3D-4F02-8B6A-0E7C5A4F1D20';
const PRODUCT = '3c1fbe51-7a19-4f7d-8f0e-5f6f4a0e9b01';

/** What a body comes to, before Cin7 is asked anything. */
interface Expected {
  topic: string | null;
  status: 'ignored' | 'unreadable' | 'documents';
  reason: RegExp | null;
  documents?: string[];
}

type Case = [title: string, body: string | Uint8Array, expected: Expected, path?: string];

const unreadable = (reason: RegExp, topic: string | null = null): Expected => ({ topic, status: 'unreadable', reason });
const ignored = (reason: RegExp, topic: string | null = null): Expected => ({ topic, status: 'ignored', reason });
const named = (topic: string, ...documents: string[]): Expected => {
  return { topic, status: 'documents', reason: null, documents };
};

const picked = (fields: object = {}): string => JSON.stringify({ EventType: 'Sale/PickAuthorised', ...fields });
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
const SALE_ID = SALE.toLowerCase();

const NOT_JSON: Case[] = [
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

const WRONG_SHAPES: Case[] = [
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

const READABLE: Case[] = [
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
const ENVELOPES: [title: string, headers: [string, string][], query?: string][] = [
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

describe('a webhook body', () => {
  let gateway: TestGateway;
  let connection: TestConnection;

  beforeAll(async () => {
    gateway = await startTestGateway({ env: { WEBHOOK_BODY_LIMIT_BYTES: String(BODY_LIMIT) } });
    connection = await gateway.connect();
    // What becomes of the documents is another matter: here they only wait.
    await gateway.api('PATCH', `/connections/${connection.id}`, { enabled: false });
  });
  afterAll(() => gateway?.stop());

  const keys = (): [string, string][] => [
    ['CONNECTIONID', connection.id],
    ['APIKEY', connection.pushApiKey],
  ];

  function post(body: string | Uint8Array, path = '', headers: [string, string][] = []): Promise<RawAnswer> {
    return sendRaw(gateway.url, `/webhooks/cin7-core${path}`, { headers: [...keys(), ...headers], body });
  }

  /** The notification that an answer speaks of, after checking that it is stored byte by byte. */
  async function storedBy(answer: RawAnswer, body: string | Uint8Array) {
    expect(answer).toMatchObject({ status: 200, json: { notificationId: expect.any(String), status: 'accepted' } });
    const { notificationId } = answer.json;
    const [row] = await gateway.database.query<{ body: Buffer }>('select body from notification where id = $1', [
      notificationId,
    ]);
    expect(Buffer.compare(Buffer.from(row?.body ?? []), Buffer.from(body))).toBe(0);
    const shown = await gateway.api('GET', `/notifications/${notificationId}`);
    expect(shown.status).toBe(200);
    expect(shown.body.body).toBe(Buffer.from(body).toString('utf8'));
    return shown.body;
  }

  async function check(body: string | Uint8Array, expected: Expected, path?: string): Promise<void> {
    const notification = await storedBy(await post(body, path, [['content-type', 'application/json']]), body);
    const isWork = expected.status === 'documents';
    expect(notification).toMatchObject({
      connectionId: connection.id,
      topic: expected.topic,
      status: isWork ? 'pending' : expected.status,
      reason: expected.reason === null ? null : expect.stringMatching(expected.reason),
      processedAt: isWork ? null : expect.any(String),
    });
    const documents = notification.outcomes.map((each: any) => `${each.domain}/${each.externalId}`);
    expect(documents).toEqual(expected.documents ?? []);
  }

  it.each(NOT_JSON)('that is %s is stored and shown with its reason', (...[, body, expected, path]) =>
    check(body, expected, path),
  );
  it.each(WRONG_SHAPES)('that is or has %s is stored and shown with its reason', (...[, body, expected, path]) =>
    check(body, expected, path),
  );
  it.each(READABLE)('with %s is understood', (...[, body, expected, path]) => check(body, expected, path));

  it.each(ENVELOPES)('sent with %s is stored', async (...[, headers, query = '']) => {
    const body = picked({ SaleID: SALE });
    const notification = await storedBy(await post(body, query, headers), body);
    expect(notification).toMatchObject({ topic: 'sale.picked', status: 'pending' });
  });

  it('in chunks of unknown length is stored', async () => {
    const body = picked({ SaleID: SALE });
    const answer = await fetch(`${gateway.url}/webhooks/cin7-core`, {
      method: 'POST',
      headers: keys(),
      body: new Blob([body.slice(0, 10), body.slice(10)]).stream(),
      duplex: 'half',
    });
    expect(answer.status).toBe(200);
  });

  it('with 5,000 products, each named twice, asks for each once', async () => {
    const products = Array.from({ length: 5000 }, (_, i) => ({ ID: randomUUID().toUpperCase(), SKU: `SKU-${i}` }));
    const body = JSON.stringify({ EventType: 'Product/Updated', ProductDetailsList: [...products, ...products] });
    const notification = await storedBy(await post(body), body);
    expect(notification).toMatchObject({ topic: 'product.updated', status: 'pending' });
    expect(notification.outcomes).toHaveLength(5000);
    const [row] = await gateway.database.query<{ asks: number; least: number; most: number }>(
      `select count(*)::int as asks, min(generation) as least, max(generation) as most from sync_request
        where connection_id = $1 and domain = 'products' and external_id = any($2)`,
      [connection.id, products.map((product) => product.ID.toLowerCase())],
    );
    expect(row).toEqual({ asks: 5000, least: 1, most: 1 });
  });

  it('of just the limit is stored, and one byte more gets 413', async () => {
    const atLimit = 'x'.repeat(BODY_LIMIT);
    await storedBy(await post(atLimit), atLimit);
    const answer = await post(`${atLimit}x`);
    expect(answer).toMatchObject({ status: 413, json: { code: 'body_too_large', status: 413 } });
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  describe('with wrong headers', () => {
    let other: TestConnection;
    beforeAll(async () => {
      other = await gateway.connect();
    });

    const refusals: [string, () => [string, string][]][] = [
      ['no headers', () => []],
      ['no key', () => [['CONNECTIONID', connection.id]]],
      ['no connection', () => [['APIKEY', connection.pushApiKey]]],
      [
        'empty headers',
        () => [
          ['CONNECTIONID', ''],
          ['APIKEY', ''],
        ],
      ],
      [
        'a wrong key',
        () => [
          ['CONNECTIONID', connection.id],
          ['APIKEY', 'wrong'],
        ],
      ],
      [
        'a key with one letter more',
        () => [
          ['CONNECTIONID', connection.id],
          ['APIKEY', `${connection.pushApiKey}x`],
        ],
      ],
      [
        'a key in the other case',
        () => [
          ['CONNECTIONID', connection.id],
          ['APIKEY', connection.pushApiKey.toUpperCase()],
        ],
      ],
      [
        'a key of 8,000 letters',
        () => [
          ['CONNECTIONID', connection.id],
          ['APIKEY', 'k'.repeat(8000)],
        ],
      ],
      [
        'an unknown connection',
        () => [
          ['CONNECTIONID', randomUUID()],
          ['APIKEY', connection.pushApiKey],
        ],
      ],
      [
        'a connection that is no UUID',
        () => [
          ['CONNECTIONID', "' or 1=1 --"],
          ['APIKEY', connection.pushApiKey],
        ],
      ],
      [
        "another connection's key",
        () => [
          ['CONNECTIONID', connection.id],
          ['APIKEY', other.pushApiKey],
        ],
      ],
      [
        'the connection twice',
        () => [
          ['CONNECTIONID', connection.id],
          ['CONNECTIONID', connection.id],
          ['APIKEY', connection.pushApiKey],
        ],
      ],
      [
        'two keys',
        () => [
          ['CONNECTIONID', connection.id],
          ['APIKEY', 'wrong'],
          ['APIKEY', connection.pushApiKey],
        ],
      ],
      ["the administrator's key", () => [['authorization', 'Bearer admin-key-of-the-tests-0123456789']]],
    ];
    it.each(refusals)('is refused: %s', async (_, headers) => {
      const before = await gateway.database.query('select count(*) from notification');
      const request: RawRequest = { headers: headers(), body: picked({ SaleID: SALE }) };
      const answer = await sendRaw(gateway.url, '/webhooks/cin7-core', request);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect({ status: answer.status, json: answer.json }).toEqual({
        status: 401,
        json: {
          type: 'about:blank',
          title: 'Not authenticated',
          status: 401,
          code: 'not_authenticated',
          detail: expect.stringContaining('CONNECTIONID and APIKEY'),
          instance: '/webhooks/cin7-core',
        },
      });
      expect(await gateway.database.query('select count(*) from notification')).toEqual(before);
    });

    it.each(['toUpperCase', 'toLowerCase'] as const)(
      'is taken when only the case of the id differs: %s',
      async (change) => {
        const headers: [string, string][] = [
          ['ConnectionID', ` ${connection.id[change]()} `],
          ['apikey', connection.pushApiKey],
        ];
        const answer = await sendRaw(gateway.url, '/webhooks/cin7-core', { headers, body: '{}' });
        expect(answer.status).toBe(200);
      },
    );
  });

  it('is read again when the connection goes on, and every document ends in an outcome', async () => {
    await gateway.database.query(`delete from sync_request where domain = 'products'`);
    await gateway.database.query(`delete from notification where topic = 'product.updated'`);
    await gateway.api('PATCH', `/connections/${connection.id}`, { enabled: true });
    await waitFor(
      async () => {
        await gateway.database.query(`update sync_request set due_at = now()`);
        return (await gateway.all('/notifications?status=pending')).length === 0;
      },
      { describe: 'every notification to end', timeoutMs: 20_000, intervalMs: 100 },
    );
    for (const notification of await gateway.all('/notifications?status=done')) {
      for (const outcome of notification.outcomes) {
        expect(outcome).toMatchObject({
          outcome: 'gone',
          reason: expect.stringMatching(/no such document|no document/),
        });
      }
    }
  });
});
