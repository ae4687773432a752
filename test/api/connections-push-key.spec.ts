import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ConnectionDirectory } from '../../src/connections/connection-directory.service.js';
import { type ConnectionChange, ConnectionListeners } from '../../src/connections/connection-listeners.js';
import { PushKeyVerifier } from '../../src/connections/push-key-verifier.js';
import { hashKey } from '../../src/platform/crypto/hash-key.js';
import { waitFor } from '../support/wait-for.js';
import { COMPANY, type FakeCompany, startFakeCompany } from './fake-company.js';
import { type RegistrationApp, startRegistrationApp } from './registration-app.js';
import { addConnection, API_KEY } from './registration-samples.js';

let gate: RegistrationApp;
let cin7: FakeCompany;
let verifier: PushKeyVerifier;
let directory: ConnectionDirectory;
beforeAll(async () => {
  cin7 = await startFakeCompany();
  gate = await startRegistrationApp({ CIN7_CORE_BASE_URL: cin7.url });
  verifier = gate.app.get(PushKeyVerifier, { strict: false });
  directory = gate.app.get(ConnectionDirectory, { strict: false });
});
afterAll(async () => {
  await gate?.close();
  await cin7.close();
});

describe('the push key', () => {
  it('lets in by exactly the right two values, the id in any case', async () => {
    const { id, pushApiKey } = await addConnection(gate);
    const { id: other } = await addConnection(gate);
    expect(await verifier.verify(id, pushApiKey)).toBe(true);
    expect(await verifier.verify(id.toUpperCase(), pushApiKey)).toBe(true);
    for (const [wrongId, wrongKey] of [
      [id, pushApiKey.slice(0, -1)],
      [id, `${pushApiKey} `],
      [id, ''],
      [other, pushApiKey],
      [randomUUID(), pushApiKey],
      ['', pushApiKey],
      ["1' or true", pushApiKey],
    ]) {
      expect(await verifier.verify(wrongId as string, wrongKey as string)).toBe(false);
    }
  });

  it('is shown again to an administrator, who is noted', async () => {
    const { id, pushApiKey } = await addConnection(gate);
    const revealed = await gate.admin.post(`/connections/${id}/push-api-key/reveal`);
    expect(revealed.status).toBe(200);
    expect(revealed.headers.get('cache-control')).toBe('no-store');
    expect(revealed.body).toEqual({ pushApiKey, previousKeyValidUntil: null });
    const { body } = await gate.admin.get(`/audit-entries?subjectId=${id}&action=connection.push_api_key_revealed`);
    expect(body.data).toMatchObject([{ actor: 'admin-api-key', details: {} }]);
  });

  it('stays valid for a day after a rotation', async () => {
    const { id, pushApiKey: old } = await addConnection(gate);
    expect(await verifier.verify(id, old)).toBe(true);
    const { body } = await gate.admin.post(`/connections/${id}/push-api-key/rotate`);
    expect(body.pushApiKey).not.toBe(old);
    expect(Date.parse(body.previousKeyValidUntil) - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
    expect(await verifier.verify(id, old)).toBe(true);
    expect(await verifier.verify(id, body.pushApiKey)).toBe(true);
    const { body: registration } = await gate.admin.get(`/connections/${id}/registration`);
    expect(registration.previousKeyValidUntil).toBe(body.previousKeyValidUntil);
    await gate.database.query(
      `update connection set previous_push_api_key_until = now() + interval '1 second' where id = $1`,
      [id],
    );
    // Any change lets the keys be read anew; from then on the end is known and needs no further look.
    await gate.admin.patch(`/connections/${id}`, { enabled: false });
    expect(await verifier.verify(id, old)).toBe(true);
    await waitFor(async () => !(await verifier.verify(id, old)), {
      describe: 'the end of the grace period',
      timeoutMs: 2_000,
    });
    expect(await verifier.verify(id, body.pushApiKey)).toBe(true);
  });

  it('ends at once with a rotation without grace, and the one before the last always', async () => {
    const { id, pushApiKey: first } = await addConnection(gate);
    const { body: second } = await gate.admin.post(`/connections/${id}/push-api-key/rotate`, { graceHours: 1 });
    const { body: third } = await gate.admin.post(`/connections/${id}/push-api-key/rotate`, { graceHours: 1 });
    expect(await verifier.verify(id, first)).toBe(false);
    expect(await verifier.verify(id, second.pushApiKey)).toBe(true);
    const { body: fourth } = await gate.admin.post(`/connections/${id}/push-api-key/rotate`, { graceHours: 0 });
    expect(fourth.previousKeyValidUntil).toBeNull();
    expect(await verifier.verify(id, third.pushApiKey)).toBe(false);
    expect(await verifier.verify(id, fourth.pushApiKey)).toBe(true);
  });

  it.each([[{ graceHours: -1 }], [{ graceHours: 169 }], [{ graceHours: 'a day' }], [{ hours: 1 }]])(
    'is not rotated for %j',
    async (body) => {
      const { id, pushApiKey } = await addConnection(gate);
      const answer = await gate.admin.post(`/connections/${id}/push-api-key/rotate`, body);
      expect(answer.status).toBe(400);
      expect(await verifier.verify(id, pushApiKey)).toBe(true);
    },
  );

  it('works soon after another process made it, without asking the database for each wrong one', async () => {
    const { id, pushApiKey } = await addConnection(gate);
    expect(await verifier.verify(id, pushApiKey)).toBe(true);
    const newKey = 'egp_made-by-another-process';
    await gate.database.query('update connection set push_api_key_hash = $2 where id = $1', [id, hashKey(newKey)]);
    await waitFor(() => verifier.verify(id, newKey), { describe: 'the new key to be taken', timeoutMs: 2_000 });
    expect(await verifier.verify(id, pushApiKey)).toBe(false);
  });

  it('ends with its connection', async () => {
    const { id, pushApiKey } = await addConnection(gate);
    expect(await verifier.verify(id, pushApiKey)).toBe(true);
    const send = () =>
      fetch(`${gate.url}/webhooks/cin7-core`, { method: 'POST', headers: { CONNECTIONID: id, APIKEY: pushApiKey } });
    expect((await send()).status).toBe(200);
    await gate.admin.delete(`/connections/${id}`);
    expect(await verifier.verify(id, pushApiKey)).toBe(false);
    expect((await send()).status).toBe(401);
  });
});

describe('an open connection', () => {
  it('has the login in the clear, the settings in force and the limit of the deployment', async () => {
    const connection = await addConnection(gate, { settings: { warehouseMap: { Main: 'MEL' } } });
    const { body: credential } = await gate.admin.get(`/credentials/${connection.credentialId}`);
    expect(await directory.openForSync(connection.id.toUpperCase())).toMatchObject({
      id: connection.id,
      enabled: true,
      credential: { accountId: credential.username, apiKey: API_KEY },
      callsPerMinute: 45,
      settings: { warehouseMap: { Main: 'MEL' }, items: { trustPayload: true } },
    });
    expect(await directory.openForSync(randomUUID())).toBeNull();
  });

  it('follows every change at once in its own process', async () => {
    const { id, credentialId } = await addConnection(gate);
    await directory.openForSync(id);
    await gate.admin.patch(`/connections/${id}`, { enabled: false, settings: { callsPerMinute: 7 } });
    expect(await directory.openForSync(id)).toMatchObject({ enabled: false, callsPerMinute: 7 });
    await gate.admin.patch(`/credentials/${credentialId}`, { password: 'another-key' });
    expect(await directory.openForSync(id)).toMatchObject({ credential: { apiKey: 'another-key' } });
    await gate.admin.delete(`/connections/${id}`);
    expect(await directory.openForSync(id)).toBeNull();
  });

  it('tells listeners what changed, so that waiting work is woken', async () => {
    const changes: ConnectionChange[] = [];
    gate.app.get(ConnectionListeners, { strict: false }).onChange((change) => void changes.push(change));
    const { id, credentialId } = await addConnection(gate);
    await gate.admin.patch(`/connections/${id}`, { enabled: false, settings: { items: { syncGroup: false } } });
    await gate.admin.patch(`/connections/${id}`, { enabled: true });
    await gate.admin.patch(`/connections/${id}`, { name: 'Another name' });
    cin7.answer = { status: 200, body: COMPANY };
    await gate.admin.post(`/credentials/${credentialId}/test`);
    await gate.admin.delete(`/connections/${id}`);
    expect(changes.filter((change) => change.connectionId === id).map((change) => change.aspects)).toEqual([
      ['created'],
      ['disabled', 'settings'],
      ['enabled'],
      ['credential'],
      ['deleted'],
    ]);
  });
});
