import type { Scope } from './client-key.entity.js';

/** Who makes a request, as `ApiKeyGuard` found out. */
export interface Caller {
  /** For the audit: `admin-api-key`, or the client key's id and name. */
  actor: string;
  scope: Scope;
  /** Null for the key from the settings. */
  keyId: string | null;
  /** The connections this caller may see; null means all. */
  connectionIds: readonly string[] | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on every route that takes a bearer key. */
    caller?: Caller;
  }
}

/** Whether the caller may see what belongs to a connection. Where not, answer 404: others' ids are not to be found out. */
export function mayRead(caller: Caller, connectionId: string): boolean {
  return caller.connectionIds === null || caller.connectionIds.includes(connectionId.toLowerCase());
}
