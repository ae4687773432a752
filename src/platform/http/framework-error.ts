import type { FastifyReply, FastifyRequest } from 'fastify';
import { toProblem } from './problem.filter.js';

/** Answers what Fastify refuses before any route is looked for, such as an address that cannot be decoded. */
export function answerFrameworkError(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = toProblem(error);
  problem.instance = request.url.split('?')[0] ?? request.url;
  // Too early for the hook that sets the security headers.
  void reply.status(problem.status).header('x-content-type-options', 'nosniff');
  void reply.header('content-type', 'application/problem+json').send(problem);
}
