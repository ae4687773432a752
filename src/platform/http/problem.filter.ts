import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ProblemBody, ProblemError } from './problem.js';

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Not authenticated',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Request took too long',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Cannot be processed',
  429: 'Too many requests',
  431: 'Headers too large',
  500: 'Internal error',
  502: 'Bad answer from Cin7',
  503: 'Not available',
};

/** Answers every error of Nest's routes as problem+json. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

const logger = new Logger('ProblemFilter');

/** Answers an error as problem+json; what is not meant for the caller goes to the log and only there. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = toProblem(error);
  // Its line in the log is written when it is over (`watch-requests.ts`); one that was answered already has had its own.
  request.failure = { error, code: problem.code };
  if (reply.sent) {
    logger.error({ err: error, path: pathOf(request) }, 'A request failed after it was answered');
    return;
  }
  problem.instance = pathOf(request);
  if (problem.status === 401 && !reply.hasHeader('www-authenticate')) {
    void reply.header('www-authenticate', 'Bearer');
  }
  const { retryAfterSeconds } = error instanceof ProblemError ? error.manner : {};
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
  void reply.status(problem.status).header('content-type', 'application/problem+json').send(problem);
}

/** The problem that an error is answered with. */
export function toProblem(error: unknown): ProblemBody {
  if (error instanceof ProblemError) {
    const body = problemOf(error.getStatus(), error.code, error.detail);
    return error.errors ? { ...body, errors: error.errors } : body;
  }
  if (error instanceof HttpException) return fromStatus(error.getStatus(), error.message);
  const status = clientStatusOf(error);
  if (status !== null) return fromStatus(status, (error as Error).message);
  if (isDatabaseDown(error)) {
    return problemOf(503, 'database_unavailable', 'The database does not answer at the moment. Try again shortly.');
  }
  return problemOf(500, 'internal_error', 'Something went wrong here. The log has the details; try again or tell us.');
}

/** Errors of Nest and Fastify, which the one may hand on as its own. */
function fromStatus(status: number, message: string): ProblemBody {
  if (status === 404)
    return problemOf(404, 'not_found', 'There is no such route. The document at /docs lists them all.');
  if (status === 413) return problemOf(413, 'body_too_large', 'The body is larger than this server takes.');
  return problemOf(status, codeOf(status), message);
}

/** A problem as it is answered. */
export function problemOf(status: number, code: string, detail: string): ProblemBody {
  return { type: 'about:blank', title: TITLES[status] ?? 'Error', status, code, detail };
}

function codeOf(status: number): string {
  return (TITLES[status] ?? 'error').toLowerCase().replaceAll(' ', '_');
}

/** Errors of Fastify itself (broken JSON, body too large) carry a `statusCode`. */
function clientStatusOf(error: unknown): number | null {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}

const CONNECTION_FAULTS = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03']);

/** Connection exceptions but for the protocol violation, which a bad value can cause; and resources that are used up. */
const CONNECTION_CLASSES = /^(?:08(?!P01)|53)/;

/** Of the driver, which gives no code; and of a server that is about to take the database away or to bring it back. */
const CONNECTION_SENTENCES =
  /Connection terminated|is not queryable|timeout exceeded when trying to connect|not currently accepting connections/;

/** Whether an error, or what caused it, says that the database cannot be reached. */
export function isDatabaseDown(error: unknown): boolean {
  for (let cause: unknown = error, depth = 0; cause && depth < 5; depth += 1) {
    const { code, message, cause: next } = cause as { code?: unknown; message?: unknown; cause?: unknown };
    if (typeof code === 'string' && (CONNECTION_FAULTS.has(code) || CONNECTION_CLASSES.test(code))) return true;
    if (typeof message === 'string' && CONNECTION_SENTENCES.test(message)) {
      return true;
    }
    cause = next;
  }
  return false;
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? request.url;
}
