import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync, } from 'node:fs';
import path from 'node:path';
/** Files in `DATA_DIR` that hold the secrets of an embedded installation, each readable by its owner only. */
export const SECRET_FILES = {
    encryptionKey: 'encryption-key',
    adminApiKey: 'admin-api-key',
    database: 'postgres-password',
};
/**
 * Others may pass through `DATA_DIR` but not list it: when root starts ERPGate, the embedded PostgreSQL runs as
 * another user and must reach its folder inside. Each file inside has its own, stricter mode.
 */
export const DATA_DIR_MODE = 0o711;
/** The text of a secret file, or null when there is none (or only an empty one). */
export function readSecretFile(dataDir, name) {
    const file = path.join(dataDir, name);
    if (!existsSync(file))
        return null;
    return readFileSync(file, 'utf8').trim() || null;
}
/**
 * Returns the secret kept in a file of `dataDir`, made by `make` on first use. Two processes that start at once get
 * the same one: the text is written in full and flushed to disk under another name first, then takes its name only if that is free.
 */
export function keepSecretFile(dataDir, name, make) {
    const known = readSecretFile(dataDir, name);
    if (known !== null)
        return known;
    mkdirSync(dataDir, { recursive: true, mode: DATA_DIR_MODE });
    const file = path.join(dataDir, name);
    const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
    const handle = openSync(draft, 'wx', 0o600);
    try {
        writeSync(handle, `${make()}\n`);
        fsyncSync(handle);
    }
    finally {
        closeSync(handle);
    }
    try {
        linkSync(draft, file);
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
    }
    finally {
        rmSync(draft, { force: true });
    }
    const kept = readSecretFile(dataDir, name);
    if (kept === null)
        throw new Error(`The file ${file} is empty. Restore it from a backup, or delete it to have a new one made.`);
    return kept;
}
//# sourceMappingURL=generated-secrets.js.map