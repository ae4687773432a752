import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { AUTH_METADATA, type AuthDeclaration } from '../platform/http/auth.decorator.js';
import { ProblemError } from '../platform/http/problem.js';
import { KeyDoor } from './key-door.js';

/**
 * Asks every route how it is authenticated and every caller for a key that fits. A route that declares nothing is
 * refused: forgetting the decorator must never open a door.
 */
@Injectable()
export class ApiKeyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly door: KeyDoor,
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
        return this.checkKey(context.switchToHttp().getRequest<FastifyRequest>(), declaration.scopes);
      default:
        throw new ProblemError(401, 'not_authenticated', 'This route does not say which key opens it, so none does.');
    }
  }

  private async checkKey(request: FastifyRequest, scopes: readonly string[]): Promise<true> {
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
