import { Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from './problem.filter.js';
import { ProblemError } from './problem.js';

const logger = new Logger('Door');

/** Answers what was refused before it came to Nest, and notes it as Nest's middleware does for what goes through it. */
export function answerRefused(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  answerProblem(error, request, reply);
  if (error instanceof ProblemError && error.manner.isQuiet) return;
  const { method, url, ip } = request;
  logger.log({ method, url, ip, statusCode: reply.statusCode }, 'A request was refused');
}
