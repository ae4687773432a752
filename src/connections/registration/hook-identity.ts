import type { WebhookPayload } from '../../cin7-core/payloads/webhook.payload.js';
import { isSameId } from '../../cin7-core/resources/webhooks.resource.js';

/** What tells our webhooks from those of others. */
export interface HookOwner {
  connectionId: string;
  /** `PUBLIC_URL` and the path of the webhooks, without a slash at the end. */
  baseAddress: string;
}

/** A webhook that we made, or recognised before. */
export interface RememberedHook {
  hookId: string | null;
  /** The address it had then. */
  address: string | null;
}

/**
 * - `ours`
 * - `elsewhere`: of this connection, but registered for another address: of another cluster with a copy of our data, or
 *   of ours before its `PUBLIC_URL` changed. Nobody but a person can know which, so it is left alone.
 * - `theirs`
 */
export type HookOwnership = 'ours' | 'elsewhere' | 'theirs';

/**
 * Ours is what comes to our address and names our connection. A webhook that another hand overwrote may have lost one
 * of both: then its id decides, if it is one that we remember for this address. One that lost both, or names another
 * connection, is somebody else's now.
 */
export function ownershipOf(
  hook: WebhookPayload,
  remembered: RememberedHook | null,
  { connectionId, baseAddress }: HookOwner,
): HookOwnership {
  const isHere = isBelow(hook.ExternalURL, baseAddress);
  const isRemembered = isSameId(hook.ID, remembered?.hookId) && isBelow(remembered?.address ?? null, baseAddress);
  const named = headerValues(hook, 'CONNECTIONID').filter((value) => value !== '');
  if (named.some((value) => isSameId(value, connectionId))) return isHere || isRemembered ? 'ours' : 'elsewhere';
  return named.length === 0 && isHere && isRemembered ? 'ours' : 'theirs';
}

/** All values of a header; names are compared without case. */
export function headerValues(hook: WebhookPayload, name: string): string[] {
  return hook.ExternalHeaders.filter(({ Key }) => Key.toLowerCase() === name.toLowerCase()).map(({ Value }) => Value);
}

/** An address for comparing: case of the host, a default port and a slash at the end make no difference. */
export function normalisedAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { origin, pathname, search } = new URL(address);
  return origin + pathname.replace(/\/+$/, '') + search;
}

/** An address as it may be shown: a query or a user name in it can be somebody's secret. */
export function shownAddress(address: string | null): string {
  if (address === null) return 'none';
  if (!URL.canParse(address)) return 'one that is no address';
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

/** Whether an address is the base or begins with it. */
export function isBelow(address: string | null, base: string): boolean {
  const [here, root] = [normalisedAddress(address), normalisedAddress(base)];
  return here !== null && root !== null && (here === root || here.startsWith(`${root}/`));
}
