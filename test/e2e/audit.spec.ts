import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { aTenant, type Tenant } from '../support/tenant.js';
import { startTestGateway, type TestGateway } from '../support/test-gateway.js';

const DOCUMENT = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8'));

/** Every route that may change something. */
const CHANGING = Object.entries<object>(DOCUMENT.paths).flatMap(([path, methods]) =>
  Object.keys(methods)
    .filter((method) => method !== 'get')
    .map((method) => `${method.toUpperCase()} ${path}`),
);

/** Nobody has to answer for these later, or it is kept where everybody looks for it. */
const NOT_AUDITED: Record<string, string> = {
  'POST /webhooks/cin7-core': 'Each notification is kept itself, with its time and what became of it.',
  'POST /webhooks/cin7-core/{topic}': 'Each notification is kept itself, with its time and what became of it.',
  'PUT /api/v1/consumers/{name}': "A client's own bookmark; making one loses nothing, and it shows when it was made.",
  'POST /api/v1/connections/{id}/settings/preview': 'Changes nothing.',
};

interface Act {
  /** Such as `POST /api/v1/client-keys`. */
  route: string;
  /** The action that the entry has. */
  action: string;
  /** The address below `/api/v1`, when everything before it is done. */
  path: string;
  body?: object;
  key?: string;
  /** What the entry has to say of the change. */
  says?: object;
}

describe('the audit', () => {
  let gateway: TestGateway;
  let mine: Tenant;
  const secrets: string[] = [];

  beforeAll(async () => {
    gateway = await startTestGateway({ isPublic: true });
    mine = await aTenant(gateway, 'dingo');
    const spare = {
      credentialName: 'Spare',
      credentialDriver: 'Dear Inventory',
      username: '0e8a4c11-5555-4d5d-9e9e-000000000999',
      password: 'spare-word',
    };
    mine.ids['spare'] = (await gateway.api('POST', '/credentials', spare)).body.id;
    secrets.push(spare.password, mine.key, mine.connection.pushApiKey, 'another-password');
  });
  afterAll(() => gateway?.stop());

  /** In an order in which each can succeed. */
  function acts({ ids, consumer, key, reference }: Tenant): Act[] {
    const to = (route: string, action: string, more: Partial<Act> = {}): Act => {
      const path = route.replace(/^\w+ \/api\/v1/, '').replace('{name}', consumer);
      return { route, action, path, ...more };
    };
    const of = (kind: string, route: string, action: string, more: Partial<Act> = {}): Act => {
      const act = to(route, action, more);
      return { ...act, path: act.path.replace('{id}', ids[kind]!) };
    };
    const rejected = { revision: 1, status: 'rejected', reason: 'No such lot' };
    return [
      // As long as the connection is paused: its run and its document wait.
      of('reconciliation', 'POST /api/v1/reconciliations/{id}/pause', 'reconciliation.paused'),
      of('reconciliation', 'POST /api/v1/reconciliations/{id}/resume', 'reconciliation.resumed'),
      of('reconciliation', 'POST /api/v1/reconciliations/{id}/cancel', 'reconciliation.cancelled'),
      of('connection', 'POST /api/v1/connections/{id}/reconciliations', 'reconciliation.started'),
      of('syncRequest', 'POST /api/v1/sync-requests/{id}/retry', 'sync_request.retried', { says: { reference } }),
      to('POST /api/v1/client-keys', 'client_key.created', {
        body: { name: 'made', scope: 'operator' },
        says: { after: { name: 'made', scope: 'operator' } },
      }),
      to('POST /api/v1/credentials', 'credential.created', {
        body: { credentialName: 'New', credentialDriver: 'Dear Inventory', username: ids['order'], password: 'x' },
        says: { after: { credentialName: 'New' } },
      }),
      of('credential', 'PATCH /api/v1/credentials/{id}', 'credential.updated', {
        body: { credentialName: 'Renamed', password: 'another-password' },
        says: {
          before: { credentialName: expect.any(String) },
          after: { credentialName: 'Renamed' },
          isPasswordNew: true,
        },
      }),
      of('credential', 'PATCH /api/v1/credentials/{id}', 'credential.tested', {
        body: { password: gateway.simulator.account.keys[0] },
      }),
      of('credential', 'POST /api/v1/credentials/{id}/test', 'credential.tested', { says: { ok: true } }),
      of('spare', 'DELETE /api/v1/credentials/{id}', 'credential.deleted', {
        says: { before: { credentialName: 'Spare' } },
      }),
      to('POST /api/v1/connections', 'connection.created', {
        body: { name: 'Second', credentialId: ids['credential'], enabled: false },
        says: { after: { name: 'Second', credentialId: ids['credential'] } },
      }),
      of('connection', 'PATCH /api/v1/connections/{id}', 'connection.updated', {
        body: { enabled: true, settings: { callsPerMinute: 30 } },
        says: {
          before: { enabled: false, settings: { callsPerMinute: null } },
          after: { settings: { callsPerMinute: 30 } },
        },
      }),
      of('connection', 'POST /api/v1/connections/{id}/push-api-key/reveal', 'connection.push_api_key_revealed'),
      of('connection', 'POST /api/v1/connections/{id}/push-api-key/rotate', 'connection.push_api_key_rotated', {
        says: { graceHours: 24 },
      }),
      of('connection', 'POST /api/v1/connections/{id}/registration/apply', 'connection.registration_applied'),
      of('connection', 'POST /api/v1/connections/{id}/registration/test', 'connection.registration_tested'),
      of('connection', 'POST /api/v1/connections/{id}/feed-guard/check', 'connection.webhooks_checked'),
      of('notification', 'POST /api/v1/notifications/{id}/replay', 'notification.replayed', { says: { reference } }),
      to('POST /api/v1/replays', 'replay.started', {
        body: { filter: { reference } },
        says: { filter: { reference } },
      }),
      of('item', 'POST /api/v1/items/{id}/acknowledgements', 'item.rejected', { body: rejected, key }),
      of('order', 'POST /api/v1/orders/{id}/acknowledgements', 'order.rejected', { body: rejected, key }),
      to('POST /api/v1/consumers/{name}/position', 'consumer.reset', { key }),
      to('DELETE /api/v1/consumers/{name}', 'consumer.deleted', { key }),
      to('POST /api/v1/endpoints', 'endpoint.created', {
        body: { name: 'second', url: 'https://second.example.com/' },
        key,
        says: { after: { name: 'second' } },
      }),
      of('endpoint', 'PATCH /api/v1/endpoints/{id}', 'endpoint.updated', {
        body: { name: 'renamed' },
        key,
        says: { before: { name: 'dingo endpoint' }, after: { name: 'renamed' } },
      }),
      of('endpoint', 'POST /api/v1/endpoints/{id}/secret/rotate', 'endpoint.secret_rotated', { key }),
      of('endpoint', 'POST /api/v1/endpoints/{id}/test', 'endpoint.tested', { key, says: { delivered: false } }),
      of('endpoint', 'POST /api/v1/endpoints/{id}/replay', 'endpoint.replayed', {
        body: { recordId: ids['order'] },
        key,
      }),
      of('endpoint', 'DELETE /api/v1/endpoints/{id}', 'endpoint.deleted', {
        key,
        says: { before: { name: 'renamed' } },
      }),
      of('connection', 'DELETE /api/v1/connections/{id}', 'connection.deleted', {
        says: { before: { name: 'dingo merchant', settings: { callsPerMinute: 30 } } },
      }),
      of('clientKey', 'DELETE /api/v1/client-keys/{id}', 'client_key.revoked', {
        says: { before: { scope: 'client' } },
      }),
    ];
  }

  /** Whose success another test has, with the same entry. */
  const ELSEWHERE: Record<string, string> = {
    'POST /api/v1/acknowledgements': 'test/e2e/acknowledgements.spec.ts',
    'POST /api/v1/receipts/{id}/acknowledgements': 'test/e2e/acknowledgements.spec.ts',
    'POST /api/v1/sync-requests/retry': 'test/e2e/sync-requests.spec.ts',
  };

  it('is thought of for every route that may change something', () => {
    const tried = [...acts(mine).map(({ route }) => route), ...Object.keys(ELSEWHERE)];
    const known = new Set([...tried, ...Object.keys(NOT_AUDITED)]);
    // A new route: let it write an entry and try it here, or say in NOT_AUDITED why nobody has to answer for it.
    expect(CHANGING.filter((route) => !known.has(route))).toEqual([]);
    expect([...known].filter((route) => !CHANGING.includes(route))).toEqual([]);
    expect(Object.values(ELSEWHERE).filter((file) => !readFileSync(file, 'utf8').includes('udit'))).toEqual([]);
  });

  it('has an entry of each change and each reveal, with what was before and after, and never a secret', async () => {
    const faults: object[] = [];
    for (const { route, action, path, body, key, says = {} } of acts(mine)) {
      const entriesOf = () => gateway.api('GET', `/audit-entries?action=${action}&limit=1`);
      const before = (await entriesOf()).body.data[0]?.id;
      const [method] = route.split(' ');
      const sent = action === 'consumer.reset' ? await placeBefore() : body;
      const answer = await gateway.api(method!, path, sent, key);
      secrets.push(...secretsIn(answer.body));
      const [entry] = (await entriesOf()).body.data;
      if (answer.status >= 300) faults.push({ route, status: answer.status, body: answer.body });
      else if (entry === undefined || entry.id === before) faults.push({ route, missing: action });
      else expect({ route, details: entry.details }).toMatchObject({ route, details: says });
    }
    expect(faults).toEqual([]);
    const entries = await gateway.all('/audit-entries?limit=1000');
    expect(entries.length).toBeGreaterThan(30);
    const text = JSON.stringify(entries);
    expect(secrets.length).toBeGreaterThan(6);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });

  /** Has the consumer moved on first, so that it can be set back. */
  async function placeBefore(): Promise<object> {
    const { body: start } = await gateway.api('GET', '/changes?from=beginning&limit=1', undefined, mine.key);
    const { body: end } = await gateway.api('GET', '/changes?from=beginning', undefined, mine.key);
    const position = `/consumers/${mine.consumer}/position`;
    const moved = await gateway.api('POST', position, { cursor: end.nextCursor }, mine.key);
    expect(moved.status).toBe(200);
    return { cursor: start.nextCursor, reset: true };
  }
});

const secretsIn = (body: any): string[] =>
  [body?.key, body?.secret, body?.pushApiKey].filter((each) => typeof each === 'string');
