import type { Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Closes, when the server stops, connections that never sent a byte: clients open some in advance, and Node.js takes them
 * for busy, so that each would hold the stop up for as long as a request may take.
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
    done();
  });
}
