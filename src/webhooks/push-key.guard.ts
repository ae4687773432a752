import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PushKeyVerifier } from '../connections/push-key-verifier.js';
import type { DirectGuard } from '../platform/http/direct-route.js';
import { ProblemError } from '../platform/http/problem.js';

/** Lets Cin7 in by the headers `CONNECTIONID` and `APIKEY`; every refusal sounds the same. */
@Injectable()
export class PushKeyGuard implements DirectGuard {
  constructor(private readonly verifier: PushKeyVerifier) {}

  /** @returns the id of the connection that the headers belong to */
  async letIn({ headers }: FastifyRequest): Promise<string> {
    const connectionId = single(headers['connectionid']).toLowerCase();
    if (await this.verifier.verify(connectionId, single(headers['apikey']))) return connectionId;
    throw new ProblemError(
      401,
      'not_authenticated',
      'The headers CONNECTIONID and APIKEY do not belong to a connection. Compare both with the connection record.',
    );
  }
}

function single(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
