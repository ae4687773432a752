import { describe, expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Auth, MetricsAuth, Public } from '../platform/http/auth.decorator.js';
import type { Settings } from '../platform/config/settings.js';
import { ApiKeyGuard } from './api-key.guard.js';
import { MetricsDoor } from './metrics-door.service.js';
import type { Caller } from './caller.js';
import type { FailedKeyLimiter } from './failed-key-limiter.js';
import type { KeyAuthenticator } from './key-authenticator.js';
import { KeyDoor } from './key-door.js';

class Routes {
  undeclared() {}
  @Public('a test') open() {}
  @Auth('operator') operated() {}
  @Auth() administered() {}
  @MetricsAuth() measured() {}
}

const OPERATOR: Caller = { actor: 'somebody', scope: 'operator', keyId: null, connectionIds: null };
const limiter = { refuse: (refusal: unknown) => refusal } as unknown as FailedKeyLimiter;
const keys = { authenticate: () => Promise.resolve(OPERATOR) } as unknown as KeyAuthenticator;
const door = new MetricsDoor({ metricsToken: 'token-of-prometheus' } as Settings, keys);

function ask(route: keyof Routes, authorization?: string) {
  const request: { headers: object; caller?: Caller } = { headers: { authorization } };
  const context = {
    getHandler: () => Routes.prototype[route],
    getClass: () => Routes,
    switchToHttp: () => ({ getRequest: () => request }),
  } as unknown as ExecutionContext;
  const guard = new ApiKeyGuard(new Reflector(), new KeyDoor(keys, limiter), door);
  return { request, answer: guard.canActivate(context) };
}

describe('ApiKeyGuard', () => {
  it('refuses a route that does not say how it is authenticated, whatever key comes', async () => {
    await expect(ask('undeclared', 'Bearer right').answer).rejects.toMatchObject({ status: 401 });
  });

  it('leaves public routes to themselves', async () => {
    await expect(ask('open').answer).resolves.toBe(true);
  });

  it('takes the metrics token where it is said, and nowhere else', async () => {
    await expect(ask('measured', 'Bearer token-of-prometheus').answer).resolves.toBe(true);
    const { request, answer } = ask('operated', 'Bearer token-of-prometheus');
    await answer;
    // There it is a key like others, which the authenticator has to know.
    expect(request.caller).toBe(OPERATOR);
  });

  it('lets a fitting scope in and tells the route who called', async () => {
    const { request, answer } = ask('operated', 'bearer  right ');
    await expect(answer).resolves.toBe(true);
    expect(request.caller).toBe(OPERATOR);
  });

  it('says which scope would do', async () => {
    const refused = ask('administered', 'Bearer right').answer;
    await expect(refused).rejects.toMatchObject({ status: 403, detail: expect.stringContaining('scope admin') });
  });

  it.each([undefined, '', 'right', 'Basic cmlnaHQ=', 'Bearer', 'Bearer ', 'Bearer two words'])(
    'takes %p for no key',
    async (header) => {
      await expect(ask('operated', header).answer).rejects.toMatchObject({ status: 401, code: 'key_missing' });
    },
  );
});
