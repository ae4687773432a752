import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError, errorBody } from './api-error.js';
import { companyRoutes } from './company.js';
import { makeMoves, setTraps } from './list-traps.js';
import { htmlAnswer, jsonAnswer, replacement, shaped } from './faulty-answer.js';
import { partyRoutes } from './parties.js';
import { productRoutes } from './products.js';
import { purchaseRoutes } from './purchases.js';
import { Query } from './query.js';
import { saleRoutes } from './sales.js';
import { transferRoutes } from './transfers.js';
import { webhookRoutes } from './webhooks.js';
const ROUTES = {
    ...companyRoutes,
    ...partyRoutes,
    ...productRoutes,
    ...purchaseRoutes,
    ...saleRoutes,
    ...transferRoutes,
    ...webhookRoutes,
};
/** Wrong paths of this kind redirect to themselves for ever (REFERENCE 1.2). */
const REDIRECTING = ['/billofmaterials'];
/** Answers calls to Cin7's API: authentication, rate limit, faults, then the resource; and keeps the log. */
export async function dispatch(simulator, incoming) {
    const url = new URL(incoming.url, 'http://simulator');
    const path = decodeURI(url.pathname)
        .toLowerCase()
        .replace(/^\/externalapi\/v2/, '')
        .replace(/(.)\/+$/, '$1');
    const query = new Query(url.searchParams);
    const account = authenticated(simulator, incoming.headers);
    const at = simulator.clock.date();
    const started = performance.now();
    const special = [];
    const answer = await answerTo(simulator, account, { ...incoming, path, search: url.search, query, special });
    simulator.callLog.add({
        at,
        accountId: account?.accountId ?? null,
        method: incoming.method,
        path,
        query: query.asObject(),
        status: answer.status,
        milliseconds: performance.now() - started,
        special: special.length === 0 ? null : special.join(', '),
    });
    return answer;
}
async function answerTo(simulator, account, call) {
    if (simulator.latencyMs > 0)
        await sleep(simulator.latencyMs);
    if (account === undefined) {
        call.special.push('credentials refused');
        // The real text is unknown (REFERENCE 13.12).
        return jsonAnswer(403, errorBody(403, 'Incorrect credentials!'));
    }
    if (!account.rateLimit.take()) {
        call.special.push('rate limited');
        const { answer, retryAfter } = account.rateLimit.settings;
        const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
        return jsonAnswer(answer, errorBody(answer, account.rateLimit.message), headers);
    }
    const pathAndQuery = call.path + call.search;
    const faults = simulator.faults.take({ accountId: account.accountId, method: call.method, pathAndQuery });
    call.special.push(...faults.map((fault) => `fault: ${fault.kind}`));
    for (const fault of faults) {
        const instead = replacement(fault, account.rateLimit.message);
        if (instead !== null)
            return shaped(instead, faults.filter((each) => each.kind === 'slow'));
    }
    setTraps(call.query, faults);
    const answer = resourceAnswer(simulator, account, call);
    makeMoves(account, faults);
    return shaped(answer, faults);
}
function resourceAnswer(simulator, account, call) {
    const route = ROUTES[call.path];
    if (route === undefined) {
        const isLoop = REDIRECTING.includes(call.path);
        return isLoop ? { status: 302, headers: { location: call.url }, text: '' } : htmlAnswer();
    }
    const handler = route[call.method];
    if (handler === undefined) {
        const message = `The requested resource does not support http method '${call.method}'.`;
        return jsonAnswer(405, errorBody(405, message, 'object'));
    }
    try {
        return jsonAnswer(200, handler({ simulator, account, query: call.query, body: parsed(call.body) }));
    }
    catch (error) {
        if (error instanceof ApiError)
            return jsonAnswer(error.status, error.body);
        throw error;
    }
}
/** The account that the two headers name, if the key is one of its own (REFERENCE 1.1). */
function authenticated(simulator, headers) {
    const accountId = headers['api-auth-accountid'];
    const key = headers['api-auth-applicationkey'];
    if (typeof accountId !== 'string' || typeof key !== 'string')
        return undefined;
    const account = simulator.findAccount(accountId);
    return account?.keys.includes(key.toLowerCase()) === true ? account : undefined;
}
function parsed(body) {
    if (body.trim() === '')
        return undefined;
    try {
        return JSON.parse(body);
    }
    catch {
        // 500 is documented for a body that cannot be parsed (REFERENCE 1.2).
        throw new ApiError(500, 'An error has occurred.', 'object');
    }
}
//# sourceMappingURL=dispatcher.js.map