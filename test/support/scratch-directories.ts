import { chmodSync, existsSync, mkdtempSync, rmSync, rmdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findCluster } from '../../src/platform/database/embedded/cluster-directory.js';
import { SYSTEM_DIR } from '../../src/platform/database/embedded/postgres-binaries.js';
import { isAlive, isServerOf, readPostmasterFile } from '../../src/platform/database/embedded/postmaster-file.js';
import { waitFor } from './wait-for.js';

/** Temporary folders for the data of embedded servers, which are ended and removed with them. */
export class ScratchDirectories {
  private readonly roots: string[] = [];
  private readonly dataDirs: string[] = [];

  /** A folder that exists. By its mode another user can pass through it or not: mkdtemp alone would shut the server out. */
  root(mode = 0o711): string {
    const root = mkdtempSync(path.join(os.tmpdir(), 'embedded-'));
    chmodSync(root, mode);
    this.roots.push(root);
    return root;
  }

  /** A path for a data directory, which does not exist yet, in a folder of its own. */
  dataDir(root = this.root()): string {
    const dataDir = path.join(root, 'data');
    this.dataDirs.push(dataDir);
    return dataDir;
  }

  /** Ends the servers that still run, and removes everything, also clusters that are kept elsewhere. */
  async remove(): Promise<void> {
    for (const dataDir of this.dataDirs.splice(0)) await removeDataDir(dataDir);
    for (const root of this.roots.splice(0))
      rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

async function removeDataDir(dataDir: string): Promise<void> {
  if (!existsSync(path.join(dataDir, 'postgres', 'PG_VERSION'))) return;
  const clusterDir = findCluster(dataDir);
  if (clusterDir === null) return;
  const pid = readPostmasterFile(clusterDir)?.pid;
  if (pid !== undefined && isServerOf(pid, clusterDir) === 'yes') {
    process.kill(pid, 'SIGQUIT');
    await waitFor(() => !isAlive(pid), { describe: `the server ${pid} to end` });
  }
  rmSync(clusterDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  if (clusterDir.startsWith(SYSTEM_DIR)) rmdirSync(path.dirname(clusterDir));
}
