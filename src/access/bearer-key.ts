import { ProblemError } from '../platform/http/problem.js';

/** @throws ProblemError 401 when the header `Authorization` holds no bearer key */
export function bearerKey(header: string | undefined): string {
  const key = /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1];
  if (key === undefined) {
    throw new ProblemError(401, 'key_missing', 'Send a key in the header `Authorization: Bearer <key>`.');
  }
  return key;
}
