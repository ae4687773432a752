import { answerRefused } from './refused.js';
/** Hands routes to Fastify; their errors are answered like all others. */
export async function registerDirectRoutes(app, routes) {
    const fastify = app.getHttpAdapter().getInstance();
    await fastify.register((scope, _options, done) => {
        scope.setErrorHandler(answerRefused);
        for (const route of routes)
            scope.route(optionsOf(route));
        done();
    });
}
function optionsOf({ method, path, guard, bodyLimitBytes, handle }) {
    const callers = new WeakMap();
    return {
        method,
        url: path,
        bodyLimit: bodyLimitBytes,
        onRequest: async (request) => {
            callers.set(request, await guard.letIn(request));
        },
        handler: (request) => {
            const caller = callers.get(request);
            if (caller === undefined)
                throw new Error(`Nobody asked who calls ${path}.`);
            return handle(request, caller);
        },
    };
}
/** Adds the routes to the document that was made of the controllers. */
export function documentDirectRoutes(document, routes) {
    for (const { method, path, operation } of routes) {
        const address = path.replaceAll(/:(\w+)/g, '{$1}');
        document.paths[address] = { ...document.paths[address], [method.toLowerCase()]: operation };
    }
}
//# sourceMappingURL=direct-route.js.map