import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DATABASE_NAME, DATABASE_ROLE, checkReach, checkVersion, createCluster, databasePassword, findCluster, prepareDataDir, removeDeadDrafts, } from './cluster-directory.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { chooseAccount } from './os-account.js';
import { ensureDatabase, takeOwnerLock } from './owner-connection.js';
import { providePostgres } from './postgres-binaries.js';
import { findOrLaunch, stopServer } from './server-process.js';
/** Safe against power cuts, modest in memory, silent about data: no statement and no value reaches its log. */
const SERVER_SETTINGS = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '64MB',
    work_mem: '4MB',
    maintenance_work_mem: '64MB',
    max_wal_size: '512MB',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    jit: 'off',
    log_checkpoints: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
};
const MAX_RETRY_MS = 10_000;
/**
 * A real PostgreSQL that belongs to this process: made on first start, kept running while we run, found again after a crash of ours.
 *
 * Who owns it is decided by an advisory lock on a connection that stays open. A gateway that dies leaves the server running
 * without an owner; the next start finds it, takes the lock, and stops it at its own `stop()`.
 */
export class EmbeddedPostgres {
    /** For every connection to it; stays the same until `stop()`, also when the server had to be started again. */
    url;
    port;
    /** True when it still ran from a gateway that had not stopped it. */
    wasFound;
    plan;
    dataDir;
    server;
    stopping = new AbortController();
    isOwner = true;
    recovery = Promise.resolve();
    stopped = null;
    constructor(plan, dataDir, server) {
        this.plan = plan;
        this.dataDir = dataDir;
        this.server = server;
        this.port = server.port;
        this.wasFound = server.wasFound;
        this.url = `postgresql://${DATABASE_ROLE}:${plan.password}@127.0.0.1:${server.port}/${DATABASE_NAME}`;
        this.watch();
    }
    /** The process id of the server. */
    get pid() {
        return this.server.pid;
    }
    /** Where the data is. */
    get clusterDir() {
        return this.plan.clusterDir;
    }
    /**
     * Finds or starts the server of `dataDir` and makes it ours.
     *
     * @throws EmbeddedPostgresError, for instance when another living process owns it
     */
    static async start(options) {
        const log = options.log ?? (() => undefined);
        const dataDir = prepareDataDir(path.resolve(options.dataDir));
        const known = findCluster(dataDir);
        const password = databasePassword(dataDir, known !== null);
        const account = chooseAccount(known);
        if (known)
            checkReach(known, account);
        const binaries = providePostgres(account, dataDir, log, options.nativeDir);
        removeDeadDrafts(known ? path.dirname(known) : dataDir, log);
        const settings = { ...SERVER_SETTINGS, ...options.settings };
        const isDurable = settings['fsync'] === 'on';
        const clusterDir = known ?? (await createCluster(dataDir, password, account, binaries, isDurable, log));
        checkVersion(clusterDir, binaries.majorVersion);
        const plan = {
            clusterDir,
            binaries,
            account,
            password,
            logFile: path.join(dataDir, 'postgres.log'),
            settings,
            log,
        };
        const server = await own(plan, dataDir, null);
        if (server.wasFound)
            log(`Found the embedded PostgreSQL still running (process ${server.pid}); going on with it.`);
        return new EmbeddedPostgres(plan, dataDir, server);
    }
    /** Ends all connections and the server; resolves when its files are at rest. Calling it again waits for the same end. */
    stop() {
        this.stopped ??= this.end();
        return this.stopped;
    }
    async end() {
        this.stopping.abort();
        await this.recovery;
        // The lock's connection stays open until the server closes it, or somebody could take a server over that is about to end.
        if (this.isOwner)
            await stopServer(this.plan, this.server.pid);
    }
    watch() {
        // Not a reason for the process to live on.
        this.server.client.unref();
        this.server.client.once('end', () => {
            if (!this.stopping.signal.aborted)
                this.recovery = this.recover();
        });
    }
    // The connection ended without us: somebody killed the server or, for want of memory, the system did.
    async recover() {
        const { signal } = this.stopping;
        this.isOwner = false;
        this.plan.log('The embedded PostgreSQL was lost; starting it again.');
        for (let retryMs = 200; !signal.aborted; retryMs = Math.min(retryMs * 2, MAX_RETRY_MS)) {
            try {
                const server = await own(this.plan, this.dataDir, this.port);
                this.isOwner = true;
                this.server = server;
                this.watch();
                this.plan.log(`The embedded PostgreSQL runs again (process ${server.pid}).`);
                return;
            }
            catch (error) {
                this.plan.log(`The embedded PostgreSQL is not back yet, trying again: ${error.message}`);
                await setTimeout(retryMs, undefined, { signal }).catch(() => undefined);
            }
        }
    }
}
// On `port`, or on any when null: connections that already know our address must find the server there again.
async function own(plan, dataDir, port) {
    for (let attempt = 1;; attempt += 1) {
        const server = await findOrLaunch(plan, port);
        try {
            if (port !== null && server.port !== port) {
                throw new EmbeddedPostgresError(`Another process started it, on port ${server.port} in place of ${port}. Restart this one.`);
            }
            await takeOwnerLock(server.client, dataDir);
            await ensureDatabase(server.client);
            return server;
        }
        catch (error) {
            await server.client.end().catch(() => undefined);
            // Not our own verdict: the server went away meanwhile, for instance because its owner was just stopping it.
            if (error instanceof EmbeddedPostgresError || attempt === 5)
                throw error;
        }
    }
}
//# sourceMappingURL=embedded-postgres.js.map