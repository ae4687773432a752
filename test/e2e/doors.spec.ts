import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import { hashKey } from '../../src/platform/crypto/hash-key.js';
import { sendRaw } from '../support/raw-http.js';
import { holdOpen } from '../support/raw-socket.js';
import { ADMIN_KEY, startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { expectProblem } from './api-routes.js';
import { picked, SALE } from './webhook-bodies.js';

const FEW = 5;
const PUSH_PATH = '/webhooks/cin7-core';
const invented = (prefix: string): string => prefix + randomBytes(32).toString('base64url');

describe('the doors', () => {
  let gateway: TestGateway;
  let connection: TestConnection;
  let addresses = 0;
  const newAddress = (): string => `203.0.113.${(addresses += 1)}`;

  beforeAll(async () => {
    gateway = await startTestGateway({
      env: {
        FAILED_KEYS_PER_MINUTE: String(FEW),
        HEADERS_TIMEOUT_SECONDS: '1',
        REQUEST_TIMEOUT_SECONDS: '2',
        CORS_ORIGINS: 'https://app.example.com',
        // So that these tests can come from many addresses.
        TRUSTED_PROXIES: '127.0.0.1',
        DOCS: 'key',
      },
    });
    connection = await gateway.connectBare();
    await gateway.api('PATCH', `/connections/${connection.id}`, { enabled: false });
  });
  afterAll(() => gateway?.stop());

  function push(address: string, id: string, key: string, body = picked({ SaleID: SALE })) {
    const headers: [string, string][] = [
      ['x-forwarded-for', address],
      ['CONNECTIONID', id],
      ['APIKEY', key],
    ];
    return sendRaw(gateway.url, PUSH_PATH, { headers, body });
  }
  const call = (address: string, key: string | null, path = '/api/v1/items') =>
    sendRaw(gateway.url, path, {
      method: 'GET',
      headers: [['x-forwarded-for', address], ...(key === null ? [] : [['authorization', `Bearer ${key}`] as const])],
    });

  describe('after too many wrong keys', () => {
    it('answer 429 to wrong push keys of that address, and still take the right one', async () => {
      const address = newAddress();
      for (let i = 0; i < FEW; i += 1) expect((await push(address, randomUUID(), invented('egp_'))).status).toBe(401);
      const refused = await push(address, randomUUID(), invented('egp_'));
      expectProblem(refused, 429, 'too_many_failures');
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
      expect((await push(address, connection.id, connection.pushApiKey)).status).toBe(200);
      // Another address is another matter.
      expect((await push(newAddress(), randomUUID(), invented('egp_'))).status).toBe(401);
    });

    it('take the right key of a connection that a thousand addresses call with wrong ones', async () => {
      const wrong = await Promise.all(
        Array.from({ length: 250 }, (_, i) => push(`198.51.100.${i}`, connection.id, invented('egp_'))),
      );
      expect(new Set(wrong.map(({ status }) => status))).toEqual(new Set([401, 429]));
      const flood = Array.from({ length: 100 }, (_, i) => push(`198.51.100.${i}`, connection.id, invented('egp_')));
      const right = await Promise.all(
        Array.from({ length: 20 }, () => push('198.51.100.1', connection.id, connection.pushApiKey)),
      );
      expect(right.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
      await Promise.all(flood);
    });

    it('take a key that another process made a moment ago, at the first try', async () => {
      const made = invented('egp_');
      const flood = (): Promise<unknown> =>
        Promise.all(Array.from({ length: 50 }, () => push('198.51.100.1', connection.id, invented('egp_'))));
      await flood();
      const floods = flood();
      await gateway.database.query('update connection set push_api_key_hash = $2 where id = $1', [
        connection.id,
        hashKey(made),
      ]);
      expect((await push('198.51.100.1', connection.id, made)).status).toBe(200);
      await floods;
      connection = { ...connection, pushApiKey: made };
    });

    it('answer 429 to wrong client keys of that address, and still take the right one, new ones too', async () => {
      const address = newAddress();
      for (let i = 0; i < FEW; i += 1) expect((await call(address, invented('egk_live_'))).status).toBe(401);
      for (const key of [invented('egk_live_'), 'wrong', null]) {
        const refused = await call(address, key);
        expectProblem(refused, 429, 'too_many_failures');
        expect(refused.headers['retry-after']).toBeDefined();
      }
      expect((await call(address, ADMIN_KEY)).status).toBe(200);
      const { body } = await gateway.api('POST', '/client-keys', { name: 'new', scope: 'client' });
      expect((await call(address, body.key)).status).toBe(200);
    });

    it('count them in the metrics', async () => {
      const { text } = await call(newAddress(), ADMIN_KEY, '/metrics');
      expect(text).toMatch(/erpgate_requests_refused_total\{reason="key"\} \d+/);
      expect(text).toMatch(/erpgate_requests_refused_total\{reason="too_many"\} \d+/);
    });
  });

  describe('ask for the key before they read a body', () => {
    it.each([
      [PUSH_PATH, `CONNECTIONID: ${randomUUID()}\r\nAPIKEY: ${invented('egp_')}`],
      ['/api/v1/connections', `Authorization: Bearer ${invented('egk_live_')}`],
      ['/api/v1/connections', 'Accept: */*'],
    ])('of %s with %s', async (path, headers) => {
      // The length is announced, the body never comes.
      const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ${newAddress()}\r\n${headers}\r\nContent-Length: 9999999\r\n\r\n`;
      expect(await holdOpen(gateway.url, head)).toMatchObject({ status: 401 });
    });
  });

  describe('close to who is too slow', () => {
    const right = () => `CONNECTIONID: ${connection.id}\r\nAPIKEY: ${connection.pushApiKey}`;

    it('and let others in meanwhile', async () => {
      const before = await gateway.database.query('select count(*) from notification');
      const slow = [
        holdOpen(gateway.url, ''),
        holdOpen(gateway.url, `POST ${PUSH_PATH} HTTP/1.1\r\nHost: x\r\nX-Slow: `, 'a'),
        holdOpen(
          gateway.url,
          `POST ${PUSH_PATH} HTTP/1.1\r\nHost: x\r\n${right()}\r\nContent-Length: 500\r\n\r\n{`,
          ' ',
        ),
      ];
      expect((await push(newAddress(), connection.id, connection.pushApiKey)).status).toBe(200);
      const [silent, headers, body] = await Promise.all(slow);
      expect(silent?.text).toMatch(/^(HTTP\/1\.1 408 |$)/);
      for (const answer of [headers, body]) {
        expect(answer).toMatchObject({ status: 408, text: expect.stringContaining('"code":"request_timeout"') });
      }
      const after = await gateway.database.query('select count(*) from notification');
      expect(Number(after[0]!['count']) - Number(before[0]!['count'])).toBe(1);
    });

    it('and to what is no HTTP, or has endless headers, with a problem', async () => {
      const noise = await holdOpen(gateway.url, 'nonsense\r\n\r\n');
      expect(noise).toMatchObject({ status: 400, text: expect.stringContaining('application/problem+json') });
      const endless = await holdOpen(gateway.url, `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`);
      expect(endless).toMatchObject({ status: 431, text: expect.stringContaining('"code":"headers_too_large"') });
    });
  });

  describe('take only JSON that means one thing', () => {
    const change = (body: string) =>
      sendRaw(gateway.url, `/api/v1/connections/${connection.id}`, {
        method: 'PATCH',
        headers: [['authorization', `Bearer ${ADMIN_KEY}`]],
        body,
      });

    it.each([
      ['{"name": "a", "name": "b"}', 'name'],
      ['{"settings": {"warehouseMap": {"Main": "A", "Main": "B"}}}', 'settings.warehouseMap.Main'],
      ['{"settings": {"warehouseMap": {"__proto__": "A"}}}', 'settings.warehouseMap.__proto__'],
    ])('so %s is refused', async (body, path) => {
      const answer = await change(body);
      expectProblem(answer, 400, 'invalid_request');
      expect(answer.json.errors.map((error: { path: string }) => error.path)).toEqual([path]);
    });

    it('with a body of 3 MB refused, though a notification may be larger', async () => {
      const large = JSON.stringify({ name: 'x'.repeat(3 * 1024 * 1024) });
      expectProblem(await change(large), 413, 'body_too_large');
      expect((await push(newAddress(), connection.id, connection.pushApiKey, large)).status).toBe(200);
    });

    it('but store a poisonous notification as it came, and are not poisoned', async () => {
      const body = `{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "SaleID": "x", "SaleID": "${SALE}", "EventType": "Sale/PickAuthorised"}`;
      const { status, json } = await push(newAddress(), connection.id, connection.pushApiKey, body);
      expect(status).toBe(200);
      const stored = await gateway.api('GET', `/notifications/${json.notificationId}`);
      expect(stored.body).toMatchObject({ body, topic: 'sale.picked', status: 'pending' });
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
    });
  });

  describe('tell browsers and strangers little', () => {
    const preflight = (origin: string) =>
      sendRaw(gateway.url, '/api/v1/items', {
        method: 'OPTIONS',
        headers: [
          ['origin', origin],
          ['access-control-request-method', 'GET'],
          ['access-control-request-headers', 'authorization'],
        ],
      });

    it('so that only scripts of the named origins may call', async () => {
      expect((await preflight('https://app.example.com')).headers['access-control-allow-origin']).toBe(
        'https://app.example.com',
      );
      expect((await preflight('https://evil.example.com')).headers['access-control-allow-origin']).toBeUndefined();
    });

    it('so that the documentation takes a key where the setting says so', async () => {
      const read = (authorization?: string) =>
        fetch(`${gateway.url}/docs/openapi.json`, { headers: authorization ? { authorization } : {} });
      const asked = await read();
      expect([asked.status, asked.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="ERPGate"']);
      expect((await read(`Basic ${Buffer.from(`any:${ADMIN_KEY}`).toString('base64')}`)).status).toBe(200);
      expect((await read(`Bearer ${ADMIN_KEY}`)).status).toBe(200);
      expect((await fetch(`${gateway.url}/docs`)).status).toBe(401);
    });

    it('so that no answer names the program or shows where it failed', async () => {
      const answers = [
        await call(newAddress(), ADMIN_KEY, '/api/v1/items'),
        await call(newAddress(), ADMIN_KEY, '/nowhere'),
        await call(newAddress(), ADMIN_KEY, '/api/v1/orders/%ZZ'),
        await push(newAddress(), 'x', 'y'),
      ];
      for (const { headers, text } of answers) {
        expect(headers['server'] ?? headers['x-powered-by']).toBeUndefined();
        expect(headers['x-content-type-options']).toBe('nosniff');
        expect(text).not.toMatch(/node_modules|\.(ts|js):\d+|at \w+ \(/);
      }
    });
  });
});

describe('notifications from few networks', () => {
  let gateway: TestGateway;
  let connection: TestConnection;

  beforeAll(async () => {
    const env = { WEBHOOK_ALLOWED_NETWORKS: '198.51.100.0/24', TRUSTED_PROXIES: '127.0.0.0/8', DOCS: 'off' };
    gateway = await startTestGateway({ env });
    connection = await gateway.connectBare();
  });
  afterAll(() => gateway?.stop());

  it('are taken from there, and from nowhere else even with the right key', async () => {
    const headers = [
      ['CONNECTIONID', connection.id],
      ['APIKEY', connection.pushApiKey],
    ] as const;
    const from = (address: string) =>
      sendRaw(gateway.url, PUSH_PATH, { headers: [...headers, ['x-forwarded-for', address]], body: '{}' });
    expect((await from('198.51.100.7')).status).toBe(200);
    const refused = await from('203.0.113.7');
    expectProblem(refused, 403, 'network_not_allowed');
    expect(refused.json.detail).toContain('203.0.113.7');
    // What a stranger claims to be in front of the trusted proxy counts for nothing.
    expect((await from('198.51.100.7, 203.0.113.7')).status).toBe(403);
    const metrics = await fetch(`${gateway.url}/metrics`, { headers: { authorization: `Bearer ${ADMIN_KEY}` } });
    expect(await metrics.text()).toContain('erpgate_requests_refused_total{reason="network"} 2');
  });

  it('without documentation and without CORS, when nothing else is set', async () => {
    expect((await fetch(`${gateway.url}/docs`)).status).toBe(404);
    expect((await fetch(`${gateway.url}/docs/openapi.json`)).status).toBe(404);
    const answer = await fetch(`${gateway.url}/health/live`, { headers: { origin: 'https://app.example.com' } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});
