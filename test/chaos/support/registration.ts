import type { Account } from '../../../simulator/account.js';
import type { GatewayUnderFire } from './gateway-under-fire.js';

/** What Cin7 sends with each notification of a connection. */
export interface Registered {
  connectionId: string;
  headers: Record<string, string>;
}

/** Makes a credential for a simulator's account; several connections may use it. */
export async function registerCredential(gateway: GatewayUnderFire, account: Account, name: string): Promise<string> {
  const { id } = await gateway.api<{ id: string }>('POST', '/credentials', {
    credentialName: `${name} of ${account.accountId}`,
    credentialDriver: 'Dear Inventory',
    username: account.accountId,
    password: account.keys[0],
  });
  return id;
}

export async function registerConnection(
  gateway: GatewayUnderFire,
  credentialId: string,
  name: string,
  enabled = true,
): Promise<Registered> {
  const made = await gateway.api<{ id: string; pushApiKey: string }>('POST', '/connections', {
    name,
    credentialId,
    enabled,
    settings: { timeZone: 'Australia/Melbourne' },
  });
  const headers = { CONNECTIONID: made.id, APIKEY: made.pushApiKey, 'content-type': 'application/json' };
  return { connectionId: made.id, headers };
}

/** Sends one notification; throws unless it is answered 200. */
export async function notify(gateway: GatewayUnderFire, to: Registered, body: unknown): Promise<string> {
  const response = await fetch(`${gateway.url}/webhooks/cin7-core`, {
    method: 'POST',
    headers: to.headers,
    body: JSON.stringify(body),
  });
  if (response.status !== 200) throw new Error(`A notification was answered ${response.status}.`);
  return ((await response.json()) as { notificationId: string }).notificationId;
}
