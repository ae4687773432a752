import { SimulatorError } from '../simulator-error.js';
import { ApiError } from './api-error.js';
/** `/webhooks` (REFERENCE 7.2). */
export const webhookRoutes = {
    '/webhooks': {
        GET: (call) => ({ Webhooks: bookOf(call).all(true).map(asRead) }),
        POST: (call) => ({ Webhooks: [asRead(refusing(() => bookOf(call).add(bodyOf(call))))] }),
        PUT: (call) => ({ Webhooks: [asRead(refusing(() => bookOf(call).replace(bodyOf(call))))] }),
        DELETE: (call) => {
            refusing(() => bookOf(call).remove(call.query.id('ID')));
            return { Webhooks: [] };
        },
    },
};
/** How Cin7 refuses accounts without the Automation module is not known; a 403 is the hardest to tell from a bad key. */
function bookOf({ account }) {
    if (!account.hasAutomation)
        throw new ApiError(403, 'The Automation module is not available for this account.');
    return account.webhooks;
}
/** The token is never given back, so a PUT of what GET answered wipes it. */
function asRead(webhook) {
    return { ...webhook, ExternalBearerToken: '' };
}
function bodyOf(call) {
    if (typeof call.body !== 'object' || call.body === null || Array.isArray(call.body)) {
        throw new ApiError(400, 'Request body is not provided.');
    }
    return call.body;
}
function refusing(action) {
    try {
        return action();
    }
    catch (error) {
        if (error instanceof SimulatorError)
            throw new ApiError(error.kind === 'unknown' ? 404 : 400, error.message);
        throw error;
    }
}
//# sourceMappingURL=webhooks.js.map