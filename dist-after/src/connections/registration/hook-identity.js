import { isSameId } from '../../cin7-core/resources/webhooks.resource.js';
/**
 * Ours is what comes to our address and names our connection. A webhook that another hand overwrote may have lost one
 * of both: then its id decides, if it is one that we remember for this address. One that lost both, or names another
 * connection, is somebody else's now.
 */
export function ownershipOf(hook, remembered, { connectionId, baseAddress }) {
    const isHere = isBelow(hook.ExternalURL, baseAddress);
    const isRemembered = isSameId(hook.ID, remembered?.hookId) && isBelow(remembered?.address ?? null, baseAddress);
    const named = headerValues(hook, 'CONNECTIONID').filter((value) => value !== '');
    if (named.some((value) => isSameId(value, connectionId)))
        return isHere || isRemembered ? 'ours' : 'elsewhere';
    return named.length === 0 && isHere && isRemembered ? 'ours' : 'theirs';
}
/** All values of a header; names are compared without case. */
export function headerValues(hook, name) {
    return hook.ExternalHeaders.filter(({ Key }) => Key.toLowerCase() === name.toLowerCase()).map(({ Value }) => Value);
}
/** An address for comparing: case of the host, a default port and a slash at the end make no difference. */
export function normalisedAddress(address) {
    if (address === null || !URL.canParse(address))
        return null;
    const { origin, pathname, search } = new URL(address);
    return origin + pathname.replace(/\/+$/, '') + search;
}
/** An address as it may be shown: a query or a user name in it can be somebody's secret. */
export function shownAddress(address) {
    if (address === null)
        return 'none';
    if (!URL.canParse(address))
        return 'one that is no address';
    const { origin, pathname } = new URL(address);
    return origin + pathname;
}
/** Whether an address is the base or begins with it. */
export function isBelow(address, base) {
    const [here, root] = [normalisedAddress(address), normalisedAddress(base)];
    return here !== null && root !== null && (here === root || here.startsWith(`${root}/`));
}
//# sourceMappingURL=hook-identity.js.map