import { BlockList, isIP } from 'node:net';
import { lookup as systemLookup } from 'node:dns';
/** What no stranger's address may lead to: our own machine and network, metadata services, tests, many at once. */
const REFUSED_IPV4 = [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
];
/** Only what is public unicast, 2000::/3, without what leads into IPv4 (Teredo, 6to4) or nowhere. */
const PUBLIC_IPV6 = [['2000::', 3]];
const REFUSED_IPV6 = [
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
];
const refused = listOf(REFUSED_IPV4, REFUSED_IPV6);
const publicIpv6 = listOf([], PUBLIC_IPV6);
/** The address may not be connected to. */
export class AddressRefusedError extends Error {
}
/**
 * Says which addresses deliveries may connect to. It is asked with the very address that the socket then opens, so a
 * name that resolves elsewhere a moment later gains nothing.
 */
export class AddressGuard {
    resolve;
    allowed = new BlockList();
    /** @param networks as `DELIVERY_ALLOWED_NETWORKS`: addresses and CIDR ranges that are allowed though they are internal */
    constructor(networks, resolve = systemLookup) {
        this.resolve = resolve;
        for (const network of networks)
            addNetwork(this.allowed, network);
    }
    /**
     * @param address an IP address
     * @param isEncrypted false for plain http, which is for allowed networks only
     * @throws AddressRefusedError
     */
    check(address, isEncrypted) {
        const family = isIP(address);
        if (family === 0 || address.includes('%'))
            throw new AddressRefusedError(`${address} is no address to connect to`);
        const kind = family === 6 ? 'ipv6' : 'ipv4';
        if (this.allowed.check(address, kind))
            return;
        const isPublic = !refused.check(address, kind) && (family === 4 || publicIpv6.check(address, kind));
        if (!isPublic) {
            throw new AddressRefusedError(`${address} is an internal address: deliveries go there only if DELIVERY_ALLOWED_NETWORKS allows it`);
        }
        if (!isEncrypted)
            throw new AddressRefusedError(`http:// is for allowed networks only, and ${address} is public`);
    }
    /** A `lookup` for sockets: gives only addresses that may be connected to, and an error when there is none. */
    lookupFor(isEncrypted) {
        return (hostname, options, callback) => {
            this.resolve(hostname, { ...options, all: true }, (error, addresses) => {
                if (error)
                    return callback(error, []);
                const { good, why } = this.sift(addresses, isEncrypted);
                const [first] = good;
                if (!first)
                    return callback(why ?? new AddressRefusedError(`${hostname} has no address`), []);
                if (options.all)
                    callback(null, good);
                else
                    callback(null, first.address, first.family);
            });
        };
    }
    sift(addresses, isEncrypted) {
        let why = null;
        const good = addresses.filter(({ address }) => {
            try {
                this.check(address, isEncrypted);
                return true;
            }
            catch (error) {
                why = error;
                return false;
            }
        });
        return { good, why: why };
    }
}
function addNetwork(list, network) {
    const [address = '', prefix] = network.split('/');
    const kind = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined)
        list.addAddress(address, kind);
    else
        list.addSubnet(address, Number(prefix), kind);
}
function listOf(ipv4, ipv6) {
    const list = new BlockList();
    for (const [network, prefix] of ipv4)
        list.addSubnet(network, prefix, 'ipv4');
    for (const [network, prefix] of ipv6)
        list.addSubnet(network, prefix, 'ipv6');
    return list;
}
//# sourceMappingURL=address-guard.js.map