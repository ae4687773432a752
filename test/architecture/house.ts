import { channel } from 'node:diagnostics_channel';
import { type INestApplication, RequestMethod, type Type } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { createApp } from '../../src/create-app.js';
import { loadSettings } from '../../src/platform/config/load-settings.js';
import { AUTH_METADATA, type AuthDeclaration } from '../../src/platform/http/auth.decorator.js';
import type { DirectRoute } from '../../src/platform/http/direct-route.js';
import { WebhookRoutes } from '../../src/webhooks/webhook-routes.js';

/** What the decorators of one route say, or the declaration of a direct one. */
export interface Route {
  /** Such as `GET /api/v1/items/:id`. */
  name: string;
  path: string;
  /** Such as `ItemController.find`. */
  handler: string;
  auth: AuthDeclaration | undefined;
  summary: string | undefined;
  /** Names of the guards at the route and its controller, without the global ones. */
  guards: string[];
}

/** The application with all its rooms, built but not started: it asks no database. */
export function buildHouse(): Promise<INestApplication> {
  const databaseUrl = 'postgresql://nobody@127.0.0.1:1/none';
  const settings = loadSettings({
    DATABASE_URL: databaseUrl,
    ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
    ADMIN_API_KEY: 'only-to-build-the-house-never-used',
    LOG_LEVEL: 'silent',
  });
  return createApp(settings, databaseUrl);
}

export function controllersOf(app: INestApplication): Type[] {
  const modules = [...app.get(ModulesContainer).values()];
  return [
    ...new Set(modules.flatMap((module) => [...module.controllers.values()].map(({ metatype }) => metatype))),
  ].filter((controller): controller is Type => typeof controller === 'function');
}

/** Every route: those of controllers, and those that Fastify serves by itself. */
export function routesOf(app: INestApplication): Route[] {
  return [...controllerRoutesOf(app), ...app.get(WebhookRoutes).all.map(describeDirectRoute)];
}

/**
 * What Fastify is told to serve while the house is built, such as `POST /webhooks/cin7-core`. Nest hands it the routes of
 * controllers only when the house is opened, so these are all that go past Nest.
 */
export async function routesPastNest(build: () => Promise<INestApplication>): Promise<string[]> {
  const names: string[] = [];
  const watch = (message: unknown): void => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url }: RouteOptions) => void names.push(`${String(method)} ${url}`));
  };
  const created = channel('fastify.initialization');
  created.subscribe(watch);
  try {
    await (await build()).close();
  } finally {
    created.unsubscribe(watch);
  }
  return names;
}

function describeDirectRoute({ method, path, auth, guard, operation }: DirectRoute): Route {
  const guards = [guard.constructor.name];
  return { name: `${method} ${path}`, path, handler: 'WebhookRoutes', auth, summary: operation.summary, guards };
}

function controllerRoutesOf(app: INestApplication): Route[] {
  return controllersOf(app).flatMap((controller) =>
    new MetadataScanner().getAllMethodNames(controller.prototype as object).flatMap((method) => {
      const handler = (controller.prototype as Record<string, object>)[method]!;
      const verb = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
      return verb === undefined ? [] : [describeRoute(controller, method, handler, verb)];
    }),
  );
}

function describeRoute(controller: Type, method: string, handler: object, verb: RequestMethod): Route {
  const paths = [controller, handler].map((target) => String(Reflect.getMetadata('path', target) ?? ''));
  const path = `/${paths
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
  const operation = Reflect.getMetadata('swagger/apiOperation', handler) as { summary?: string } | undefined;
  const guards = [controller, handler].flatMap(
    (target) => (Reflect.getMetadata('__guards__', target) ?? []) as (Type | object)[],
  );
  return {
    name: `${RequestMethod[verb]} ${path}`,
    path,
    handler: `${controller.name}.${method}`,
    auth: (Reflect.getMetadata(AUTH_METADATA, handler) ??
      Reflect.getMetadata(AUTH_METADATA, controller)) as Route['auth'],
    summary: operation?.summary,
    guards: guards.map((guard) => (typeof guard === 'function' ? guard.name : guard.constructor.name)),
  };
}
