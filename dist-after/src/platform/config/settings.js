import { inspect } from 'node:util';
/** Which part of the work this process does: everything, only HTTP, or only background work. */
export const ROLES = ['all', 'api', 'worker'];
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];
/** Who may read the API's documentation at `/docs`: everybody, who has a key, or nobody. */
export const DOCS_CHOICES = ['public', 'key', 'off'];
/**
 * All settings of one process, checked and with defaults filled in. Made by `loadSettings`, injected by this class as the token.
 * Printing or serialising it never shows a secret: the secret fields are only there for who names them.
 */
export class Settings {
    /** 0 lets the operating system choose. */
    port;
    host;
    /** Where Cin7 and people reach this cluster, without a slash at the end. */
    publicUrl;
    /** False: `publicUrl` was derived from host and port, and nobody outside this machine can be expected to reach it. */
    isPublicUrlGiven;
    cluster;
    /** Null: run the embedded PostgreSQL in `dataDir`. */
    databaseUrl;
    databasePoolSize;
    /** Absolute. */
    dataDir;
    /** The first encrypts; the others are only there to read what they once encrypted. */
    encryptionKeys;
    adminApiKey;
    role;
    workerConcurrency;
    cin7Core;
    logLevel;
    webhookBodyLimitBytes;
    http;
    /** Addresses and CIDR ranges to which deliveries may go though they are internal. */
    deliveryAllowedNetworks;
    /** What is allowed but should be known; log each once at start. */
    warnings;
    constructor(values) {
        Object.assign(this, values);
    }
    /** Safe to log: secrets are replaced by what may be known about them. */
    toJSON() {
        return {
            ...this,
            databaseUrl: this.databaseUrl === null ? null : withoutPassword(this.databaseUrl),
            encryptionKeys: this.encryptionKeys.map((key) => ({ id: key.id })),
            adminApiKey: '[hidden]',
        };
    }
    [inspect.custom]() {
        return this.toJSON();
    }
}
function withoutPassword(databaseUrl) {
    const url = new URL(databaseUrl);
    if (url.password)
        url.password = 'hidden';
    url.search = '';
    return url.href;
}
//# sourceMappingURL=settings.js.map