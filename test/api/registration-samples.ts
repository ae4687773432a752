import { randomUUID } from 'node:crypto';
import type { RegistrationApp } from './registration-app.js';

export const API_KEY = 'b7d1f3a5-0c2e-4f68-8a9b-1c3d5e7f9a0b';

/** What a connection says of its settings when none was chosen. */
export const DEFAULT_SETTINGS = {
  timeZone: null,
  defaultCountry: 'Australia',
  warehouseMap: {},
  unmappedWarehouse: 'pass',
  unknownItem: 'pass',
  carrierMap: {},
  stateCodes: {},
  callsPerMinute: null,
  transfers: { pollMinutes: 5, useBinLocation: true, defaultCarrier: null },
  items: { syncGroup: true, syncStockUnit: true, trustPayload: true },
  reconciliation: { at: '02:00' },
};

/** A credential that differs from all others. */
export function credentialBody() {
  return {
    credentialName: `Merchant ${randomUUID()}`,
    credentialDriver: 'Dear Inventory',
    username: randomUUID(),
    password: API_KEY,
  };
}

export async function addCredential(gate: RegistrationApp, more: object = {}) {
  const answer = await gate.admin.post('/credentials', { ...credentialBody(), ...more });
  if (answer.status !== 201) throw new Error(`No credential was made: ${answer.text}`);
  return answer.body as { id: string; credentialName: string; username: string };
}

export async function addConnection(gate: RegistrationApp, more: object = {}) {
  const credential = await addCredential(gate);
  const answer = await gate.admin.post('/connections', { name: 'Merchant', credentialId: credential.id, ...more });
  if (answer.status !== 201) throw new Error(`No connection was made: ${answer.text}`);
  return answer.body as { id: string; credentialId: string; pushApiKey: string };
}
