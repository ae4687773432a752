import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type RawAnswer, type RawRequest, sendRaw } from '../support/raw-http.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';
import { ENVELOPES, type Expected, NOT_JSON, picked, READABLE, SALE, WRONG_SHAPES } from './webhook-bodies.js';

const BODY_LIMIT = 2 * 1024 * 1024;

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
