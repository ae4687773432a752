import pg from 'pg';
import { DATABASE_NAME, DATABASE_ROLE } from './cluster-directory.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
/** One lock for all: whoever holds it owns the server, may stop it and must keep it running. */
const OWNER_LOCK = 4_701_736_520;
const OWNER_NAME = 'erpgate owner, pid ';
const LOCK_PATIENCE_MS = 2000;
/** Opens the connection that will carry the owner lock. Fails with the driver's error. */
export async function connectAsOwner(port, password) {
    const client = new pg.Client({
        host: '127.0.0.1',
        port,
        user: DATABASE_ROLE,
        password,
        // Advisory locks belong to one database; this one is always there.
        database: 'postgres',
        application_name: `${OWNER_NAME}${process.pid}`,
        connectionTimeoutMillis: 5000,
        keepAlive: true,
    });
    // A lost connection is noticed by its `end`; without a listener its `error` would end the process.
    client.on('error', () => undefined);
    await client.connect();
    return client;
}
/**
 * Takes the owner lock for as long as `client` lives. Waits a little: a gateway that was just killed keeps it until its connection is closed.
 *
 * @throws EmbeddedPostgresError when a living process keeps it
 */
export async function takeOwnerLock(client, dataDir) {
    const deadline = Date.now() + LOCK_PATIENCE_MS;
    for (;;) {
        const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS taken', [OWNER_LOCK]);
        if (rows[0]?.taken)
            return;
        if (Date.now() > deadline)
            break;
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const owner = await readOwner(client);
    throw new EmbeddedPostgresError(`DATA_DIR ${dataDir} is in use by another ERPGate (process ${owner}). ` +
        'Stop that process first, or give this one another DATA_DIR. To run several on the same data, set DATABASE_URL.');
}
async function readOwner(client) {
    const { rows } = await client.query(`SELECT activity.application_name AS name
       FROM pg_locks lock JOIN pg_stat_activity activity USING (pid)
      WHERE lock.locktype = 'advisory' AND lock.granted
        AND (lock.classid::bigint << 32) + lock.objid::bigint = $1`, [OWNER_LOCK]);
    return rows[0]?.name.replace(OWNER_NAME, '') ?? 'unknown';
}
/** Makes the database if this is the first start. */
export async function ensureDatabase(client) {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE_NAME]);
    if (rowCount === 0)
        await client.query(`CREATE DATABASE ${DATABASE_NAME}`);
}
//# sourceMappingURL=owner-connection.js.map