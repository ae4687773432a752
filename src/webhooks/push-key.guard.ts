import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PushKeyVerifier } from '../connections/push-key-verifier.js';
import { ProblemError } from '../platform/http/problem.js';

/** The connection that a webhook request was let in for. */
declare module 'fastify' {
  interface FastifyRequest {
    pushConnectionId?: string;
  }
}

/** Lets Cin7 in by the headers `CONNECTIONID` and `APIKEY`; every refusal sounds the same. */
@Injectable()
export class PushKeyGuard implements CanActivate {
  constructor(private readonly verifier: PushKeyVerifier) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const connectionId = single(request.headers['connectionid']).toLowerCase();
    const isRight = await this.verifier.verify(connectionId, single(request.headers['apikey']));
    if (!isRight) {
      throw new ProblemError(
        401,
        'not_authenticated',
        'The headers CONNECTIONID and APIKEY do not belong to a connection. Compare both with the connection record.',
      );
    }
    request.pushConnectionId = connectionId;
    return true;
  }
}

function single(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
