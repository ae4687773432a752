import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LogLevel } from '../config/settings.js';
import type { HttpMetrics } from '../observability/http-metrics.js';
import { LogQuota } from '../observability/log-quota.js';
import { startSpan } from '../observability/tracing.js';
import { ProblemError } from './problem.js';
import { asOwnWork, type WorkContext } from '../observability/work-context.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What log lines of this request say. */
    work?: WorkContext;
    /** What it was answered with an error for, for its line in the log. */
    failure?: { error: unknown; code: string };
  }
  interface FastifyContextConfig {
    /** The room that owns the route counts its requests by itself. */
    isCountedElsewhere?: boolean;
  }
}

/** Lines about failed requests in each stretch: strangers and a database that is away must not fill the disk. */
const MOST_LINES = 50;
const STRETCH_MS = 10_000;

/** Asked for all the time, and only worth knowing when they fail. */
const UNTRACED = /^\/(health|metrics|docs)(\/|$)/;

const logger = new Logger('HttpRequest');

/**
 * Gives each request its id, its span and its place in the metrics, and each one that fails one line in the log: 4xx at
 * info, because the caller was told what is wrong, 5xx at error. Requests that went well are there at debug.
 */
export function watchRequests(app: NestFastifyApplication, metrics: HttpMetrics, logLevel: LogLevel): void {
  const isEachLogged = logLevel === 'debug' || logLevel === 'trace';
  const quotas = { refused: new LogQuota(MOST_LINES, STRETCH_MS), failed: new LogQuota(MOST_LINES, STRETCH_MS) };
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    request.work = { requestId: request.id, span: spanOf(request) };
    done();
  });
  // After the body was read: what reads it may run in the context of whoever opened the connection.
  fastify.addHook('preValidation', (request, _reply, done) => asOwnWork(request.work ?? {}, done));
  fastify.addHook('onResponse', (request, reply, done) => {
    endSpan(request, reply);
    const route = request.routeOptions.url ?? null;
    if (!request.routeOptions.config.isCountedElsewhere) {
      metrics.ended(request.method, route, reply.statusCode, reply.elapsedTime);
    }
    // Thousands a second that go well must not cost as much as a line that is not written.
    if (isEachLogged || reply.statusCode >= 400) asOwnWork(request.work ?? {}, () => writeLine(request, reply, quotas));
    done();
  });
}

function spanOf({ method, url, headers, routeOptions }: FastifyRequest) {
  if (UNTRACED.test(url)) return null;
  const route = routeOptions.url;
  const attributes = { 'http.request.method': method, 'http.route': route, 'url.path': pathOf(url) };
  const traceparent = headers['traceparent'];
  return startSpan(`${method} ${route ?? 'unknown route'}`, {
    kind: 'server',
    attributes,
    traceparent: typeof traceparent === 'string' ? traceparent : undefined,
  });
}

function endSpan({ work, failure }: FastifyRequest, { statusCode }: FastifyReply): void {
  const span = work?.span;
  if (!span) return;
  span.set({ 'http.response.status_code': statusCode, 'erpgate.notification': work.notificationId });
  if (statusCode >= 500) span.fail(failure?.error ?? `answered ${statusCode}`);
  span.end();
}

/** Neither query nor address nor body: those may hold names, keys and what people look for. */
function writeLine(
  { method, url, failure }: FastifyRequest,
  { statusCode, elapsedTime }: FastifyReply,
  quotas: Record<'refused' | 'failed', LogQuota>,
): void {
  const line = { method, path: pathOf(url), statusCode, ms: Math.round(elapsedTime) };
  if (statusCode < 400) return logger.debug(line, 'A request was answered');
  // Of a flood of wrong keys only the beginning is told.
  if (failure?.error instanceof ProblemError && failure.error.manner.isQuiet) return;
  const isOurs = statusCode >= 500;
  const { isAllowed, notWritten } = quotas[isOurs ? 'failed' : 'refused'].take();
  if (notWritten > 0) logger.warn({ notWritten, isOurs }, 'Requests failed too often for a line each');
  if (!isAllowed) return;
  const code = failure?.code;
  if (!isOurs) return logger.log({ ...line, code }, 'A request was refused');
  // A problem that we answer on purpose has been explained to the caller; a fault needs its stack.
  const err = code === 'internal_error' || code === 'database_unavailable' ? failure?.error : undefined;
  logger.error({ ...line, code, err }, 'A request failed');
}

function pathOf(url: string): string {
  return (url.split('?')[0] ?? url).slice(0, 500);
}
