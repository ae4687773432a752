import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { invalidRequest, ProblemError } from './problem.js';
import { refuseUnusable } from './request-check.js';

/** Nest's numbers for `@Body()` and `@Query()` in its route metadata. */
const BODY = 3;
const QUERY = 4;

/**
 * Refuses query parameters and bodies on routes that declare none: the validation pipe only sees what a handler asks
 * for, and a misspelt filter that is silently ignored would answer more than was asked. And what the pipe would take
 * for an empty object, or drop without a word.
 */
@Injectable()
export class StrictInputInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    refuseUnusable(request.query);
    refuseNonObject(request.body);
    refuseUnusable(request.body);
    const takes = argumentKinds(context);
    if (!takes.has(QUERY)) refuseFields(request.query, 'is not a known parameter of this route');
    if (!takes.has(BODY)) refuseFields(request.body, 'is not a known field; this route takes no body');
    return next.handle();
  }
}

function argumentKinds(context: ExecutionContext): Set<number> {
  const metadata: object =
    Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) ?? {};
  return new Set(Object.keys(metadata).map((key) => Number(key.split(':')[0])));
}

/** To the pipe, null is a body without fields and each entry of a list one body. */
function refuseNonObject(body: unknown): void {
  if (body === undefined || (typeof body === 'object' && body !== null && !Array.isArray(body))) return;
  throw new ProblemError(400, 'invalid_request', 'The request was not taken: its body must be a JSON object.');
}

function refuseFields(input: unknown, message: string): void {
  if (input === null || typeof input !== 'object') return;
  const names = Object.keys(input);
  if (names.length > 0) throw invalidRequest(names.map((path) => ({ path, message })));
}
