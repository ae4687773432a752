import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { COMPANY, type FakeCompany, startFakeCompany } from './fake-company.js';
import { type RegistrationApp, startRegistrationApp } from './registration-app.js';
import { addConnection, addCredential, API_KEY, credentialBody } from './registration-samples.js';

let gate: RegistrationApp;
let cin7: FakeCompany;
beforeAll(async () => {
  cin7 = await startFakeCompany();
  gate = await startRegistrationApp({ CIN7_CORE_BASE_URL: cin7.url });
});
afterAll(async () => {
  await gate?.close();
  await cin7.close();
});
beforeEach(() => {
  cin7.answer = { status: 200, body: COMPANY };
  cin7.calls.length = 0;
});
afterEach(() => expect(gate.log.join('\n')).not.toContain(API_KEY));

const refused = { status: 403, body: [{ ErrorCode: 403, Exception: 'Incorrect credentials!' }] };

describe('credentials', () => {
  it('are stored with the password encrypted and answered without it', async () => {
    const body = credentialBody();
    const created = await gate.admin.post('/credentials', body);
    const { password, ...shown } = body;
    expect(created.status).toBe(201);
    expect(created.body).toEqual({
      id: created.body.id,
      ...shown,
      lastTest: null,
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    });
    const read = await gate.admin.get(`/credentials/${created.body.id}`);
    expect(read).toMatchObject({ status: 200, body: created.body });
    const list = await gate.admin.get('/credentials?limit=1000');
    expect(list.body.data).toContainEqual(created.body);
    for (const answer of [created, read, list]) expect(answer.text).not.toContain(password);
    const rows = await gate.database.query('select * from credential, audit_entry');
    expect(JSON.stringify(rows)).not.toContain(password);
    expect(cin7.calls).toHaveLength(0);
  });

  it.each(['  {9F8E7D6C-5B4A-3210-FEDC-BA9876543210} ', '9f8e7d6c-5b4a-3210-fedc-ba9876543210'])(
    'take the account id as people paste it: %j',
    async (username) => {
      const credential = await addCredential(gate, { username });
      expect(credential.username).toBe('9f8e7d6c-5b4a-3210-fedc-ba9876543210');
    },
  );

  it.each([
    ['username', { username: 'support@example.com' }],
    ['username', { username: 12 }],
    ['username', { username: undefined }],
    ['password', { password: '' }],
    ['password', { password: '  ' }],
    ['password', { password: 'x'.repeat(201) }],
    ['password', { password: null }],
    ['credentialDriver', { credentialDriver: 'DEAR' }],
    ['credentialName', { credentialName: ' ' }],
    ['apiKey', { apiKey: 'x' }],
  ])('answer 400 and name %s', async (path, change) => {
    const answer = await gate.admin.post('/credentials', { ...credentialBody(), ...change });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
    expect(answer.text).not.toContain(API_KEY);
  });

  it('say in the message where the account id is to be found', async () => {
    const answer = await gate.admin.post('/credentials', { ...credentialBody(), username: 'me' });
    expect(answer.body.detail).toMatch(/Account ID.*GUID.*Integrations > API/);
  });

  it('have names of their own, also when two are made at once', async () => {
    const body = credentialBody();
    const answers = await Promise.all([gate.admin.post('/credentials', body), gate.admin.post('/credentials', body)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    const other = await addCredential(gate);
    const renamed = await gate.admin.patch(`/credentials/${other.id}`, { credentialName: body.credentialName });
    expect(renamed).toMatchObject({ status: 409, body: { code: 'credential_name_taken' } });
    expect(renamed.body.detail).toContain(body.credentialName);
  });

  it('answer 404 for an id nobody has and 400 for one that is none', async () => {
    const id = randomUUID();
    const calls = [
      (of: string) => gate.admin.get(`/credentials/${of}`),
      (of: string) => gate.admin.patch(`/credentials/${of}`, { credentialName: 'x' }),
      (of: string) => gate.admin.delete(`/credentials/${of}`),
      (of: string) => gate.admin.post(`/credentials/${of}/test`),
    ];
    for (const call of calls) {
      expect(await call(id)).toMatchObject({ status: 404, body: { code: 'not_found' } });
      expect(await call('17')).toMatchObject({ status: 400, body: { errors: [{ path: 'id' }] } });
    }
  });

  it('are deleted when nothing uses them, and else name what does', async () => {
    const connection = await addConnection(gate, { name: 'Acme of Sydney' });
    const refusal = await gate.admin.delete(`/credentials/${connection.credentialId}`);
    expect(refusal).toMatchObject({ status: 409, body: { code: 'credential_in_use' } });
    expect(refusal.body.detail).toContain('Acme of Sydney');
    expect(refusal.body.detail).toContain(connection.id);
    expect((await gate.admin.delete(`/connections/${connection.id}`)).status).toBe(204);
    expect((await gate.admin.delete(`/credentials/${connection.credentialId}`)).status).toBe(204);
    expect((await gate.admin.get(`/credentials/${connection.credentialId}`)).status).toBe(404);
  });
});

describe('a patch of a credential', () => {
  it('leaves what it does not name, and asks Cin7 nothing for a new name', async () => {
    const before = await addCredential(gate);
    const answer = await gate.admin.patch(`/credentials/${before.id}`, { credentialName: `${before.credentialName}!` });
    expect(answer.status).toBe(200);
    const { updatedAt: _, ...rest } = answer.body;
    expect(before).toMatchObject({ ...rest, credentialName: before.credentialName });
    expect(cin7.calls).toHaveLength(0);
    await gate.admin.post(`/credentials/${before.id}/test`);
    expect(cin7.calls[0]?.headers['api-auth-applicationkey']).toBe(API_KEY);
  });

  it.each(['credentialName', 'credentialDriver', 'username', 'password'])('cannot remove %s', async (field) => {
    const { id } = await addCredential(gate);
    const answer = await gate.admin.patch(`/credentials/${id}`, { [field]: null });
    expect(answer.status).toBe(400);
    expect(new Set(answer.body.errors.map((error: { path: string }) => error.path))).toEqual(new Set([field]));
  });

  it('tries a new password at once', async () => {
    const { id, username } = await addCredential(gate);
    const answer = await gate.admin.patch(`/credentials/${id}`, { password: ' new-key ' });
    expect(answer).toMatchObject({ status: 200, body: { lastTest: { ok: true, company: 'Acme Pty Ltd' } } });
    expect(answer.text).not.toContain('new-key');
    expect(cin7.calls).toMatchObject([
      { path: '/me', headers: { 'api-auth-accountid': username, 'api-auth-applicationkey': 'new-key' } },
    ]);
    expect((await gate.admin.get(`/credentials/${id}`)).body.lastTest).toEqual(answer.body.lastTest);
  });

  it('is stored even when Cin7 refuses the new password, and says so', async () => {
    const { id } = await addCredential(gate);
    cin7.answer = refused;
    const answer = await gate.admin.patch(`/credentials/${id}`, { password: 'wrong-key' });
    expect(answer).toMatchObject({ status: 200, body: { lastTest: { ok: false, errorKind: 'auth' } } });
    expect(answer.body.lastTest.reason).not.toContain('wrong-key');
    cin7.calls.length = 0;
    await gate.admin.post(`/credentials/${id}/test`);
    expect(cin7.calls[0]?.headers['api-auth-applicationkey']).toBe('wrong-key');
  });

  it('forgets a test that was made with another login', async () => {
    const { id } = await addCredential(gate);
    await gate.admin.post(`/credentials/${id}/test`);
    cin7.answer = { status: 500, body: {} };
    const answer = await gate.admin.patch(`/credentials/${id}`, { username: randomUUID() });
    expect(answer.body.lastTest).toMatchObject({ ok: false, errorKind: 'temporary' });
  });
});

describe('the test of a credential', () => {
  it('answers what the account says of itself', async () => {
    const { id } = await addCredential(gate);
    const answer = await gate.admin.post(`/credentials/${id}/test`);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      ok: true,
      company: 'Acme Pty Ltd',
      timeZone: 'Australia/Melbourne',
      defaultWeightUnits: 'kg',
      defaultDimensionsUnits: 'cm',
      testedAt: expect.any(String),
    });
  });

  it.each([
    ['auth', refused],
    ['temporary', { status: 500, body: {} }],
    ['rate_limited', { status: 429, body: {} }],
  ])('answers 200 with the kind %s and a reason when it fails', async (errorKind, answer) => {
    const { id } = await addCredential(gate);
    cin7.answer = answer;
    const failed = await gate.admin.post(`/credentials/${id}/test`);
    expect(failed).toMatchObject({
      status: 200,
      body: { ok: false, errorKind, reason: expect.stringMatching(/.{20}/) },
    });
    expect(failed.text).not.toContain(API_KEY);
  });

  it('passes a stop of the account, and lifts it when it succeeds', async () => {
    const { id, username } = await addCredential(gate);
    await gate.database.query(
      `insert into cin7_account (account_id, slice_numbers, slice_counts, refusals, stopped_at, stopped_reason, updated_at)
       values ($1, '{}', '{}', 0, now(), 'The key was refused.', now())`,
      [username],
    );
    cin7.answer = refused;
    await gate.admin.post(`/credentials/${id}/test`);
    expect(await isStopped(username)).toBe(true);
    cin7.answer = { status: 200, body: COMPANY };
    expect((await gate.admin.post(`/credentials/${id}/test`)).body.ok).toBe(true);
    expect(await isStopped(username)).toBe(false);
  });

  async function isStopped(accountId: string): Promise<boolean> {
    const [row] = await gate.database.query<{ stopped: boolean }>(
      'select stopped_at is not null as stopped from cin7_account where account_id = $1',
      [accountId],
    );
    return row?.stopped ?? false;
  }

  it('is open to operators and noted in the audit', async () => {
    const { id } = await addCredential(gate);
    const { body: key } = await gate.admin.post('/client-keys', { name: 'o', scope: 'operator' });
    expect((await gate.admin.as(key.key).post(`/credentials/${id}/test`)).body.ok).toBe(true);
    const { body } = await gate.admin.get(`/audit-entries?subjectId=${id}`);
    expect(body.data.map((entry: { action: string }) => entry.action)).toEqual([
      'credential.tested',
      'credential.created',
    ]);
  });

  it('says so when the stored password cannot be decrypted any more', async () => {
    const [one, other] = [await addCredential(gate), await addCredential(gate)];
    // A ciphertext copied from another row must not open in this one.
    await gate.database.query(
      `update credential set password_ciphertext = (select password_ciphertext from credential where id = $2)
       where id = $1`,
      [one.id, other.id],
    );
    const answer = await gate.admin.post(`/credentials/${one.id}/test`);
    expect(answer).toMatchObject({ status: 409, body: { code: 'secret_unreadable' } });
    expect(cin7.calls).toHaveLength(0);
  });
});
