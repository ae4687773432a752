import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyHttpOptions, FastifyInstance, FastifyServerOptions } from 'fastify';
import type { Settings } from '../config/settings.js';
import { answerFrameworkError } from './framework-error.js';
import { problemOf } from './problem.filter.js';
import { requestIdOf } from './request-id.js';

/** Of a body below `/api/v1`: a thousand acknowledgements, each with a reason, take less. */
const API_BODY_LIMIT_BYTES = 2 * 1024 * 1024;
/** Of all headers together; Node.js answers 431 beyond. */
const MAX_HEADER_BYTES = 16 * 1024;
const MS_PER_SECOND = 1000;

/**
 * How Fastify serves HTTP: what it takes at most, and for how long it waits. Connections are not limited in number: a
 * limit would let whoever opens that many keep Cin7 out, while a deadline frees each of them again.
 */
export function serverOptions({ http }: Settings): FastifyHttpOptions<never> & FastifyServerOptions {
  return {
    bodyLimit: API_BODY_LIMIT_BYTES,
    routerOptions: { ignoreTrailingSlash: true, caseSensitive: true },
    trustProxy: http.trustedProxies.length === 0 ? false : [...http.trustedProxies],
    requestTimeout: http.requestTimeoutSeconds * MS_PER_SECOND,
    keepAliveTimeout: http.keepAliveSeconds * MS_PER_SECOND,
    http: deadlines(http.headersTimeoutSeconds),
    frameworkErrors: answerFrameworkError,
    genReqId: requestIdOf,
    clientErrorHandler: answerClientError,
  };
}

/** Node.js looks only every 30 s for requests that take too long, unless told otherwise. */
export function deadlines(headersTimeoutSeconds: number) {
  const headersTimeout = headersTimeoutSeconds * MS_PER_SECOND;
  const connectionsCheckingInterval = Math.min(5_000, headersTimeout / 4);
  return { headersTimeout, connectionsCheckingInterval, maxHeaderSize: MAX_HEADER_BYTES };
}

/** Answers what is no HTTP, or came too slowly: there is no request yet, only a socket. */
function answerClientError(this: FastifyInstance, error: Error & { code?: string }, socket: Socket): void {
  // What has been answered, or begun to be, cannot be answered again.
  const isAnswered = (socket as { _httpMessage?: { headersSent?: boolean } })._httpMessage?.headersSent ?? false;
  if (error.code !== 'ECONNRESET' && socket.writable && !isAnswered) socket.write(answerTo(error.code));
  socket.destroy(error);
}

function answerTo(code: string | undefined): string {
  const problem = problemOf(...faultOf(code));
  const body = JSON.stringify(problem);
  return [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Connection: close',
    'Content-Type: application/problem+json',
    'X-Content-Type-Options: nosniff',
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}

function faultOf(code: string | undefined): [status: number, code: string, detail: string] {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return [408, 'request_timeout', 'The request did not arrive in full in time. Send it again, faster.'];
  }
  if (code === 'HPE_HEADER_OVERFLOW')
    return [431, 'headers_too_large', 'The headers are larger than this server takes.'];
  return [400, 'bad_request', 'What was sent is no HTTP request.'];
}
