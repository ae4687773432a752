import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { ApiErrors } from './api-errors.decorator.js';

/** Key under which a route says how it is authenticated; the architecture test refuses a route without it. */
export const AUTH_METADATA = 'erpgate:auth';

/**
 * - `key`: `Authorization: Bearer <key>` with one of the scopes
 * - `push`: the headers `CONNECTIONID` and `APIKEY` that Cin7 sends
 * - `public`: nobody is asked, for the written reason
 */
export type AuthDeclaration =
  | { kind: 'key'; scopes: readonly string[]; isForMetrics?: true }
  | { kind: 'push' }
  | { kind: 'public'; reason: string };

/** The route takes a bearer key with one of these scopes. `admin` may do everything and need not be named. */
export function Auth(...scopes: ('operator' | 'client' | 'admin')[]) {
  const declaration: AuthDeclaration = { kind: 'key', scopes: ['admin', ...scopes] };
  return applyDecorators(SetMetadata(AUTH_METADATA, declaration), ApiBearerAuth('key'), ApiErrors(401, 403, 429, 503));
}

/** The route takes `METRICS_TOKEN` from the settings, or a bearer key that reads what operators may read. */
export function MetricsAuth() {
  const declaration: AuthDeclaration = { kind: 'key', scopes: ['admin', 'operator'], isForMetrics: true };
  return applyDecorators(SetMetadata(AUTH_METADATA, declaration), ApiBearerAuth('key'), ApiErrors(401, 403, 503));
}

/** The route asks nobody, and says why that is right. */
export function Public(reason: string) {
  const declaration: AuthDeclaration = { kind: 'public', reason };
  return SetMetadata(AUTH_METADATA, declaration);
}
