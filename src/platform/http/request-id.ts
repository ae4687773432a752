import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Long enough for what proxies make, and nothing that could break a log line or a header. */
const SANE = /^[A-Za-z0-9._:+/=-]{8,128}$/;

/** The id of a request: the caller's `X-Request-Id` if it is one, else a new one. */
export function requestIdOf({ headers }: { headers: IncomingHttpHeaders }): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && SANE.test(given) ? given : randomUUID();
}
