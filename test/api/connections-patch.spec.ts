import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RegistrationApp, startRegistrationApp } from './registration-app.js';
import { addConnection, addCredential, DEFAULT_SETTINGS as DEFAULTS } from './registration-samples.js';

let gate: RegistrationApp;
beforeAll(async () => {
  gate = await startRegistrationApp();
});
afterAll(() => gate.close());

describe('a patch of a connection', () => {
  const patch = async (id: string, body: object) => {
    const answer = await gate.admin.patch(`/connections/${id}`, body);
    expect(answer.status).toBe(200);
    expect((await gate.admin.get(`/connections/${id}`)).body).toEqual(answer.body);
    return answer.body;
  };

  it('leaves what it does not name, also inside groups and maps', async () => {
    const { id } = await addConnection(gate, { name: 'Before' });
    await patch(id, { settings: { warehouseMap: { Main: 'MEL', Second: 'SYD' }, items: { syncGroup: false } } });
    await patch(id, { name: 'After' });
    const after = await patch(id, {
      settings: { warehouseMap: { Third: 'BNE' }, items: { trustPayload: false }, callsPerMinute: 20 },
    });
    expect(after).toMatchObject({
      name: 'After',
      settings: {
        ...DEFAULTS,
        callsPerMinute: 20,
        warehouseMap: { Main: 'MEL', Second: 'SYD', Third: 'BNE' },
        items: { syncGroup: false, syncStockUnit: true, trustPayload: false },
      },
    });
  });

  it('returns a setting, an entry, a map, a group or everything to the default by null', async () => {
    const { id } = await addConnection(gate, {
      settings: {
        defaultCountry: 'Japan',
        callsPerMinute: 10,
        warehouseMap: { Main: 'MEL', Second: 'SYD' },
        carrierMap: { Post: 'P' },
        items: { syncGroup: false, trustPayload: false },
        transfers: { pollMinutes: 7, defaultCarrier: 'OWN' },
      },
    });
    const first = await patch(id, {
      settings: {
        defaultCountry: null,
        warehouseMap: { Main: null, Unknown: null },
        carrierMap: null,
        items: { syncGroup: null },
        transfers: null,
      },
    });
    expect(first.settings).toEqual({
      ...DEFAULTS,
      callsPerMinute: 10,
      warehouseMap: { Second: 'SYD' },
      items: { ...DEFAULTS.items, trustPayload: false },
    });
    expect((await patch(id, { settings: null })).settings).toEqual(DEFAULTS);
  });

  it('keeps names in maps that are methods of every object', async () => {
    const { id } = await addConnection(gate);
    const carrierMap = { toString: 'T', hasOwnProperty: 'H' };
    const answer = await patch(id, { settings: { carrierMap } });
    expect(answer.settings.carrierMap).toEqual(carrierMap);
  });

  it('refuses a second entry that differs only in case from a stored one', async () => {
    const { id } = await addConnection(gate, { settings: { warehouseMap: { Main: 'MEL' } } });
    const answer = await gate.admin.patch(`/connections/${id}`, { settings: { warehouseMap: { main: 'SYD' } } });
    expect(answer.status).toBe(400);
    expect(answer.body.detail).toContain('"Main" and "main"');
    await patch(id, { settings: { warehouseMap: { main: 'SYD', Main: null } } });
  });

  it('loses nothing when many come at once', async () => {
    const { id } = await addConnection(gate);
    const numbers = Array.from({ length: 20 }, (_, i) => i);
    await Promise.all(
      numbers.map((i) =>
        gate.admin.patch(`/connections/${id}`, { settings: { warehouseMap: { [`L${i}`]: `W${i}` } } }),
      ),
    );
    const { body } = await gate.admin.get(`/connections/${id}`);
    expect(Object.keys(body.settings.warehouseMap)).toHaveLength(20);
  });

  it('lets an operator set and pause, but not choose another credential', async () => {
    const { id } = await addConnection(gate);
    const { id: credentialId } = await addCredential(gate);
    const { body } = await gate.admin.post('/client-keys', { name: 'o', scope: 'operator' });
    const operator = gate.admin.as(body.key);
    const paused = await operator.patch(`/connections/${id}`, { enabled: false, settings: { callsPerMinute: 30 } });
    expect(paused).toMatchObject({ status: 200, body: { enabled: false, settings: { callsPerMinute: 30 } } });
    const refused = await operator.patch(`/connections/${id}`, { credentialId });
    expect(refused).toMatchObject({ status: 403, body: { code: 'scope_not_allowed' } });
    expect((await patch(id, { credentialId })).credentialId).toBe(credentialId);
    const { body: audit } = await gate.admin.get(`/audit-entries?subjectId=${id}&limit=2`);
    expect(audit.data).toMatchObject([
      { action: 'connection.updated', actor: 'admin-api-key', details: { after: { credentialId } } },
      {
        actor: expect.stringContaining('client-key'),
        details: { before: { enabled: true }, after: { enabled: false } },
      },
    ]);
  });
});
