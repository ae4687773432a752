import type { Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** How long requests under way may take to end when the server stops. */
const STOP_GRACE_MS = 3_000;

/**
 * Closes, when the server stops, connections that never sent a byte: clients open some in advance, and Node.js takes them
 * for busy, so that each would hold the stop up for as long as a request may take. And after a while those on which a
 * request is still on its way: a sender that never ends must not hold it up either, and what was not answered comes again.
 */
export function closeSilentConnections(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const open = new Set<Socket>();
  fastify.server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  fastify.addHook('preClose', (done) => {
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    const cut = setTimeout(() => open.forEach((socket) => socket.destroy()), STOP_GRACE_MS);
    fastify.server.once('close', () => clearTimeout(cut));
    done();
  });
}
