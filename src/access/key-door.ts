import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../platform/http/problem.js';
import type { Caller } from './caller.js';
import { FailedKeyLimiter } from './failed-key-limiter.js';
import { KeyAuthenticator } from './key-authenticator.js';

/** How a key may be sent. */
export type KeyManner = 'bearer' | 'bearer_or_basic';

/** Asks who sends a request for his key; all that take one pass here. */
@Injectable()
export class KeyDoor {
  constructor(
    private readonly keys: KeyAuthenticator,
    private readonly limiter: FailedKeyLimiter,
  ) {}

  /**
   * @returns who calls; asked once for each request
   * @throws ProblemError 401, or 429 when too many keys from that address were wrong
   */
  async letIn(request: FastifyRequest, manner: KeyManner = 'bearer'): Promise<Caller> {
    if (request.caller) return request.caller;
    try {
      const caller = await this.keys.authenticate(keyIn(request.headers.authorization, manner));
      request.caller = caller;
      return caller;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      throw this.limiter.refuse(error, request, 'key');
    }
  }
}

function keyIn(header = '', manner: KeyManner): string {
  const bearer = /^Bearer +(\S+) *$/i.exec(header)?.[1];
  if (bearer !== undefined) return bearer;
  const basic = manner === 'bearer' ? undefined : /^Basic +([\w+/=-]+) *$/i.exec(header)?.[1];
  // A browser asks for a name and a password; the name may be anything.
  const password = basic && /:(\S+)$/.exec(Buffer.from(basic, 'base64').toString('utf8'))?.[1];
  if (password) return password;
  throw new ProblemError(401, 'key_missing', 'Send a key in the header `Authorization: Bearer <key>`.');
}
