import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { type RawAnswer, sendRaw } from '../support/raw-http.js';
import { aTenant, type Tenant } from '../support/tenant.js';
import { startTestGateway, type TestGateway } from '../support/test-gateway.js';

const DOCUMENT = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8'));

interface Operation {
  method: string;
  /** With its parameters in braces. */
  path: string;
  query: string[];
  body: any;
}

/** Every route that takes a client key, as the document has it: a new one is tried without anybody thinking of it. */
const OPERATIONS: Operation[] = Object.entries<Record<string, any>>(DOCUMENT.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([, operation]) => (operation.security ?? []).some((each: object) => 'key' in each))
    .map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      query: (operation.parameters ?? []).filter((each: any) => each.in === 'query').map((each: any) => each.name),
      body: operation.requestBody?.content?.['application/json']?.schema,
    })),
);

/** What nobody else may read or change: rows that belong to a connection or hang on its key, without what ticks. */
const OWNED = `
  select 'record' as kind, to_jsonb(r) as row from record r where connection_id = $1
  union all select 'revision', to_jsonb(r) from revision r where connection_id = $1
  union all select 'notification', to_jsonb(n) from notification n where connection_id = $1
  union all select 'sync_request', to_jsonb(s) - 'due_at' from sync_request s where connection_id = $1
  union all select 'acknowledgement', to_jsonb(a) from acknowledgement a where connection_id = $1
  union all select 'reconciliation', to_jsonb(r) - 'waiting_for' from reconciliation r where connection_id = $1
  union all select 'connection', to_jsonb(c) from connection c where id = $1
  union all select 'credential', to_jsonb(c) from credential c where id = $2
  union all select 'client_key', to_jsonb(k) - 'last_used_at' from client_key k where id = $3
  union all select 'endpoint', to_jsonb(e) from endpoint e where owner = $3::text
  union all select 'consumer', to_jsonb(c) from consumer c where owner = $3::text
  order by 1, 2`;

describe('a client key limited to one connection', () => {
  let gateway: TestGateway;
  let mine: Tenant;
  let theirs: Tenant;
  const answers = new Map<Operation, RawAnswer[]>();
  let before: { kind: string }[];

  beforeAll(async () => {
    gateway = await startTestGateway();
    mine = await aTenant(gateway, 'koala');
    theirs = await aTenant(gateway, 'wombat');
  });
  afterAll(() => gateway?.stop());

  const owned = () =>
    gateway.database.query<{ kind: string }>(OWNED, [
      theirs.connection.id,
      theirs.connection.credentialId,
      theirs.ids['clientKey'],
    ]);

  function send(method: string, path: string, body: string | undefined, key: string): Promise<RawAnswer> {
    return sendRaw(gateway.url, path, { method, body, headers: [['authorization', `Bearer ${key}`]] });
  }

  /** Addresses of a route with every id of theirs in its path, and every parameter that could lead to them. */
  function addressesOf({ path, query }: Operation): string[] {
    const targets = path.includes('{id}')
      ? Object.values(theirs.ids).map((id) => path.replace('{id}', id))
      : [path.replace('{name}', theirs.consumer)];
    const base = path.includes('/timeline') ? `reference=${theirs.reference}` : '';
    const filters = query.flatMap((name) => valuesOf(name).map((value) => `${name}=${encodeURIComponent(value)}`));
    const bare = targets.map((target) => (base ? `${target}?${base}` : target));
    return [
      ...bare,
      ...filters.map(
        (filter) => `${targets[0]}?${filter}${base && !filter.startsWith('reference=') ? `&${base}` : ''}`,
      ),
    ];
  }

  /** @param name of a query parameter */
  function valuesOf(name: string): string[] {
    if (name === 'connectionId') return [theirs.connection.id, theirs.connection.id.toUpperCase()];
    if (name === 'reference') return [theirs.reference, `${theirs.reference}.1`];
    if (['itemCode', 'sku'].includes(name)) return [theirs.itemCode];
    if (name === 'consumer') return [theirs.consumer];
    if (['cursor', 'after'].includes(name)) return theirs.cursors;
    if (name === 'from') return ['beginning', '2020-01-01T00:00:00Z'];
    if (name === 'externalId') return [theirs.ids['order']!];
    return [];
  }

  /** A body as the document describes it, with theirs wherever something is named. */
  function bodyOf(schema: any, name = ''): any {
    if (schema === undefined) return undefined;
    if (schema.$ref) return bodyOf(DOCUMENT.components.schemas[schema.$ref.split('/').at(-1)], name);
    if (schema.allOf) return bodyOf(schema.allOf[0], name);
    if (/^connectionIds?$/.test(name)) return schema.type === 'array' ? [theirs.connection.id] : theirs.connection.id;
    if (name === 'recordId') return theirs.ids['order'];
    if (name === 'credentialId') return theirs.ids['credential'];
    if (name === 'cursor') return theirs.cursors[0];
    if (name === 'reference') return theirs.reference;
    if (name === 'since') return undefined;
    if (schema.properties) {
      const entries = Object.entries<any>(schema.properties).map(([key, value]) => [key, bodyOf(value, key)]);
      return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    }
    if (schema.type === 'array') return [bodyOf(schema.items, name)];
    if (schema.enum) return schema.enum[0];
    if (name === 'from') return undefined;
    if (schema.example !== undefined) return schema.example;
    return { integer: 1, number: 1, boolean: true, string: 'x' }[schema.type as string];
  }

  it('is shown nothing of theirs on any route there is', async () => {
    const secrets = [
      ...theirs.marks,
      // The number of a sync request is too short to be searched for.
      ...Object.values(theirs.ids).filter((id) => id.length > 20),
      theirs.consumer,
      theirs.reference,
      theirs.itemCode,
      theirs.connection.pushApiKey,
      theirs.key,
    ];
    before = await owned();
    expect(new Set(before.map(({ kind }) => kind)).size).toBe(11);
    const shown: string[] = [];
    for (const operation of OPERATIONS) {
      const body = JSON.stringify(bodyOf(operation.body));
      for (const address of addressesOf(operation)) {
        const answer = await send(operation.method, address, operation.method === 'GET' ? undefined : body, mine.key);
        answers.set(operation, [...(answers.get(operation) ?? []), answer]);
        const where = `${operation.method} ${address} ${answer.status}`;
        if (answer.status >= 500) shown.push(`${where}: ${answer.text}`);
        // What was sent may be repeated by the answer; what was not sent can only come from the database.
        const sent = `${decodeURIComponent(address)} ${operation.method === 'GET' ? '' : body}`.toLowerCase();
        const told = secrets.filter((secret) => !sent.includes(secret.toLowerCase()) && answer.text.includes(secret));
        shown.push(...told.map((secret) => `${where} shows ${secret}`));
      }
    }
    expect(shown).toEqual([]);
    expect(answers.size).toBe(OPERATIONS.length);
    expect(OPERATIONS.length).toBeGreaterThan(70);
  });

  it('finds nothing behind ids of theirs: 403 or 404 wherever an id stands in the path', () => {
    const wrong = [...answers]
      .filter(([{ path }]) => path.includes('{id}'))
      .flatMap(([{ method, path }, given]) =>
        given
          .filter(({ status, json }) => ![403, 404].includes(status) && !isOwnFault(status, json))
          .map(({ status, text }) => `${method} ${path} ${status} ${text.slice(0, 200)}`),
      );
    expect(wrong).toEqual([]);
    // Not because requests were malformed: each route looked for something and did not find it, or does not take the scope.
    const vague = [...answers]
      .filter(([{ path }]) => path.includes('{id}'))
      .filter(([, given]) => !given.some(({ status }) => status === 403 || status === 404));
    expect(vague.map(([{ method, path }]) => `${method} ${path}`)).toEqual([]);
  });

  it('changed nothing of theirs with any of it', async () => {
    expect(await owned()).toEqual(before);
  });

  it('while their own key sees what is searched for', async () => {
    const seen: string[] = [];
    for (const operation of OPERATIONS.filter(({ method }) => method === 'GET')) {
      const texts = await Promise.all(
        addressesOf(operation)
          .filter((address) => !/[?&](cursor|after|from)=/.test(address))
          .map(async (address) => (await send('GET', address, undefined, theirs.key)).text),
      );
      if (texts.some((text) => [...theirs.marks, theirs.reference].some((mark) => text.includes(mark)))) {
        seen.push(operation.path);
      }
    }
    const missing = [
      '/api/v1/items',
      '/api/v1/items/{id}',
      '/api/v1/orders',
      '/api/v1/orders/{id}',
      '/api/v1/orders/{id}/revisions',
      '/api/v1/orders/{id}/acknowledgements',
      '/api/v1/changes',
      '/api/v1/changes/snapshot',
      '/api/v1/consumers',
      '/api/v1/consumers/{name}',
      '/api/v1/endpoints',
      '/api/v1/endpoints/{id}',
      '/api/v1/timeline',
    ].filter((path) => !seen.includes(path));
    expect(missing).toEqual([]);
  });
});

/** 400 for what is no id of that kind, such as the number of a sync request. */
function isOwnFault(status: number, json: any): boolean {
  return status === 400 && ['invalid_request', 'invalid_cursor'].includes(json?.code);
}
