import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
/** What a server is started with: nothing of our own environment, which holds secrets. */
export const SERVER_ENVIRONMENT = process.platform === 'win32'
    ? { SystemRoot: 'C:\\Windows', PATH: 'C:\\Windows\\System32;C:\\Windows' }
    : { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
const OWN_USER_NAME = 'erpgate';
export function isRoot() {
    return process.getuid?.() === 0;
}
/**
 * Whom the server runs as: null for the user we are ourselves. PostgreSQL refuses to run as root, so for root it is the owner
 * of the existing cluster, else the system's `postgres`, else a user of our own that is made here, else `nobody`.
 */
export function chooseAccount(clusterDir) {
    if (!isRoot())
        return null;
    if (clusterDir !== null) {
        const { uid, gid } = statSync(clusterDir);
        if (uid !== 0)
            return { uid, gid };
    }
    return accountNamed('postgres') ?? accountNamed(OWN_USER_NAME) ?? createOwnAccount() ?? nobody();
}
function createOwnAccount() {
    const options = { env: { PATH: '/usr/sbin:/sbin:/usr/bin:/bin' }, stdio: 'ignore' };
    spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_USER_NAME], options);
    return accountNamed(OWN_USER_NAME);
}
function nobody() {
    return accountNamed('nobody') ?? { uid: 65_534, gid: 65_534 };
}
function accountNamed(name) {
    if (!existsSync('/etc/passwd'))
        return null;
    const line = readFileSync('/etc/passwd', 'utf8')
        .split('\n')
        .find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}
/** Whether `account` may pass through every folder down to and including `directory`, judged by the mode bits. */
export function canReach(account, directory) {
    return closedFolder(account, directory) === null;
}
/** The innermost folder on the way to `directory` that `account` may not pass through, or null. */
export function closedFolder(account, directory) {
    if (account === null)
        return null;
    let current = realpathSync(directory);
    for (;;) {
        if (!mayEnter(account, current))
            return current;
        const parent = path.dirname(current);
        if (parent === current)
            return null;
        current = parent;
    }
}
function mayEnter(account, directory) {
    const { uid, gid, mode } = statSync(directory);
    if (uid === account.uid)
        return (mode & 0o100) !== 0;
    if (gid === account.gid)
        return (mode & 0o010) !== 0;
    return (mode & 0o001) !== 0;
}
//# sourceMappingURL=os-account.js.map