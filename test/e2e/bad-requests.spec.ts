import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeCursor } from '../../src/platform/http/cursor.js';
import { type RawAnswer, sendRaw } from '../support/raw-http.js';
import { ADMIN_KEY, startTestGateway, type TestGateway } from '../support/test-gateway.js';
import {
  bodyFor,
  craftedCursors,
  expectProblem,
  INSTANTS,
  NO_INSTANTS,
  NOBODY,
  pathsIn,
  type Route,
  routesOf,
} from './api-routes.js';

/** Requests that the API has to refuse: each with a problem that says what to mend, and never with a 500. */
describe('a bad API request', () => {
  let gateway: TestGateway;
  let routes: Route[];
  /** One record of each type, for routes that look for a record before they look at a cursor. */
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    gateway = await startTestGateway({ simulator: { seed: true } });
    const { account } = gateway.simulator;
    await gateway.connect();
    account.updateProduct('MUG-ENAMEL', {});
    account.createTransfer({
      from: 'Dandenong DC',
      to: 'Eagle Farm',
      lines: [{ sku: 'TENT-2P', quantity: 1 }],
      authorised: true,
    });
    await gateway.settled();
    for (const list of ['items', 'receipts', 'orders', 'connections'])
      ids[list] = (await gateway.all(`/${list}`))[0].id;
    routes = await routesOf();
  });
  afterAll(() => gateway?.stop());

  function send(method: string, path: string, body?: string, key: string | null = ADMIN_KEY): Promise<RawAnswer> {
    const headers: [string, string][] = key === null ? [] : [['authorization', `Bearer ${key}`]];
    return sendRaw(gateway.url, path, { method, headers, body });
  }

  const lists = () => routes.filter((route) => route.query.includes('limit'));
  const writes = () => routes.filter((route) => route.method !== 'GET');
  /** The same list of a record that exists. */
  const real = (path: string) =>
    path.replace(/(items|receipts|orders|connections)\/[^/]+/, (_, list: string) => `${list}/${ids[list]}`);

  it('is looked for on every route there is', () => {
    expect(routes.length).toBeGreaterThan(25);
    expect(lists().length).toBeGreaterThan(9);
    expect(writes().length).toBeGreaterThan(9);
  });

  it('with an unknown query parameter is refused, and the parameter is named', async () => {
    for (const route of routes) {
      for (const name of ['colour', '__proto__', 'constructor', 'toString', 'limit[]', 'LIMIT']) {
        const answer = await send(route.method, `${route.path}?${encodeURIComponent(name)}=1`);
        const where = `${route.method} ${route.path} ${name}`;
        expectProblem(answer, 400, 'invalid_request', where);
        expect({ where, paths: pathsIn(answer) }).toEqual({ where, paths: expect.arrayContaining([name]) });
      }
    }
  });

  it('with an unknown field in its body is refused, and the field is named', async () => {
    for (const route of writes()) {
      for (const name of ['colour', '__proto__', 'constructor', 'toString', 'id']) {
        const answer = await send(route.method, route.path, `{${JSON.stringify(name)}: {"a": 1}}`);
        const where = `${route.method} ${route.path} ${name}`;
        expectProblem(answer, 400, 'invalid_request', where);
        expect({ where, paths: pathsIn(answer) }).toEqual({ where, paths: expect.arrayContaining([name]) });
      }
    }
  });

  it('with unknown fields deep in its body is refused, and the place is named', async () => {
    for (const [field, path] of [
      ['{"settings": {"colour": 1}}', 'settings.colour'],
      ['{"settings": {"items": {"colour": 1}}}', 'settings.items.colour'],
      ['{"settings": {"__proto__": {"admin": true}}}', 'settings.__proto__'],
      ['{"settings": {"transfers": {"constructor": {"prototype": {}}}}}', 'settings.transfers.constructor'],
    ] as const) {
      const answer = await send('PATCH', `/api/v1/connections/${NOBODY}`, field);
      expectProblem(answer, 400, 'invalid_request', field);
      expect(pathsIn(answer)).toContain(path);
    }
    expect(({} as any).admin).toBeUndefined();
  });

  it('with a body that is no object is refused', async () => {
    for (const route of writes().filter((each) => each.takesBody)) {
      for (const body of ['[]', '[{}]', '"text"', '1', 'true', 'null']) {
        const where = `${route.method} ${route.path} ${body}`;
        expectProblem(await send(route.method, route.path, body), 400, undefined, where);
      }
    }
  });

  it('with something else in a list of objects is refused', async () => {
    for (const list of ['[[]]', '[[[]]]', '[null]', '[1]', '["x"]', '[{}]']) {
      const answer = await send('POST', '/api/v1/acknowledgements', `{"acknowledgements": ${list}}`);
      expectProblem(answer, 400, 'invalid_request', list);
    }
  });

  it('with a body that is no JSON is refused', async () => {
    for (const route of writes()) {
      for (const body of ['{', '{"a": }', 'name=x', "{'a': 1}", '\ufeff{', '['.repeat(100_000)]) {
        const where = `${route.method} ${route.path} ${body.slice(0, 20)}`;
        expectProblem(await send(route.method, route.path, body), 400, 'invalid_json', where);
      }
    }
  });

  it('with a limit out of range is refused', async () => {
    for (const route of lists()) {
      for (const limit of ['0', '-1', '1001', '1.5', 'abc', '', '1e9', 'Infinity', 'null', '1&limit=2']) {
        const answer = await send(route.method, `${real(route.path)}?limit=${limit}`);
        expectProblem(answer, 400, 'invalid_request', `${route.path} limit=${limit}`);
        expect(pathsIn(answer)).toContain('limit');
      }
    }
  });

  const cursorOf = (route: Route) => (route.query.includes('after') ? 'after' : 'cursor');

  it('with a cursor that no list gave out is refused', async () => {
    for (const route of lists()) {
      for (const cursor of [
        '',
        'abc',
        '%25%25',
        '42',
        encodeCursor('nothing', ['1']),
        Buffer.from('["a"').toString('base64url'),
      ]) {
        const where = `${route.path} ${cursor}`;
        expectProblem(
          await send('GET', `${real(route.path)}?${cursorOf(route)}=${cursor}${route.required}`),
          400,
          'invalid_cursor',
          where,
        );
      }
    }
  });

  it("with another list's cursor, or one that was made by hand, is refused or answers a page", async () => {
    const cursors = craftedCursors();
    let taken = 0;
    for (const route of lists()) {
      const path = `${real(route.path)}?${cursorOf(route)}=`;
      const answers = await Promise.all(cursors.map((cursor) => send('GET', path + cursor + route.required)));
      for (const [i, answer] of answers.entries()) {
        if (answer.status === 200) taken += 1;
        else if (answer.status === 410) expectProblem(answer, 410, 'feed_went_back', path);
        else expectProblem(answer, 400, 'invalid_cursor', path + Buffer.from(cursors[i] ?? '', 'base64url'));
      }
    }
    // A place that a list could have given out is taken; every list has one or two such shapes among the parts.
    expect(taken).toBeLessThanOrEqual(lists().length * 3);
    // Thousands of requests; a busy machine needs more than the usual time for them.
  }, 90_000);

  it('with an id that is no UUID is refused', async () => {
    // Sync requests have numbers for ids; `sync-requests.spec.ts` refuses what is none. Consumers have names.
    const isByUuid = (path: string) => path.includes(NOBODY) && !/\/(sync-requests|consumers)\//.test(path);
    for (const route of routes.filter((each) => isByUuid(each.path))) {
      for (const id of ['1', 'null', `${NOBODY}0`, '%7B%7D', `${NOBODY}%00`, 'a'.repeat(99)]) {
        // A body that would do where one is needed: the id alone is at fault.
        const answer = await send(route.method, route.path.replace(NOBODY, id), bodyFor(route));
        expectProblem(answer, 400, 'invalid_request', `${route.method} ${route.path} ${id}`);
        expect(pathsIn(answer)).toContain('id');
      }
    }
  });

  it('for an id that nothing has gets 404, in either case', async () => {
    for (const route of routes.filter((each) => each.path.includes(NOBODY) && each.method === 'GET')) {
      for (const id of [NOBODY, NOBODY.toUpperCase()]) {
        expectProblem(await send('GET', route.path.replace(NOBODY, id)), 404, 'not_found', route.path);
      }
    }
  });

  it('with a filter that is none is refused', async () => {
    for (const [path, parameter] of [
      ['/orders?connectionId=1', 'connectionId'],
      [`/orders?connectionId=${NOBODY}&connectionId=${NOBODY}`, 'connectionId'],
      ['/orders?status=OPEN', 'status'],
      ['/orders?kind=purchase', 'kind'],
      ['/receipts?kind=sale', 'kind'],
      ['/items?status=open', 'status'],
      ['/changes?recordType=sale', 'recordType'],
      ['/notifications?topic=sale', 'topic'],
      ['/notifications?status=new', 'status'],
      ['/orders?reference=a&reference=b', 'reference'],
      [`/orders?reference=${'x'.repeat(201)}`, 'reference'],
    ] as const) {
      const answer = await send('GET', `/api/v1${path}`);
      expectProblem(answer, 400, 'invalid_request', path);
      expect(new Set(pathsIn(answer))).toEqual(new Set([parameter]));
    }
  });

  it('with an instant that is none is refused', async () => {
    for (const [path, parameter] of [
      ['/orders', 'updatedSince'],
      ['/items', 'updatedSince'],
      ['/notifications', 'from'],
      ['/notifications', 'to'],
    ] as const) {
      for (const instant of NO_INSTANTS) {
        const answer = await send('GET', `/api/v1${path}?${parameter}=${encodeURIComponent(instant)}`);
        expectProblem(answer, 400, 'invalid_request', `${path} ${parameter}=${instant}`);
        expect(pathsIn(answer)).toContain(parameter);
      }
      for (const instant of INSTANTS) {
        const answer = await send('GET', `/api/v1${path}?${parameter}=${encodeURIComponent(instant)}`);
        expect({ instant, status: answer.status }).toEqual({ instant, status: 200 });
      }
    }
  });

  it('with characters that cannot be stored is refused', async () => {
    const body = { credentialName: 'a\0b', credentialDriver: 'Dear Inventory', username: NOBODY, password: 'x' };
    const written = await send('POST', '/api/v1/credentials', JSON.stringify(body));
    expectProblem(written, 400, 'invalid_request');
    expect(pathsIn(written)).toEqual(['credentialName']);
    for (const path of [
      'orders?reference=',
      'orders?itemCode=',
      'items?itemCode=',
      'receipts?warehouse=',
      'notifications?reference=',
      'items?externalId=',
    ]) {
      expectProblem(await send('GET', `/api/v1/${path}a%00b`), 400, 'invalid_request', path);
    }
    for (const name of ['\ud800', 'x\udfff', '\u0007']) {
      const answer = await send('POST', '/api/v1/client-keys', JSON.stringify({ name, scope: 'client' }));
      expect([201, 400]).toContain(answer.status);
    }
  });

  it('to a route that does not exist gets 404', async () => {
    for (const [method, path] of [
      ['GET', '/'],
      ['GET', '/api/v1'],
      ['GET', '/api/v2/orders'],
      ['GET', '/API/V1/orders'],
      ['POST', '/api/v1/orders'],
      ['PUT', `/api/v1/orders/${NOBODY}`],
      ['DELETE', '/api/v1/changes'],
      ['GET', '/webhooks/cin7-core'],
      ['PUT', '/webhooks/cin7-core'],
      ['POST', '/webhooks'],
      ['POST', '/webhooks/cin7-core/sale-picked/more'],
      ['POST', '/webhooks/other'],
      ['GET', `/api/v1/orders/${NOBODY}/../../../etc/passwd`],
    ] as const) {
      expectProblem(
        await send(method, path, method === 'GET' ? undefined : '{}'),
        404,
        'not_found',
        `${method} ${path}`,
      );
    }
  });

  it('with an address that cannot be decoded is answered as a problem', async () => {
    for (const path of ['/api/v1/orders/%ZZ', '/%', '/api/v1/orders?reference=%ZZ', '/webhooks/cin7-core/%E0%A4']) {
      const answer = await send('GET', path);
      if (answer.status === 200) continue;
      expect(answer.status).toBeLessThan(500);
      expectProblem(answer, answer.status, undefined, path);
    }
  });

  it('without a key, or with a wrong one, is refused before anything else', async () => {
    for (const route of routes) {
      for (const key of [null, 'wrong', `${ADMIN_KEY}x`]) {
        const answer = await send(
          route.method,
          `${route.path}?colour=1`,
          route.method === 'GET' ? undefined : '{"colour":1}',
          key,
        );
        expectProblem(answer, 401, key === null ? 'key_missing' : 'key_unknown', `${route.method} ${route.path}`);
      }
    }
  });
});
