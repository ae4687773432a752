import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { AuthDeclaration } from './auth.decorator.js';
import { answerProblem } from './problem.filter.js';

/** One operation of the OpenAPI document. */
export type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;

/** Lets a request in, or throws the problem that it is refused with. */
export interface DirectGuard {
  /** @returns on whose behalf the request is made */
  letIn(request: FastifyRequest): Promise<string>;
}

/**
 * A route that Fastify serves by itself, past Nest's pipeline of middleware, guards, interceptors and pipes: only for
 * what is asked for thousands of times a second (decision 0013). It declares what a controller declares by decorators,
 * and the same architecture test reads it.
 */
export interface DirectRoute {
  method: 'POST';
  /** As Fastify writes it: `/webhooks/cin7-core/:topic`. */
  path: string;
  auth: AuthDeclaration;
  /** Asked first, before the body is read: `handle` cannot be reached without it. */
  guard: DirectGuard;
  /** Of the body; a larger one gets 413. */
  bodyLimitBytes: number;
  operation: Operation;
  /** The DTOs that `operation` refers to. */
  models: Type[];
  /** @returns the body of the answer 200 */
  handle(request: FastifyRequest, caller: string): Promise<object>;
  /** Told of every answer: the room counts its own requests. */
  answered(reply: FastifyReply): void;
}

/** Hands routes to Fastify; their errors are answered like all others. */
export async function registerDirectRoutes(app: NestFastifyApplication, routes: readonly DirectRoute[]): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register((scope, _options, done) => {
    scope.setErrorHandler((error, request, reply) => answerProblem(error, request, reply));
    for (const route of routes) scope.route(optionsOf(route));
    done();
  });
}

function optionsOf({ method, path, guard, bodyLimitBytes, handle, answered }: DirectRoute): RouteOptions {
  const callers = new WeakMap<FastifyRequest, string>();
  return {
    method,
    url: path,
    bodyLimit: bodyLimitBytes,
    config: { isCountedElsewhere: true },
    onRequest: async (request) => {
      callers.set(request, await guard.letIn(request));
    },
    handler: (request) => {
      const caller = callers.get(request);
      if (caller === undefined) throw new Error(`Nobody asked who calls ${path}.`);
      return handle(request, caller);
    },
    onResponse: (_request, reply, finish) => {
      answered(reply);
      finish();
    },
  };
}

/** Adds the routes to the document that was made of the controllers. */
export function documentDirectRoutes(document: OpenAPIObject, routes: readonly DirectRoute[]): void {
  for (const { method, path, operation } of routes) {
    const address = path.replaceAll(/:(\w+)/g, '{$1}');
    document.paths[address] = { ...document.paths[address], [method.toLowerCase()]: operation };
  }
}
