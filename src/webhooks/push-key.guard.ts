import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { FailedKeyLimiter } from '../access/failed-key-limiter.js';
import { PushKeyVerifier } from '../connections/push-key-verifier.js';
import { Settings } from '../platform/config/settings.js';
import { isWithin } from '../platform/http/client-network.js';
import type { DirectGuard } from '../platform/http/direct-route.js';
import { ProblemError } from '../platform/http/problem.js';

/**
 * Lets Cin7 in by the headers `CONNECTIONID` and `APIKEY`; every refusal of a key sounds the same. If wanted, only from
 * certain addresses. Asked before the body is read.
 */
@Injectable()
export class PushKeyGuard implements DirectGuard {
  private readonly mayCall: (address: string) => boolean;

  constructor(
    private readonly verifier: PushKeyVerifier,
    private readonly limiter: FailedKeyLimiter,
    settings: Settings,
  ) {
    this.mayCall = isWithin(settings.http.webhookAllowedNetworks);
  }

  /** @returns the id of the connection that the headers belong to */
  async letIn(request: FastifyRequest): Promise<string> {
    const { headers, ip } = request;
    if (!this.mayCall(ip)) throw this.limiter.refuse(wrongNetwork(ip), request, 'network');
    const connectionId = single(headers['connectionid']).toLowerCase();
    if (await this.verifier.verify(connectionId, single(headers['apikey']))) return connectionId;
    const known = this.verifier.isKnown(connectionId) ? connectionId : undefined;
    throw this.limiter.refuse(wrongKey(), request, 'key', known);
  }
}

function wrongKey(): ProblemError {
  return new ProblemError(
    401,
    'not_authenticated',
    'The headers CONNECTIONID and APIKEY do not belong to a connection. Compare both with the connection record.',
  );
}

function wrongNetwork(address: string): ProblemError {
  const detail = `Notifications are not taken from the address ${address}. If Cin7 calls from there, add it to WEBHOOK_ALLOWED_NETWORKS.`;
  return new ProblemError(403, 'network_not_allowed', detail);
}

function single(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
