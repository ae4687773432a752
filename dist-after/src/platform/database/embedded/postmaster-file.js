import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
/** Reads `postmaster.pid`; null when there is none or it is only just being written. */
export function readPostmasterFile(clusterDir) {
    let lines;
    try {
        lines = readFileSync(path.join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
    }
    catch {
        return null;
    }
    // Lines: pid, folder, start time, port, socket folder, address, shared memory key, status.
    const pid = Number(lines[0]);
    const status = lines[7]?.trim();
    if (!Number.isInteger(pid) || pid <= 0)
        return null;
    return {
        pid,
        port: Number(lines[3]) || null,
        status: status === 'starting' || status === 'ready' || status === 'stopping' ? status : 'unknown',
    };
}
/**
 * Takes a reused pid out of a stale `postmaster.pid`, with which PostgreSQL would refuse to start. The rest stays:
 * by the shared memory key in it PostgreSQL finds out whether processes of the dead server still work on the files.
 */
export function disownPostmasterFile(clusterDir) {
    const file = path.join(clusterDir, 'postmaster.pid');
    const lines = readFileSync(file, 'utf8').split('\n');
    // Above every system's largest pid, so no process can have it.
    lines[0] = '2147483646';
    writeFileSync(file, lines.join('\n'));
}
/** Whether a process runs; one that has ended but was not fetched by its parent does not count. */
export function isAlive(pid) {
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        return error.code === 'EPERM';
    }
    try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2)[0] !== 'Z';
    }
    catch {
        return !existsSync('/proc/self/stat') || existsSync(`/proc/${pid}`);
    }
}
/** Whether the process `pid` is a PostgreSQL server that works in `clusterDir`; `unknown` where the system does not tell. */
export function isServerOf(pid, clusterDir) {
    if (process.platform === 'win32')
        return 'unknown';
    if (!existsSync('/proc/self/cwd'))
        return isServerByCommandLine(pid, clusterDir);
    try {
        if (!readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres'))
            return 'no';
        // A server works from within its cluster, under whatever path the cluster is known to us.
        const own = statSync(`/proc/${pid}/cwd`);
        const cluster = statSync(clusterDir);
        return own.dev === cluster.dev && own.ino === cluster.ino ? 'yes' : 'no';
    }
    catch (error) {
        return error.code === 'EACCES' ? 'unknown' : 'no';
    }
}
function isServerByCommandLine(pid, clusterDir) {
    const ps = spawnSync('/bin/ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    if (ps.error)
        return 'unknown';
    return ps.stdout.includes(`-D ${clusterDir} `) ? 'yes' : 'no';
}
//# sourceMappingURL=postmaster-file.js.map