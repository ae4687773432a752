import { chmodSync, mkdtempSync, readdirSync, rmSync, rmdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findCluster } from '../../src/platform/database/embedded/cluster-directory.js';
import { SYSTEM_DIR } from '../../src/platform/database/embedded/postgres-binaries.js';
import { isAlive, isServerOf, readPostmasterFile } from '../../src/platform/database/embedded/postmaster-file.js';
import { waitFor } from './wait-for.js';

const PREFIX = 'erpgate-test-';
const REMOVE = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 };

/** Temporary folders of this test process, removed with the embedded servers that work in them. */
export class ScratchDirectories {
  private readonly roots: string[] = [];

  /** A folder that exists. By its mode another user can pass through it or not: mkdtemp alone would shut the server out. */
  root(mode = 0o711): string {
    const root = mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
    chmodSync(root, mode);
    this.roots.push(root);
    return root;
  }

  /** A path for the data directory of an embedded server, which does not exist yet. */
  dataDir(root = this.root()): string {
    return path.join(root, 'data');
  }

  /** Ends the servers that still run, and removes everything, also clusters that are kept elsewhere. */
  async remove(): Promise<void> {
    for (const root of this.roots.splice(0)) await removeRoot(root);
  }
}

/** Removes what test processes left that were killed before they could do it: their servers still run. */
export async function removeAbandonedDirectories(): Promise<void> {
  for (const entry of readdirSync(os.tmpdir())) {
    const pid = entry.startsWith(PREFIX) ? Number.parseInt(entry.slice(PREFIX.length), 10) : NaN;
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    try {
      await removeRoot(path.join(os.tmpdir(), entry));
    } catch (error) {
      // Another user's, say; this run does not need it gone.
      console.warn(`Cannot remove what an earlier test run left in ${entry}: ${(error as Error).message}`);
    }
  }
}

async function removeRoot(root: string): Promise<void> {
  const clusterDir = clusterOf(path.join(root, 'data'));
  if (clusterDir !== null) {
    const pid = readPostmasterFile(clusterDir)?.pid;
    if (pid !== undefined && isServerOf(pid, clusterDir) === 'yes') {
      process.kill(pid, 'SIGQUIT');
      await waitFor(() => !isAlive(pid), { describe: `the server ${pid} to end` });
    }
    rmSync(clusterDir, REMOVE);
    if (clusterDir.startsWith(SYSTEM_DIR)) rmdirSync(path.dirname(clusterDir));
  }
  rmSync(root, REMOVE);
}

function clusterOf(dataDir: string): string | null {
  try {
    return findCluster(dataDir);
  } catch {
    // A test broke it on purpose.
    return null;
  }
}
