/**
 * The other measure for the intake: the bare server of `bare-server.ts` with one INSERT of the notification per request,
 * as most programs would do it. Port, database and table are its parameters.
 */
import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';

const [, , port, databaseUrl, table] = process.argv;
// As many connections as the gateway has.
const pool = new pg.Pool({ connectionString: databaseUrl!, max: 10 });

const app = Fastify({ bodyLimit: 5 * 1024 * 1024 });
app.removeAllContentTypeParsers();
app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
app.get('/health/ready', () => ({ status: 'ok' }));
app.post('/webhooks/cin7-core', async (request, reply) => {
  const connectionId = request.headers['connectionid'];
  if (!connectionId || !request.headers['apikey']) return reply.status(401).send();
  const body = request.body as Buffer;
  const { EventType, SaleOrderNumber } = JSON.parse(body.toString()) as { EventType: string; SaleOrderNumber: string };
  const id = randomUUID();
  await pool.query({
    // Named: prepared once per connection.
    name: 'insert',
    text: `insert into ${table} (id, connection_id, topic, event_type, status, reason, reference, body, received_at)
           values ($1, $2, $3, $4, 'pending', null, $5, $6, now())`,
    values: [id, connectionId, 'sale.picked', EventType, SaleOrderNumber, body],
  });
  return { notificationId: id, status: 'accepted' };
});
await app.listen({ port: Number(port), host: '127.0.0.1' });
process.once('SIGTERM', () => void app.close().then(() => pool.end()));
