import { fastify } from 'fastify';
import { addControlRoutes } from '../control/control-routes.js';
import { dispatch } from './dispatcher.js';
const BODY_LIMIT = 32 * 1024 * 1024;
/** The HTTP server: the control API under `/control`, Cin7's API everywhere else. */
export function createServer(simulator) {
    const server = fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: true });
    // Bodies are read as text whatever their type says; the resources parse them.
    server.removeAllContentTypeParsers();
    server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    addControlRoutes(server, simulator);
    server.all('/*', async (request, reply) => {
        const body = typeof request.body === 'string' ? request.body : '';
        const answer = await dispatch(simulator, {
            method: request.method,
            url: request.url,
            headers: request.headers,
            body,
        });
        if (answer.isCut === true) {
            reply.hijack();
            request.raw.socket.resetAndDestroy();
            return;
        }
        return reply.code(answer.status).headers(answer.headers).send(answer.text);
    });
    return server;
}
//# sourceMappingURL=server.js.map