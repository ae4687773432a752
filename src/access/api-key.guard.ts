import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { AUTH_METADATA, type AuthDeclaration } from '../platform/http/auth.decorator.js';
import { ProblemError } from '../platform/http/problem.js';
import { KeyDoor } from './key-door.js';
import { MetricsDoor } from './metrics-door.service.js';

type KeyDeclaration = Extract<AuthDeclaration, { kind: 'key' }>;

/**
 * Asks every route how it is authenticated and every caller for a key that fits. A route that declares nothing is
 * refused: forgetting the decorator must never open a door.
 */
@Injectable()
export class ApiKeyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly door: KeyDoor,
    private readonly metricsDoor: MetricsDoor,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declaration = this.reflector.getAllAndOverride<AuthDeclaration | undefined>(AUTH_METADATA, [
      context.getHandler(),
      context.getClass(),
    ]);
    switch (declaration?.kind) {
      case 'public':
        return true;
      case 'key':
        return this.checkKey(context.switchToHttp().getRequest<FastifyRequest>(), declaration);
      default:
        throw new ProblemError(401, 'not_authenticated', 'This route does not say which key opens it, so none does.');
    }
  }

  private async checkKey(request: FastifyRequest, { scopes, isForMetrics }: KeyDeclaration): Promise<true> {
    if (isForMetrics && this.metricsDoor.opensTo(request.headers.authorization)) return true;
    const caller = await this.door.letIn(request);
    if (!scopes.includes(caller.scope)) {
      throw new ProblemError(
        403,
        'scope_not_allowed',
        `This takes a key with scope ${scopes.join(' or ')}; the key used has scope ${caller.scope}.`,
      );
    }
    return true;
  }
}
