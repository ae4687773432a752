import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ScratchDirectories } from '../../../../test/support/scratch-directories.js';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { readPostmasterFile } from './postmaster-file.js';

const scratch = new ScratchDirectories();
afterEach(() => scratch.remove());

function start(dataDir: string, settings: Record<string, string> = {}): Promise<EmbeddedPostgres> {
  return EmbeddedPostgres.start({ dataDir, settings: { fsync: 'off', ...settings } });
}

describe('the embedded PostgreSQL refuses', () => {
  async function stoppedServer(): Promise<{ dataDir: string; clusterDir: string }> {
    const dataDir = scratch.dataDir();
    const server = await start(dataDir);
    await server.stop();
    expect(readPostmasterFile(server.clusterDir)).toBeNull();
    return { dataDir, clusterDir: server.clusterDir };
  }

  it('data of another major version', async () => {
    const { dataDir, clusterDir } = await stoppedServer();
    fs.writeFileSync(path.join(clusterDir, 'PG_VERSION'), '16\n');
    await expect(start(dataDir)).rejects.toThrow(/was written by PostgreSQL 16, but this ERPGate brings PostgreSQL 18/);
  });

  it('a lost or wrong password, instead of making a new one', async () => {
    const { dataDir } = await stoppedServer();
    const file = path.join(dataDir, 'postgres-password');
    fs.writeFileSync(file, 'wrong\n');
    await expect(start(dataDir)).rejects.toThrow(/does not accept the password kept in the file postgres-password/);
    fs.rmSync(file);
    await expect(start(dataDir)).rejects.toThrow(/postgres-password is missing.*Restore it/);
  });

  it('a folder that is no database, and a link to one that is gone', async () => {
    const dataDir = scratch.dataDir();
    fs.mkdirSync(path.join(dataDir, 'postgres', 'something'), { recursive: true });
    await expect(start(dataDir)).rejects.toThrow(/is not a PostgreSQL database: it has files, but no PG_VERSION/);
    fs.rmSync(path.join(dataDir, 'postgres'), { recursive: true });
    fs.symlinkSync('/nowhere', path.join(dataDir, 'postgres'));
    await expect(start(dataDir)).rejects.toThrow(/is gone: .* points to \/nowhere/);
  });

  it('to guess when the server cannot start: it shows what the server said', async () => {
    const { dataDir } = await stoppedServer();
    const settings = { shared_buffers: 'plenty' };
    await expect(start(dataDir, settings)).rejects.toThrow(
      /did not start on .*shared_buffers.*Its log is .*postgres\.log/s,
    );
  });
});
