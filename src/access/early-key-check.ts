import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Settings } from '../platform/config/settings.js';
import { answerProblem } from '../platform/http/problem.filter.js';
import { KeyDoor, type KeyManner } from './key-door.js';
import { MetricsDoor } from './metrics-door.service.js';

/** Everything below these takes a key; an architecture test compares them with what the routes declare. */
export const KEYED_PATHS = ['/api/v1/', '/metrics', '/health/connections'];

/**
 * Asks for the key as soon as the headers are there: before the body is read and parsed, and before all that the
 * framework does for a request. What a stranger can make us do ends here. The guard asks again, by what each route
 * declares: this only comes earlier.
 */
export function checkKeysEarly(app: NestFastifyApplication): void {
  const door = app.get(KeyDoor);
  const metricsDoor = app.get(MetricsDoor);
  const areDocsKeyed = app.get(Settings).http.docs === 'key';
  const mannerOf = (path = ''): KeyManner | null => {
    if (KEYED_PATHS.some((keyed) => path.startsWith(keyed))) return 'bearer';
    return areDocsKeyed && /^\/docs(\/|-|$)/.test(path) ? 'bearer_or_basic' : null;
  };
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      const manner = mannerOf(request.routeOptions.url);
      if (manner === null) return undefined;
      try {
        if (request.routeOptions.url === '/metrics' && metricsDoor.opensTo(request.headers.authorization))
          return undefined;
        await door.letIn(request, manner);
        return undefined;
      } catch (error) {
        // So that a browser asks for the key.
        if (manner === 'bearer_or_basic') void reply.header('www-authenticate', 'Basic realm="ERPGate"');
        answerProblem(error, request, reply);
        return reply;
      }
    });
}
