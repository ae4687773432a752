import { SimulatorError } from '../simulator-error.js';
import type { Webhook } from '../webhook-book.js';
import { ApiError } from './api-error.js';
import type { ApiCall, ApiRoutes } from './api-call.js';

/** `/webhooks` (REFERENCE 7.2). */
export const webhookRoutes: ApiRoutes = {
  '/webhooks': {
    GET: ({ account }) => ({ Webhooks: account.webhooks.all(true).map(asRead) }),
    POST: (call) => ({ Webhooks: [asRead(refusing(() => call.account.webhooks.add(bodyOf(call))))] }),
    PUT: (call) => ({ Webhooks: [asRead(refusing(() => call.account.webhooks.replace(bodyOf(call))))] }),
    DELETE: (call) => {
      refusing(() => call.account.webhooks.remove(call.query.id('ID')));
      return { Webhooks: [] };
    },
  },
};

/** The token is never given back, so a PUT of what GET answered wipes it. */
function asRead(webhook: Webhook): Webhook {
  return { ...webhook, ExternalBearerToken: '' };
}

function bodyOf(call: ApiCall): Record<string, unknown> {
  if (typeof call.body !== 'object' || call.body === null || Array.isArray(call.body)) {
    throw new ApiError(400, 'Request body is not provided.');
  }
  return call.body as Record<string, unknown>;
}

function refusing<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof SimulatorError) throw new ApiError(error.kind === 'unknown' ? 404 : 400, error.message);
    throw error;
  }
}
