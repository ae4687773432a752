/**
 * Closes, when the server stops, connections that never sent a byte: clients open some in advance, and Node.js takes them
 * for busy, so that each would hold the stop up for as long as a request may take.
 */
export function closeSilentConnections(app) {
    const fastify = app.getHttpAdapter().getInstance();
    const open = new Set();
    fastify.server.on('connection', (socket) => {
        open.add(socket);
        socket.once('close', () => open.delete(socket));
    });
    fastify.addHook('preClose', (done) => {
        for (const socket of open)
            if (socket.bytesRead === 0)
                socket.destroy();
        done();
    });
}
//# sourceMappingURL=silent-connections.js.map