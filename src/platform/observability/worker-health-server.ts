import Fastify, { type FastifyInstance } from 'fastify';
import { deadlines } from '../http/server-options.js';
import type { HealthService } from './health.service.js';

/** A worker serves no API; this answers the same two health routes and nothing else. */
export async function startWorkerHealthServer(
  health: HealthService,
  address: { host: string; port: number },
): Promise<FastifyInstance> {
  const server = Fastify({ bodyLimit: 1024, requestTimeout: 10_000, http: deadlines(10) });
  server.get('/health/live', () => ({ status: 'ok' }));
  server.get('/health/ready', async (_request, reply) => {
    const { status, details } = await health.ready();
    return reply.status(status === 'ok' ? 200 : 503).send({ status, details });
  });
  await server.listen(address);
  return server;
}
