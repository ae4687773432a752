import { DEFAULT_RATE_LIMIT } from '../rate-limit.js';
import { SimulatorError, invalid, unknown } from '../simulator-error.js';
import { optionalNumber, optionalText, text, without } from './arguments.js';
import { MOVES } from './moves.js';
import { accountSummary, documentList, simulatorState } from './state.js';
const STATUS = { unknown: 404, refused: 409, invalid: 400 };
const routes = [
    [
        'GET',
        '/',
        () => ({
            moves: Object.fromEntries(Object.entries(MOVES).map(([name, move]) => [name, move.does])),
            routes: routes.map(([method, path]) => `${method} /control${path}`),
        }),
    ],
    ['GET', '/state', (simulator) => simulatorState(simulator)],
    ['POST', '/reset', reset],
    ['GET', '/accounts', (simulator) => simulator.accounts.map(accountSummary)],
    ['POST', '/accounts', (simulator, args) => accountSummary(simulator.addAccount(args))],
    ['GET', '/documents', (simulator, args) => documentList(accountOf(simulator, args))],
    ['POST', '/do/:move', doMove],
    ['GET', '/webhooks', (simulator, args) => accountOf(simulator, args).webhooks.all()],
    ['POST', '/webhooks', (simulator, args) => accountOf(simulator, args).registerWebhook(without(args, 'accountId'))],
    ['PUT', '/webhooks/:id', overwriteWebhook],
    ['DELETE', '/webhooks/:id', removeWebhook],
    ['GET', '/faults', (simulator) => simulator.faults.list()],
    ['POST', '/faults', (simulator, args) => simulator.faults.add(args)],
    ['DELETE', '/faults', clear((simulator) => simulator.faults.clear())],
    ['GET', '/deliveries', (simulator, args) => deliveries(simulator, args)],
    ['POST', '/deliveries', steerDeliveries],
    ['POST', '/settled', (simulator) => simulator.settled().then(() => ({ settled: true }))],
    ['GET', '/calls', (simulator, args) => simulator.calls.slice(-(optionalNumber(args, 'last') ?? 1000))],
    ['DELETE', '/calls', clear((simulator) => simulator.callLog.clear())],
    ['PUT', '/settings', changeSettings],
    ['POST', '/clock', advanceClock],
];
/** Adds the control API: no authentication, it is for the developer's own machine. */
export function addControlRoutes(server, simulator) {
    for (const [method, path, handler] of routes) {
        server.route({
            method,
            url: `/control${path === '/' ? '' : path}`,
            handler: (request, reply) => answer(request, reply, (args) => handler(simulator, args)),
        });
    }
}
async function answer(request, reply, run) {
    try {
        const body = typeof request.body === 'string' && request.body.trim() !== '' ? parsed(request.body) : {};
        return (await run({ ...request.query, ...body, ...request.params })) ?? {};
    }
    catch (error) {
        if (!(error instanceof SimulatorError))
            throw error;
        return reply.code(STATUS[error.kind]).send({ error: error.kind, message: error.message });
    }
}
function parsed(body) {
    try {
        const value = JSON.parse(body);
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return value;
    }
    catch {
        // Falls through to the same message: it is not what we can work with.
    }
    throw invalid('The body is no JSON object.');
}
function accountOf(simulator, args) {
    const accountId = optionalText(args, 'accountId');
    return accountId === undefined ? simulator.account : simulator.getAccount(accountId);
}
function doMove(simulator, args) {
    const name = text(args, 'move');
    const move = MOVES[name];
    if (move === undefined)
        throw unknown('move', name);
    return move.run(accountOf(simulator, args), without(args, 'move', 'accountId'));
}
function reset(simulator, args) {
    simulator.reset();
    if (args['seed'] === true)
        MOVES['seed']?.run(simulator.account, {});
    return simulatorState(simulator);
}
/** As any other program with a key of the account can do it: in full, in Cin7's words. */
function overwriteWebhook(simulator, args) {
    return accountOf(simulator, args).webhooks.replace({ ...without(args, 'accountId', 'id'), ID: text(args, 'id') });
}
function removeWebhook(simulator, args) {
    accountOf(simulator, args).webhooks.remove(text(args, 'id'));
    return { removed: args['id'] };
}
function clear(action) {
    return (simulator) => {
        action(simulator);
        return { cleared: true };
    };
}
function deliveries(simulator, args) {
    const state = optionalText(args, 'state');
    const type = optionalText(args, 'type');
    return simulator.deliveries.log
        .filter((delivery) => (state === undefined || delivery.state === state) && (type === undefined || delivery.type === type))
        .slice(-(optionalNumber(args, 'last') ?? 1000));
}
/** `lose`, `duplicate`: so many of the next; `disturb` with shares `{ lose, duplicate, seed }` of all; `hold: true`;
 * `release: true` with `shuffle` and `seed`; `hurry: true`. */
function steerDeliveries(simulator, args) {
    const queue = simulator.deliveries;
    const lose = optionalNumber(args, 'lose');
    const duplicate = optionalNumber(args, 'duplicate');
    if (lose !== undefined)
        queue.loseNext(lose);
    if (duplicate !== undefined)
        queue.duplicateNext(duplicate);
    if (typeof args['disturb'] === 'object' && args['disturb'] !== null)
        queue.disturb(args['disturb']);
    if (args['hold'] === true)
        queue.hold();
    if (args['release'] === true)
        queue.release({ shuffle: args['shuffle'] === true, seed: optionalNumber(args, 'seed') });
    if (args['hurry'] === true)
        queue.hurry();
    return simulatorState(simulator);
}
/** `timeScale`, `latencyMs`; of one account `rateLimit { calls, windowSeconds, answer, retryAfter }`, `hasAutomation`. */
function changeSettings(simulator, args) {
    const { settings } = simulator.deliveries;
    settings.timeScale = optionalNumber(args, 'timeScale') ?? settings.timeScale;
    settings.timeoutMs = optionalNumber(args, 'deliveryTimeoutMs') ?? settings.timeoutMs;
    simulator.latencyMs = optionalNumber(args, 'latencyMs') ?? simulator.latencyMs;
    const rateLimit = args['rateLimit'];
    if (typeof rateLimit === 'object' && rateLimit !== null) {
        const { rateLimit: limit } = accountOf(simulator, args);
        limit.settings = { ...DEFAULT_RATE_LIMIT, ...limit.settings, ...rateLimit };
    }
    const { hasAutomation } = args;
    if (typeof hasAutomation === 'boolean')
        accountOf(simulator, args).hasAutomation = hasAutomation;
    return simulatorState(simulator);
}
function advanceClock(simulator, args) {
    simulator.clock.advance((optionalNumber(args, 'advanceSeconds') ?? 0) * 1000);
    return { now: simulator.clock.date() };
}
//# sourceMappingURL=control-routes.js.map