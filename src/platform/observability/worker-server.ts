import Fastify, { type FastifyInstance } from 'fastify';
import { answerProblem } from '../http/problem.filter.js';
import { ProblemError } from '../http/problem.js';
import { deadlines } from '../http/server-options.js';
import type { HealthService } from './health.service.js';
import type { MetricsService } from './metrics.service.js';

/** Of the text that Prometheus reads. */
const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

export interface WorkerServerParts {
  health: HealthService;
  metrics: MetricsService;
  /** Whether who sends this header `Authorization` may read the metrics; throws the problem that it is refused with. */
  mayRead(authorization: string | undefined): Promise<boolean>;
}

/** A worker serves no API; this answers the same health routes and `/metrics`, and nothing else. */
export async function startWorkerServer(
  { health, metrics, mayRead }: WorkerServerParts,
  address: { host: string; port: number },
): Promise<FastifyInstance> {
  const server = Fastify({ bodyLimit: 1024, requestTimeout: 10_000, http: deadlines(10) });
  server.setErrorHandler((error, request, reply) => answerProblem(error, request, reply));
  server.get('/health/live', () => ({ status: 'ok' }));
  server.get('/health/ready', async (_request, reply) => {
    const { status, details } = await health.ready();
    return reply.status(status === 'ok' ? 200 : 503).send({ status, details });
  });
  server.get('/metrics', async (request, reply) => {
    if (!(await mayRead(request.headers.authorization))) {
      throw new ProblemError(403, 'scope_not_allowed', 'This takes METRICS_TOKEN or a key with scope operator.');
    }
    return reply.header('content-type', METRICS_TYPE).send(await metrics.read());
  });
  await server.listen(address);
  return server;
}
