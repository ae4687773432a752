import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { SERVER_ENVIRONMENT } from './os-account.js';
import { connectAsOwner } from './owner-connection.js';
import { disownPostmasterFile, isAlive, isServerOf, readPostmasterFile } from './postmaster-file.js';
/** Replaying the log after a crash may take minutes; a server that says it is ready must answer much sooner. */
const START_PATIENCE_MS = 600_000;
const ANSWER_PATIENCE_MS = 30_000;
const STOP_PATIENCE_MS = 20_000;
const QUIT_PATIENCE_MS = 15_000;
const MAX_LAUNCHES = 10;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;
/** Finds the server that runs on the cluster, or starts one: on `port`, or on a free one when null. */
export async function findOrLaunch(plan, port) {
    let lastOutput = '';
    for (let launches = 0; launches < MAX_LAUNCHES; launches += 1) {
        const found = await findRunning(plan);
        if (found)
            return found;
        const launched = await launch(plan, port ?? (await freePort()));
        if (typeof launched === 'object')
            return launched;
        lastOutput = launched;
        // Each of these passes: another process took the port or started on the same cluster first, or a killed server's children are still going.
        if (!/could not (bind|create any)|lock file .* already exists|shared memory block/i.test(launched))
            break;
        await pause(200);
    }
    throw new EmbeddedPostgresError(`The embedded PostgreSQL did not start on ${plan.clusterDir}: ${lastOutput || 'it said nothing'}. ` +
        `Its log is ${plan.logFile}. See what it complains of (often a full disk or changed permissions), or set DATABASE_URL.`);
}
// Null: nothing runs on the cluster, and what a dead server left there does not hinder a start.
async function findRunning(plan) {
    const patience = new Patience(plan);
    for (;;) {
        const file = readPostmasterFile(plan.clusterDir);
        if (file === null || !isAlive(file.pid))
            return null;
        const identity = isServerOf(file.pid, plan.clusterDir);
        if (identity === 'no') {
            // Read again: the server may have ended, and another begun, since the file was read.
            if (readPostmasterFile(plan.clusterDir)?.pid === file.pid) {
                plan.log(`The database was not shut down: its process ${file.pid} is now another program. Starting it again.`);
                disownPostmasterFile(plan.clusterDir);
            }
            return null;
        }
        if (file.status === 'ready' && file.port !== null) {
            const client = await tryConnect(plan, file.port);
            if (client)
                return { pid: file.pid, port: file.port, client, wasFound: true };
        }
        await patience.wait(file.pid, file.status === 'ready');
    }
}
// The text is what a server that ended by itself last wrote to its log.
async function launch(plan, port) {
    rotateLog(plan.logFile);
    const logStart = fs.existsSync(plan.logFile) ? fs.statSync(plan.logFile).size : 0;
    const child = spawnServer(plan, port);
    let failure = null;
    child.once('error', (error) => (failure = error.message));
    const patience = new Patience(plan);
    for (;;) {
        if (failure !== null)
            return failure;
        if (child.exitCode !== null || child.signalCode !== null)
            return logSince(plan.logFile, logStart);
        const file = readPostmasterFile(plan.clusterDir);
        const isReady = file?.pid === child.pid && file?.status === 'ready';
        const client = isReady ? await tryConnect(plan, port) : null;
        if (client)
            return { pid: child.pid, port, client, wasFound: false };
        await patience.wait(child.pid ?? 0, isReady);
    }
}
function spawnServer(plan, port) {
    const settings = Object.entries(plan.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const logHandle = fs.openSync(plan.logFile, 'a', 0o600);
    try {
        const child = spawn(plan.binaries.postgres, ['-D', plan.clusterDir, '-p', String(port), ...settings], {
            ...plan.account,
            cwd: plan.clusterDir,
            env: { ...SERVER_ENVIRONMENT },
            stdio: ['ignore', logHandle, logHandle],
            // A session of its own: Ctrl-C reaches all processes of the terminal, and the database must outlive the gateway's last commit.
            detached: true,
            windowsHide: true,
        });
        child.unref();
        return child;
    }
    finally {
        fs.closeSync(logHandle);
    }
}
async function tryConnect(plan, port) {
    try {
        return await connectAsOwner(port, plan.password);
    }
    catch (error) {
        if (error.code !== '28P01')
            return null;
        throw new EmbeddedPostgresError(`The database in ${plan.clusterDir} does not accept the password kept in the file postgres-password of DATA_DIR. Restore that file from a backup.`);
    }
}
/** Ends a server: first with what it has begun, then without. Rejects when it survives both. */
export async function stopServer(plan, pid) {
    signalServer(plan, pid, 'INT');
    if (await hasEnded(pid, STOP_PATIENCE_MS))
        return;
    plan.log(`The embedded PostgreSQL (process ${pid}) did not stop within ${STOP_PATIENCE_MS / 1000} s; ending it at once. The next start recovers.`);
    signalServer(plan, pid, 'QUIT');
    if (await hasEnded(pid, QUIT_PATIENCE_MS))
        return;
    throw new EmbeddedPostgresError(`The embedded PostgreSQL (process ${pid}) cannot be stopped. End that process yourself; its log is ${plan.logFile}.`);
}
function signalServer(plan, pid, signal) {
    // Windows has no signals; PostgreSQL's own tool carries them over there.
    if (process.platform === 'win32') {
        spawnSync(plan.binaries.pgCtl, ['kill', signal, String(pid)], {
            env: { ...SERVER_ENVIRONMENT },
            windowsHide: true,
        });
        return;
    }
    try {
        process.kill(pid, `SIG${signal}`);
    }
    catch (error) {
        if (error.code !== 'ESRCH')
            throw error;
    }
}
async function hasEnded(pid, patienceMs) {
    const deadline = Date.now() + patienceMs;
    while (isAlive(pid)) {
        if (Date.now() > deadline)
            return false;
        await pause(20);
    }
    return true;
}
/** How long to wait for a server that starts or stops, telling the person now and then. */
class Patience {
    plan;
    began = Date.now();
    readySince = null;
    toldAt = Date.now();
    constructor(plan) {
        this.plan = plan;
    }
    async wait(pid, isReady) {
        const now = Date.now();
        this.readySince = isReady ? (this.readySince ?? now) : null;
        const isMute = this.readySince !== null && now - this.readySince > ANSWER_PATIENCE_MS;
        if (isMute || now - this.began > START_PATIENCE_MS) {
            throw new EmbeddedPostgresError(`The embedded PostgreSQL on ${this.plan.clusterDir} (process ${pid}) does not answer. ` +
                `See its log ${this.plan.logFile}; end that process if it hangs, then start again.`);
        }
        if (now - this.toldAt > 10_000) {
            this.toldAt = now;
            this.plan.log(`Still waiting for the embedded PostgreSQL (process ${pid}); after a crash it replays its log first.`);
        }
        await pause(20);
    }
}
async function freePort() {
    const server = net.createServer();
    await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
    const { port } = server.address();
    await new Promise((resolve) => server.close(resolve));
    return port;
}
function rotateLog(file) {
    if (fs.existsSync(file) && fs.statSync(file).size > LOG_LIMIT_BYTES)
        fs.renameSync(file, `${file}.1`);
}
function logSince(file, start) {
    return fs.readFileSync(file).subarray(start).toString().trim().slice(-2000);
}
function pause(milliseconds) {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
//# sourceMappingURL=server-process.js.map