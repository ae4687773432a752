import { chmodSync, lstatSync, mkdtempSync, realpathSync, rmSync, rmdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
/** Others may pass through but not list: when root starts the demo, the embedded PostgreSQL runs as another user. */
const MODE = 0o711;
const REMOVAL = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 };
/** A new folder for the data of this demo only. */
export function makeTemporaryFolder() {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'erpgate-demo-'));
    chmodSync(folder, MODE);
    return folder;
}
/** Removes the folder, and the database too where the gateway had to put it elsewhere. Nothing may run on it any more. */
export function removeTemporaryFolder(folder) {
    const database = path.join(folder, 'postgres');
    // For root and a temporary folder that PostgreSQL's user cannot enter, this is a link.
    if (lstatSync(database, { throwIfNoEntry: false })?.isSymbolicLink()) {
        const elsewhere = realpathSync(database);
        rmSync(elsewhere, REMOVAL);
        // Made for this folder only, so empty now; if it is not, it is not ours to remove.
        rmdirSync(path.dirname(elsewhere));
    }
    rmSync(folder, REMOVAL);
}
//# sourceMappingURL=temporary-folder.js.map