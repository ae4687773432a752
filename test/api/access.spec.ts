import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { KeyAuthenticator } from '../../src/access/key-authenticator.js';
import { KeyUseStore } from '../../src/access/key-use.store.js';
import { waitFor } from '../support/wait-for.js';
import { ADMIN_KEY, type RegistrationApp, startRegistrationApp } from './registration-app.js';
import { addConnection } from './registration-samples.js';

let gate: RegistrationApp;
beforeAll(async () => {
  gate = await startRegistrationApp();
});
afterAll(() => gate.close());

const newKey = async (scope: string, more: object = {}) => {
  const answer = await gate.admin.post('/client-keys', { name: `${scope} ${randomUUID()}`, scope, ...more });
  expect(answer.status).toBe(201);
  return answer.body as { id: string; key: string; prefix: string };
};

describe('authentication', () => {
  it('answers 401 with a problem and a hint when there is no key', async () => {
    const answer = await gate.admin.as(null).get('/client-keys');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(answer.body).toMatchObject({ status: 401, code: 'key_missing', instance: '/api/v1/client-keys' });
  });

  it('answers 401 for a key it does not know, without repeating it', async () => {
    for (const key of ['egk_live_unknown', `${ADMIN_KEY}x`, ADMIN_KEY.slice(0, -1), ADMIN_KEY.toUpperCase()]) {
      const answer = await gate.admin.as(key).get('/client-keys');
      expect(answer).toMatchObject({ status: 401, body: { code: 'key_unknown' } });
      expect(answer.text).not.toContain(key);
    }
  });

  it('answers 401 for a revoked key at once', async () => {
    const { id, key } = await newKey('operator');
    const operator = gate.admin.as(key);
    expect((await operator.get('/connections')).status).toBe(200);
    expect((await gate.admin.delete(`/client-keys/${id}`)).status).toBe(204);
    expect(await operator.get('/connections')).toMatchObject({ status: 401, body: { code: 'key_revoked' } });
    expect((await gate.admin.delete(`/client-keys/${id}`)).status).toBe(204);
  });

  it('notices within seconds what another process revoked', async () => {
    const { id, key } = await newKey('operator');
    const operator = gate.admin.as(key);
    expect((await operator.get('/connections')).status).toBe(200);
    await gate.database.query('update client_key set revoked_at = now() where id = $1', [id]);
    await waitFor(async () => (await operator.get('/connections')).status === 401, {
      describe: 'the revoked key to be refused',
    });
  });

  it.each([
    ['operator', 'GET', '/client-keys'],
    ['operator', 'POST', '/client-keys'],
    ['operator', 'DELETE', `/client-keys/${randomUUID()}`],
    ['operator', 'GET', '/audit-entries'],
    ['operator', 'POST', '/credentials'],
    ['operator', 'PATCH', `/credentials/${randomUUID()}`],
    ['operator', 'DELETE', `/credentials/${randomUUID()}`],
    ['operator', 'POST', '/connections'],
    ['operator', 'DELETE', `/connections/${randomUUID()}`],
    ['operator', 'POST', `/connections/${randomUUID()}/push-api-key/reveal`],
    ['operator', 'POST', `/connections/${randomUUID()}/push-api-key/rotate`],
    ['client', 'GET', '/credentials'],
    ['client', 'GET', '/connections'],
    ['client', 'PATCH', `/connections/${randomUUID()}`],
    ['client', 'GET', `/connections/${randomUUID()}/registration`],
    ['client', 'POST', `/credentials/${randomUUID()}/test`],
  ])('answers 403 to scope %s for %s %s and says which scope would do', async (scope, method, path) => {
    const { key } = await newKey(scope);
    const answer = await gate.admin.as(key).call(method, path);
    expect(answer).toMatchObject({ status: 403, body: { code: 'scope_not_allowed' } });
    expect(answer.body.detail).toMatch(/takes a key with scope admin.*has scope (operator|client)/);
  });
});

describe('client keys', () => {
  it('shows a key once, and keeps only its hash', async () => {
    const created = await newKey('client');
    expect(created.key).toMatch(/^egk_live_[\w-]{43}$/);
    expect(created.key.startsWith(created.prefix)).toBe(true);
    const list = await gate.admin.get('/client-keys?limit=1000');
    const listed = list.body.data.find((one: { id: string }) => one.id === created.id);
    expect(Object.keys(listed).sort()).toEqual(
      ['connectionIds', 'createdAt', 'id', 'lastUsedAt', 'name', 'prefix', 'expiresAt', 'revokedAt', 'scope'].sort(),
    );
    expect(list.text).not.toContain(created.key);
    const rows = await gate.database.query('select * from client_key');
    expect(JSON.stringify(rows)).not.toContain(created.key.slice('egk_live_'.length + 4));
  });

  it('makes two keys at once that differ', async () => {
    const [one, other] = await Promise.all([newKey('client'), newKey('client')]);
    expect(one.key).not.toBe(other.key);
    for (const { key } of [one, other]) expect((await gate.admin.as(key).get('/items')).status).toBe(200);
  });

  it('notes when a key was last used, once a minute and without holding up the request', async () => {
    const { id, key } = await newKey('client');
    const lastUsedAt = async () => {
      const list = await gate.admin.get('/client-keys?limit=1000');
      return list.body.data.find((one: { id: string }) => one.id === id).lastUsedAt as string | null;
    };
    await gate.admin.as(key).get('/items');
    await waitFor(async () => (await lastUsedAt()) !== null, { describe: 'the use to be written' });
    expect(Math.abs(Date.parse((await lastUsedAt())!) - Date.now())).toBeLessThan(60_000);
  });

  it('writes the use of a key once though two processes see it', async () => {
    const { id } = await newKey('client');
    const minutesAgo = (minutes: number) =>
      gate.database.query(`update client_key set last_used_at = now() - $2 * interval '1 minute' where id = $1`, [
        id,
        minutes,
      ]);
    const shown = async () => {
      const [row] = await gate.database.query<{ at: string }>(
        'select last_used_at::text as at from client_key where id = $1',
        [id],
      );
      return row?.at;
    };
    // Half a minute ago another process wrote it: this one, which knows nothing of that, leaves it.
    await minutesAgo(0.5);
    const before = await shown();
    const one = new KeyUseStore(gate.database);
    one.note(id);
    await one.onApplicationShutdown();
    expect(await shown()).toBe(before);
    await minutesAgo(2);
    const stores = [new KeyUseStore(gate.database), new KeyUseStore(gate.database)];
    for (const store of stores) store.note(id);
    await Promise.all(stores.map((store) => store.onApplicationShutdown()));
    expect(Math.abs(Date.parse((await shown())!) - Date.now())).toBeLessThan(60_000);
  });

  it('ends by itself at the instant that was given', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const created = await gate.admin.post('/client-keys', { name: 'for a day', scope: 'client', expiresAt });
    expect(created).toMatchObject({ status: 201, body: { expiresAt } });
    const client = gate.admin.as(created.body.key);
    expect((await client.get('/items')).status).toBe(200);
    // Only the clock of the process counts, so what is cached ends in time as well.
    await gate.database.query(`update client_key set expires_at = now() - interval '1 second' where id = $1`, [
      created.body.id,
    ]);
    await waitFor(async () => (await client.get('/items')).status === 401, { describe: 'the key to end' });
    expect(await client.get('/items')).toMatchObject({ status: 401, body: { code: 'key_expired' } });
    const keys = gate.app.get(KeyAuthenticator, { strict: false });
    expect(await keys.endedOf([created.body.id])).toEqual(new Set([created.body.id]));
  });

  it('refuses an end that is over already', async () => {
    for (const expiresAt of [new Date(Date.now() - 1000).toISOString(), 'tomorrow']) {
      const answer = await gate.admin.post('/client-keys', { name: 'a', scope: 'client', expiresAt });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'expiresAt' }] } });
    }
  });

  it('pages without losing or repeating', async () => {
    await Promise.all([newKey('client'), newKey('client'), newKey('client')]);
    const all = (await gate.admin.get('/client-keys?limit=1000')).body.data.map((one: { id: string }) => one.id);
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const path: string = `/client-keys?limit=2${cursor && `&cursor=${cursor}`}`;
      const { body } = await gate.admin.get(path);
      paged.push(...body.data.map((one: { id: string }) => one.id));
      cursor = body.nextCursor;
    }
    expect(paged).toEqual(all);
  });

  it.each([
    ['name', { scope: 'client' }],
    ['name', { name: '', scope: 'client' }],
    ['name', { name: '   ', scope: 'client' }],
    ['scope', { name: 'a', scope: 'root' }],
    ['scope', { name: 'a' }],
    ['connectionIds', { name: 'a', scope: 'client', connectionIds: [] }],
    ['connectionIds', { name: 'a', scope: 'client', connectionIds: 'all' }],
    ['connectionIds', { name: 'a', scope: 'client', connectionIds: ['1'] }],
    ['connectionIds', { name: 'a', scope: 'client', connectionIds: [randomUUID()] }],
    ['scopes', { name: 'a', scope: 'client', scopes: ['admin'] }],
  ])('answers 400 and names %s for %j', async (path, body) => {
    const answer = await gate.admin.post('/client-keys', body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  it('limits only keys of scope client', async () => {
    const { id } = await addConnection(gate);
    const answer = await gate.admin.post('/client-keys', { name: 'a', scope: 'operator', connectionIds: [id] });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'connectionIds' }] } });
  });

  it('answers 404 for an id nobody has and 400 for one that is none', async () => {
    expect(await gate.admin.delete(`/client-keys/${randomUUID()}`)).toMatchObject({ status: 404 });
    expect(await gate.admin.delete('/client-keys/nonsense')).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'id' }] },
    });
  });

  it('refuses unknown parameters and cursors of elsewhere', async () => {
    expect(await gate.admin.get('/client-keys?scope=client')).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'scope' }] },
    });
    for (const cursor of ['x', 'WyJjb25uZWN0aW9ucyIsIjEiXQ']) {
      expect(await gate.admin.get(`/client-keys?cursor=${cursor}`)).toMatchObject({
        status: 400,
        body: { code: 'invalid_cursor' },
      });
    }
    expect(await gate.admin.get('/client-keys?limit=1001')).toMatchObject({ status: 400 });
  });
});

describe('a client key limited to connections', () => {
  it('sees the records of its connections and nothing of the others', async () => {
    const [own, other] = [await addConnection(gate), await addConnection(gate)];
    const [ownItem, otherItem] = [await addItem(own.id), await addItem(other.id)];
    const { key } = await newKey('client', { connectionIds: [own.id.toUpperCase()] });
    const client = gate.admin.as(key);
    const ids = (await client.get('/items')).body.data.map((item: { id: string }) => item.id);
    expect(ids).toEqual([ownItem]);
    expect((await client.get(`/items/${ownItem}`)).status).toBe(200);
    expect((await client.get(`/items/${otherItem}`)).status).toBe(404);
    expect((await client.get(`/items?connectionId=${other.id}`)).body.data).toEqual([]);
    const all = (await gate.admin.get('/items')).body.data.map((item: { id: string }) => item.id);
    expect(all).toEqual(expect.arrayContaining([ownItem, otherItem]));
  });

  async function addItem(connectionId: string): Promise<string> {
    const id = randomUUID();
    await gate.database.query(
      `insert into record (id, connection_id, record_type, kind, external_id, part, reference, status, revision,
         content, created_at, updated_at)
       values ($1, $2, 'item', 'item', gen_random_uuid()::text, '', 'SKU', 'active', 1, '{"itemCode":"SKU"}', now(), now())`,
      [id, connectionId],
    );
    return id;
  }
});

describe('audit entries', () => {
  it('say who made and revoked a key, newest first, and filter', async () => {
    const { id } = await newKey('operator');
    await gate.admin.delete(`/client-keys/${id}`);
    const { body } = await gate.admin.get(`/audit-entries?subjectId=${id}`);
    expect(body.data).toMatchObject([
      { action: 'client_key.revoked', actor: 'admin-api-key', subjectType: 'client_key', subjectId: id },
      {
        action: 'client_key.created',
        actor: 'admin-api-key',
        details: { after: { scope: 'operator', connectionIds: null, expiresAt: null } },
      },
    ]);
    const created = body.data[1].at as string;
    const only = (filter: string) => gate.admin.get(`/audit-entries?subjectId=${id}&${filter}`);
    expect((await only('action=client_key.created')).body.data).toHaveLength(1);
    expect((await only('actor=nobody')).body.data).toHaveLength(0);
    expect((await only(`to=${created}`)).body.data).toHaveLength(0);
    expect((await only(`from=${created}`)).body.data).toHaveLength(2);
    expect(await only('from=yesterday')).toMatchObject({ status: 400, body: { errors: [{ path: 'from' }] } });
    const first = await only('limit=1');
    const second = await only(`limit=1&cursor=${first.body.nextCursor}`);
    expect([...first.body.data, ...second.body.data]).toEqual(body.data);
    expect(second.body.nextCursor).toBeNull();
  });

  it('name the client key that acted', async () => {
    const admin = await newKey('admin');
    const made = await gate.admin.as(admin.key).post('/client-keys', { name: 'made', scope: 'client' });
    const { body } = await gate.admin.get(`/audit-entries?subjectId=${made.body.id}`);
    expect(body.data[0].actor).toContain(admin.id);
  });
});
