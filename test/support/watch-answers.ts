// Runs in every test file before its tests: looks at what each gateway of the process answers.
import { channel } from 'node:diagnostics_channel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { leakWatch } from './leak-watch.js';

/** Answers that are there to show a secret, once; everything else, and every error of these, must not. */
const SHOWING =
  /^POST \/api\/v1\/(client-keys|connections|connections\/:id\/push-api-key\/(reveal|rotate)|endpoints|endpoints\/:id\/secret\/rotate)$/;

channel('fastify.initialization').subscribe((message) => {
  const { fastify } = message as { fastify: FastifyInstance };
  fastify.addHook('preHandler', async (request: FastifyRequest) => {
    if (!request.url.startsWith('/api/v1/credentials')) return;
    leakWatch.add((request.body as { password?: string } | undefined)?.password);
  });
  fastify.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    const route = `${request.method} ${request.routeOptions.url ?? request.url}`;
    // The stand-in for Cin7 knows the merchants' keys, as Cin7 does.
    if (!fastify.hasRoute({ method: 'POST', url: '/webhooks/cin7-core' })) return payload;
    const isShown = reply.statusCode < 300 && SHOWING.test(route);
    const text = Buffer.isBuffer(payload) ? payload.toString() : payload;
    if (!isShown && typeof text === 'string') leakWatch.scan(`answer ${reply.statusCode} to ${route}`, text);
    return payload;
  });
});
