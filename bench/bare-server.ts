/**
 * The measure for the intake: the same Fastify, the same body parsing, the same check of two headers, the same answer, and
 * no database. Started by `intake.bench.ts` in a process of its own, with the port as its only parameter.
 */
import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';

const app = Fastify({ bodyLimit: 5 * 1024 * 1024 });
app.removeAllContentTypeParsers();
app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
app.get('/health/ready', () => ({ status: 'ok' }));
app.post('/webhooks/cin7-core', async (request, reply) => {
  if (!request.headers['connectionid'] || !request.headers['apikey']) return reply.status(401).send();
  JSON.parse((request.body as Buffer).toString());
  return { notificationId: randomUUID(), status: 'accepted' };
});
await app.listen({ port: Number(process.argv[2]), host: '127.0.0.1' });
process.once('SIGTERM', () => void app.close());
