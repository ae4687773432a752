import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type RegistrationApp, startRegistrationApp } from './registration-app.js';
import { addConnection, addCredential, DEFAULT_SETTINGS as DEFAULTS } from './registration-samples.js';

let gate: RegistrationApp;
beforeAll(async () => {
  gate = await startRegistrationApp();
});
afterAll(() => gate.close());

const pathsOf = (answer: { body: { errors?: { path: string }[] } }) => answer.body.errors?.map((error) => error.path);

describe('connections', () => {
  it('are made enabled, with default settings, and show their push key this once', async () => {
    const credential = await addCredential(gate);
    const created = await gate.admin.post('/connections', {
      name: ' Acme ',
      credentialId: credential.id.toUpperCase(),
    });
    expect(created.status).toBe(201);
    expect(created.headers.get('cache-control')).toBe('no-store');
    expect(created.body).toEqual({
      id: created.body.id,
      name: 'Acme',
      credentialId: credential.id,
      enabled: true,
      settings: DEFAULTS,
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
      pushApiKey: expect.stringMatching(/^egp_[\w-]{43}$/),
    });
    const { pushApiKey, ...shown } = created.body;
    const read = await gate.admin.get(`/connections/${shown.id.toUpperCase()}`);
    expect(read.body).toEqual(shown);
    const list = await gate.admin.get('/connections?limit=1000');
    expect(list.body.data).toContainEqual(shown);
    const registration = await gate.admin.get(`/connections/${shown.id}/registration`);
    for (const answer of [read, list, registration]) expect(answer.text).not.toContain(pushApiKey);
    const rows = await gate.database.query('select * from connection, audit_entry');
    expect(JSON.stringify(rows)).not.toContain(pushApiKey);
    expect(gate.log.join('\n')).not.toContain(pushApiKey);
  });

  it('may be made paused and with settings; null there means the default', async () => {
    const { id } = await addConnection(gate, {
      enabled: false,
      settings: { timeZone: 'Pacific/Auckland', items: { syncGroup: false, trustPayload: null }, carrierMap: null },
    });
    expect((await gate.admin.get(`/connections/${id}`)).body).toMatchObject({
      enabled: false,
      settings: { ...DEFAULTS, timeZone: 'Pacific/Auckland', items: { ...DEFAULTS.items, syncGroup: false } },
    });
  });

  it.each([
    [['name'], { name: '' }],
    [['name'], { name: undefined }],
    [['credentialId'], { credentialId: 'acme' }],
    [['credentialId'], { credentialId: randomUUID() }],
    [['enabled'], { enabled: 'yes' }],
    [['enabled'], { enabled: null }],
    [['pushApiKey'], { pushApiKey: 'mine' }],
    [['settings'], { settings: [] }],
    [['settings'], { settings: 'none' }],
    [['settings.foo'], { settings: { foo: 1 } }],
    [['settings.items.foo'], { settings: { items: { foo: true } } }],
    [['settings.items'], { settings: { items: [] } }],
    [['settings.items.syncGroup'], { settings: { items: { syncGroup: 'yes' } } }],
    [['settings.timeZone'], { settings: { timeZone: 'Melbourne' } }],
    [['settings.timeZone'], { settings: { timeZone: '+10:00' } }],
    [['settings.unmappedWarehouse'], { settings: { unmappedWarehouse: 'drop' } }],
    [['settings.callsPerMinute'], { settings: { callsPerMinute: 0 } }],
    [['settings.callsPerMinute'], { settings: { callsPerMinute: 100_001 } }],
    [['settings.callsPerMinute'], { settings: { callsPerMinute: '45' } }],
    [['settings.transfers.pollMinutes'], { settings: { transfers: { pollMinutes: 1441 } } }],
    [['settings.transfers.pollMinutes'], { settings: { transfers: { pollMinutes: 1.5 } } }],
    [['settings.reconciliation.at'], { settings: { reconciliation: { at: '24:00' } } }],
    [['settings.reconciliation.at'], { settings: { reconciliation: { at: '2:00' } } }],
    [['settings.warehouseMap'], { settings: { warehouseMap: ['MEL'] } }],
    [['settings.warehouseMap'], { settings: { warehouseMap: { Main: '' } } }],
    [['settings.warehouseMap'], { settings: { warehouseMap: { '': 'MEL' } } }],
    [['settings.warehouseMap'], { settings: { warehouseMap: { Main: 7 } } }],
    [['settings.warehouseMap'], { settings: { warehouseMap: { Main: { code: 'MEL' } } } }],
    [['settings.warehouseMap'], { settings: { warehouseMap: { Main: 'MEL', 'MAIN ': 'SYD' } } }],
    [['settings.stateCodes'], { settings: { stateCodes: { Victoria: 'x'.repeat(101) } } }],
    [['settings.carrierMap', 'settings.foo'], { settings: { carrierMap: 1, foo: 2 } }],
  ])('answer 400 and name %j', async (paths, change) => {
    const { id: credentialId } = await addCredential(gate);
    const created = await gate.admin.post('/connections', { name: 'Acme', credentialId, ...change });
    expect(created).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    expect(pathsOf(created)).toEqual(expect.arrayContaining(paths));
    if (Object.values(change)[0] === undefined) return;
    const { id } = await addConnection(gate);
    const patched = await gate.admin.patch(`/connections/${id}`, change);
    expect(patched.status).toBe(400);
    expect(pathsOf(patched)).toEqual(expect.arrayContaining(paths));
  });

  it.each(['[]', 'null', '"text"', '7', '[{}]', '{', ''])('answer 400 for a body %j', async (body) => {
    const { id } = await addConnection(gate);
    const answers = [
      await gate.admin.call('POST', '/connections', body),
      await gate.admin.call('POST', '/credentials', body),
      await gate.admin.call('POST', '/client-keys', body),
      ...(body === 'null' || body === '' ? [] : [await gate.admin.call('PATCH', `/connections/${id}`, body)]),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ status: 400, body: { title: 'Bad request' } });
  });

  it('answer 404 for an id nobody has and 400 for one that is none', async () => {
    const calls = [
      (of: string) => gate.admin.get(`/connections/${of}`),
      (of: string) => gate.admin.patch(`/connections/${of}`, { name: 'x' }),
      (of: string) => gate.admin.delete(`/connections/${of}`),
      (of: string) => gate.admin.get(`/connections/${of}/registration`),
      (of: string) => gate.admin.post(`/connections/${of}/push-api-key/reveal`),
      (of: string) => gate.admin.post(`/connections/${of}/push-api-key/rotate`),
    ];
    for (const call of calls) {
      expect(await call(randomUUID())).toMatchObject({ status: 404, body: { code: 'not_found' } });
      expect(await call('1-2-3')).toMatchObject({ status: 400, body: { errors: [{ path: 'id' }] } });
    }
    expect(await gate.admin.get('/connections?name=x')).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'name' }] },
    });
  });

  it('go with their waiting work; what was received stays', async () => {
    const { id } = await addConnection(gate);
    const { id: other } = await addConnection(gate);
    for (const connectionId of [id, other]) {
      await addNotification(connectionId, 'sale.picked');
      await gate.database.query(
        `insert into sync_request (connection_id, domain, external_id, lane, generation, status, attempts, requested_at, due_at)
         values ($1, 'sales', 'x', 1, 1, 'waiting', 0, now(), now())`,
        [connectionId],
      );
    }
    expect((await gate.admin.delete(`/connections/${id}`)).status).toBe(204);
    expect((await gate.admin.get(`/connections/${id}`)).status).toBe(404);
    expect((await gate.admin.delete(`/connections/${id}`)).status).toBe(404);
    const left = (table: string) =>
      gate.database.query(`select 1 from ${table} where connection_id = any($1::uuid[])`, [[id, other]]);
    expect(await left('sync_request')).toHaveLength(1);
    expect(await left('notification')).toHaveLength(2);
  });
});

describe('the registration', () => {
  it('says what to enter in Cin7, with the push key masked', async () => {
    const { id } = await addConnection(gate);
    const { status, body } = await gate.admin.get(`/connections/${id}/registration`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      connectionId: id,
      address: 'https://gate.example.com/webhooks/cin7-core',
      actionType: 'External',
      headers: [
        { name: 'CONNECTIONID', value: id, isMasked: false },
        { name: 'APIKEY', value: expect.stringMatching(/^egp_•+$/), isMasked: true },
      ],
      warnings: [],
    });
    const required = body.notifications.filter((one: { isRequired: boolean }) => one.isRequired);
    expect(required.map((one: { group: string; title: string }) => `${one.group} / ${one.title}`).sort()).toEqual([
      'Product / Product has been updated',
      'Purchase / Purchase order has been authorised',
      'Sale / Sale has been picked',
      'Sale / Sale has been voided',
      'Stock / Stock transfer order authorised',
    ]);
    const byTopic = Object.fromEntries(body.notifications.map((one: { topic: string }) => [one.topic, one]));
    expect(byTopic['transfer.authorised']).toMatchObject({
      isByHandOnly: true,
      address: 'https://gate.example.com/webhooks/cin7-core/transfer-authorised',
    });
    expect(byTopic['sale.undone']).toMatchObject({ isRequired: false, webhookType: 'Sale/Undo', registered: null });
    expect(body.instructions.join('\n')).toContain(id);
  });

  it('says what has arrived', async () => {
    const { id } = await addConnection(gate);
    await addNotification(id, 'sale.picked');
    await addNotification(id, 'sale.picked');
    const { body } = await gate.admin.get(`/connections/${id}/registration`);
    const byTopic = Object.fromEntries(body.notifications.map((one: { topic: string }) => [one.topic, one]));
    expect(byTopic['sale.picked']).toMatchObject({ receivedCount: 2, lastReceivedAt: expect.stringMatching(/Z$/) });
    expect(byTopic['sale.voided']).toMatchObject({ receivedCount: 0, lastReceivedAt: null });
  });

  it('warns of a connection that is paused', async () => {
    const { id } = await addConnection(gate, { enabled: false });
    const { body } = await gate.admin.get(`/connections/${id}/registration`);
    expect(body.warnings).toEqual([expect.stringContaining('not enabled')]);
  });
});

async function addNotification(connectionId: string, topic: string): Promise<void> {
  await gate.database.query(
    `insert into notification (id, connection_id, topic, status, body, received_at)
     values (gen_random_uuid(), $1, $2, 'pending', '', now())`,
    [connectionId, topic],
  );
}
