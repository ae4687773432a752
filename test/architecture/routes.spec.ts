import type { INestApplication } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationConfig } from '@nestjs/core';
import { KEYED_PATHS } from '../../src/access/early-key-check.js';
import { buildHouse, controllersOf, type Route, routesOf, routesPastNest } from './house.js';
import { codeOf, filesIn } from './source-tree.js';

/** Faults as sentences, so that a failure says which, why and what to do. */
function faultsOf(routes: Route[], isRight: (route: Route) => unknown, advice: string): string[] {
  return routes.filter((route) => !isRight(route)).map((route) => `${route.name} (${route.handler}) ${advice}`);
}

describe('every route', () => {
  let app: INestApplication;
  let routes: Route[];

  beforeAll(async () => {
    app = await buildHouse();
    routes = routesOf(app);
  });

  afterAll(async () => {
    await app.close();
  });

  it('is seen by this test', () => {
    const names = routes.map((route) => route.name);
    expect(names).toEqual(
      expect.arrayContaining(['POST /webhooks/cin7-core', 'GET /api/v1/changes', 'GET /health/ready']),
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('belongs to a controller that a module offers', () => {
    const offered = new Set(controllersOf(app).map((controller) => controller.name));
    const written = filesIn('src')
      .filter((file) => file.endsWith('.controller.ts'))
      .flatMap((file) => [...codeOf(file).matchAll(/export class (\w+)/g)].map(([, name]) => name!));
    // Its routes would be documented nowhere and answer 404: name it in the `controllers` of its module.
    expect(written.filter((name) => !offered.has(name))).toEqual([]);
  });

  it("is a controller's, or one of the few that are declared as direct", async () => {
    const known = new Set(routes.map((route) => route.name));
    // Swagger UI and its document tell what everybody may read in docs/.
    const others = (await routesPastNest(buildHouse)).filter(
      (name) => !/^(GET|HEAD|HEAD,GET) \/docs(\/|-|$)/.test(name),
    );
    expect(others).toEqual(expect.arrayContaining(['POST /webhooks/cin7-core', 'POST /webhooks/cin7-core/:topic']));
    // No guard of Nest sees such a route. Declare it as a `DirectRoute`, or better: make it a controller's.
    expect(others.filter((name) => !known.has(name))).toEqual([]);
  });

  it('is handed to Fastify in one place', () => {
    // Elsewhere, and later than this test looks, a route could be added that declares nothing.
    const reaching = filesIn('src').filter((file) => /HttpAdapterHost|getHttpAdapter/.test(codeOf(file)));
    expect(reaching).toEqual([
      // A hook that asks for keys before Nest does, no route.
      'src/access/early-key-check.ts',
      'src/platform/http/body-parser.ts',
      'src/platform/http/direct-route.ts',
      // A hook for the end, no route.
      'src/platform/http/silent-connections.ts',
      // Hooks for ids, metrics and log lines, no route.
      'src/platform/http/watch-requests.ts',
    ]);
  });

  it('goes past Nest only to take what Cin7 sends', () => {
    // Each is one that no global guard, pipe or interceptor protects.
    expect(routes.filter(({ handler }) => !handler.includes('.')).map(({ name, auth }) => [name, auth?.kind])).toEqual([
      ['POST /webhooks/cin7-core', 'push'],
      ['POST /webhooks/cin7-core/:topic', 'push'],
    ]);
  });

  it('declares how it is authenticated', () => {
    expect(
      faultsOf(
        routes,
        (route) => route.auth,
        'says nothing about authentication. Decorate it with @Auth(scopes) or @Public(reason): who may call it must be a decision.',
      ),
    ).toEqual([]);
  });

  it('is open to everybody only for a written reason', () => {
    expect(
      faultsOf(
        routes,
        ({ auth }) => auth?.kind !== 'public' || /^[A-Z].{30,}\.$/.test(auth.reason),
        'is @Public without a reason that a reader can judge. Write one sentence: why needs nobody be asked?',
      ),
    ).toEqual([]);
    // Each is one more thing that strangers can call; add to this list only after asking what it tells them.
    expect(routes.filter(({ auth }) => auth?.kind === 'public').map(({ name }) => name)).toEqual([
      'GET /health/live',
      'GET /health/ready',
    ]);
  });

  it('takes a key where keys are asked for early, and only there', () => {
    const isEarly = ({ path }: Route) => KEYED_PATHS.some((keyed) => path.startsWith(keyed));
    // A public route below one of these paths would answer 401; a keyed one elsewhere would have its body read first.
    expect(routes.filter(isEarly).filter(({ auth }) => auth?.kind !== 'key')).toEqual([]);
    expect(routes.filter((route) => !isEarly(route) && route.auth?.kind === 'key')).toEqual([]);
  });

  it('passes the guard of its declaration', () => {
    const guards = app.get(ApplicationConfig).getGlobalGuards();
    // Without it no @Auth is checked: AccessModule provides it as APP_GUARD.
    expect(guards.map((guard) => guard.constructor.name)).toContain('ApiKeyGuard');
    expect(
      faultsOf(
        routes,
        (route) => route.auth?.kind !== 'push' || route.guards.includes('PushKeyGuard'),
        'is declared `push` but nobody checks the push key. Its guard has to be the PushKeyGuard.',
      ),
    ).toEqual([]);
  });

  it('is described for those who call it', () => {
    expect(
      faultsOf(
        routes,
        (route) => route.summary && /^[A-Z][^\n]{5,118}[^.\s]$/.test(route.summary),
        "has no @ApiOperation({ summary }), or one that is not a short phrase. It is the route's title in /docs: begin with a capital, no full stop.",
      ),
    ).toEqual([]);
  });

  it('has an address like the others', () => {
    const isRight = ({ path }: Route): boolean =>
      /^\/(api\/v1|webhooks|health|metrics)(\/|$)/.test(path) &&
      /^(\/([a-z0-9]+(-[a-z0-9]+)*|:[a-z][A-Za-z]*))+$/.test(path);
    expect(
      faultsOf(
        routes,
        isRight,
        'is neither below /api/v1, /webhooks, /health or /metrics, or its path is not kebab-case.',
      ),
    ).toEqual([]);
  });
});
