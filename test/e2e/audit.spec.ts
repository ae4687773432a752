import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { actsOf } from '../support/audited-acts.js';
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

  const acts = () => actsOf(mine, String(gateway.simulator.account.keys[0]));

  /** Whose success another test has, with the same entry. */
  const ELSEWHERE: Record<string, string> = {
    'POST /api/v1/acknowledgements': 'test/e2e/acknowledgements.spec.ts',
    'POST /api/v1/receipts/{id}/acknowledgements': 'test/e2e/acknowledgements.spec.ts',
    'POST /api/v1/connections/{id}/erasures': 'test/e2e/erasure.spec.ts',
    'POST /api/v1/sync-requests/retry': 'test/e2e/sync-requests.spec.ts',
  };

  it('is thought of for every route that may change something', () => {
    const tried = [...acts().map(({ route }) => route), ...Object.keys(ELSEWHERE)];
    const known = new Set([...tried, ...Object.keys(NOT_AUDITED)]);
    // A new route: let it write an entry and try it here, or say in NOT_AUDITED why nobody has to answer for it.
    expect(CHANGING.filter((route) => !known.has(route))).toEqual([]);
    expect([...known].filter((route) => !CHANGING.includes(route))).toEqual([]);
    expect(Object.values(ELSEWHERE).filter((file) => !readFileSync(file, 'utf8').includes('udit'))).toEqual([]);
  });

  it('has an entry of each change and each reveal, with what was before and after, and never a secret', async () => {
    const faults: object[] = [];
    for (const { route, action, path, body, key, says = {} } of acts()) {
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
