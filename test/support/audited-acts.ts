import { expect } from '@jest/globals';
import type { Tenant } from './tenant.js';

/** Something that somebody has to answer for later. */
export interface Act {
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

/** One of each kind, in an order in which each can succeed; the tenant is gone afterwards. */
export function actsOf(tenant: Tenant, rightPassword: string): Act[] {
  return [
    ...whilePaused(tenant),
    ...registering(tenant, rightPassword),
    ...watching(tenant),
    ...reading(tenant),
    ...ending(tenant),
  ];
}

/** As long as the connection is paused: its run and its document wait. */
function whilePaused(tenant: Tenant): Act[] {
  return [
    of(tenant, 'reconciliation', 'POST /api/v1/reconciliations/{id}/pause', 'reconciliation.paused'),
    of(tenant, 'reconciliation', 'POST /api/v1/reconciliations/{id}/resume', 'reconciliation.resumed'),
    of(tenant, 'reconciliation', 'POST /api/v1/reconciliations/{id}/cancel', 'reconciliation.cancelled'),
    of(tenant, 'connection', 'POST /api/v1/connections/{id}/reconciliations', 'reconciliation.started'),
    of(tenant, 'syncRequest', 'POST /api/v1/sync-requests/{id}/retry', 'sync_request.retried', {
      says: { reference: tenant.reference },
    }),
  ];
}

/** Keys, credentials, connections. */
function registering(tenant: Tenant, rightPassword: string): Act[] {
  return [
    to(tenant, 'POST /api/v1/client-keys', 'client_key.created', {
      body: { name: 'made', scope: 'operator' },
      says: { after: { name: 'made', scope: 'operator' } },
    }),
    to(tenant, 'POST /api/v1/credentials', 'credential.created', {
      body: { credentialName: 'New', credentialDriver: 'Dear Inventory', username: tenant.ids['order'], password: 'x' },
      says: { after: { credentialName: 'New' } },
    }),
    of(tenant, 'credential', 'PATCH /api/v1/credentials/{id}', 'credential.updated', {
      body: { credentialName: 'Renamed', password: 'another-password' },
      says: {
        before: { credentialName: expect.any(String) },
        after: { credentialName: 'Renamed' },
        isPasswordNew: true,
      },
    }),
    of(tenant, 'credential', 'PATCH /api/v1/credentials/{id}', 'credential.tested', {
      body: { password: rightPassword },
    }),
    of(tenant, 'credential', 'POST /api/v1/credentials/{id}/test', 'credential.tested', { says: { ok: true } }),
    of(tenant, 'spare', 'DELETE /api/v1/credentials/{id}', 'credential.deleted', {
      says: { before: { credentialName: 'Spare' } },
    }),
    to(tenant, 'POST /api/v1/connections', 'connection.created', {
      body: { name: 'Second', credentialId: tenant.ids['credential'], enabled: false },
      says: { after: { name: 'Second', credentialId: tenant.ids['credential'] } },
    }),
    of(tenant, 'connection', 'PATCH /api/v1/connections/{id}', 'connection.updated', {
      body: { enabled: true, settings: { callsPerMinute: 30 } },
      says: {
        before: { enabled: false, settings: { callsPerMinute: null } },
        after: { settings: { callsPerMinute: 30 } },
      },
    }),
  ];
}

/** What operators do with a connection. */
function watching(tenant: Tenant): Act[] {
  return [
    of(tenant, 'connection', 'POST /api/v1/connections/{id}/push-api-key/reveal', 'connection.push_api_key_revealed'),
    of(tenant, 'connection', 'POST /api/v1/connections/{id}/push-api-key/rotate', 'connection.push_api_key_rotated', {
      says: { graceHours: 24 },
    }),
    of(tenant, 'connection', 'POST /api/v1/connections/{id}/registration/apply', 'connection.registration_applied'),
    of(tenant, 'connection', 'POST /api/v1/connections/{id}/registration/test', 'connection.registration_tested'),
    of(tenant, 'connection', 'POST /api/v1/connections/{id}/feed-guard/check', 'connection.webhooks_checked'),
    of(tenant, 'notification', 'POST /api/v1/notifications/{id}/replay', 'notification.replayed', {
      says: { reference: tenant.reference },
    }),
    to(tenant, 'POST /api/v1/replays', 'replay.started', {
      body: { filter: { reference: tenant.reference } },
      says: { filter: { reference: tenant.reference } },
    }),
  ];
}

/** What clients do. */
function reading(tenant: Tenant): Act[] {
  return [
    of(tenant, 'item', 'POST /api/v1/items/{id}/acknowledgements', 'item.rejected', {
      body: REJECTED,
      key: tenant.key,
    }),
    of(tenant, 'order', 'POST /api/v1/orders/{id}/acknowledgements', 'order.rejected', {
      body: REJECTED,
      key: tenant.key,
    }),
    to(tenant, 'POST /api/v1/consumers/{name}/position', 'consumer.reset', { key: tenant.key }),
    to(tenant, 'DELETE /api/v1/consumers/{name}', 'consumer.deleted', { key: tenant.key }),
    to(tenant, 'POST /api/v1/endpoints', 'endpoint.created', {
      body: { name: 'second', url: 'https://second.example.com/' },
      key: tenant.key,
      says: { after: { name: 'second' } },
    }),
    of(tenant, 'endpoint', 'PATCH /api/v1/endpoints/{id}', 'endpoint.updated', {
      body: { name: 'renamed' },
      key: tenant.key,
      says: { before: { name: 'dingo endpoint' }, after: { name: 'renamed' } },
    }),
    of(tenant, 'endpoint', 'POST /api/v1/endpoints/{id}/secret/rotate', 'endpoint.secret_rotated', { key: tenant.key }),
    of(tenant, 'endpoint', 'POST /api/v1/endpoints/{id}/test', 'endpoint.tested', {
      key: tenant.key,
      says: { delivered: false },
    }),
    of(tenant, 'endpoint', 'POST /api/v1/endpoints/{id}/replay', 'endpoint.replayed', {
      body: { recordId: tenant.ids['order'] },
      key: tenant.key,
    }),
    of(tenant, 'endpoint', 'DELETE /api/v1/endpoints/{id}', 'endpoint.deleted', {
      key: tenant.key,
      says: { before: { name: 'renamed' } },
    }),
  ];
}

/** What takes it all away. */
function ending(tenant: Tenant): Act[] {
  return [
    of(tenant, 'connection', 'DELETE /api/v1/connections/{id}', 'connection.deleted', {
      says: { before: { name: 'dingo merchant', settings: { callsPerMinute: 30 } } },
    }),
    of(tenant, 'clientKey', 'DELETE /api/v1/client-keys/{id}', 'client_key.revoked', {
      says: { before: { scope: 'client' } },
    }),
  ];
}

const REJECTED = { revision: 1, status: 'rejected', reason: 'No such lot' };

function to(tenant: Tenant, route: string, action: string, more: Partial<Act> = {}): Act {
  const path = route.replace(/^\w+ \/api\/v1/, '').replace('{name}', tenant.consumer);
  return { route, action, path, ...more };
}

/** @param kind of thing whose id goes into the path */
function of(tenant: Tenant, kind: string, route: string, action: string, more: Partial<Act> = {}): Act {
  const act = to(tenant, route, action, more);
  return { ...act, path: act.path.replace('{id}', tenant.ids[kind]!) };
}
