import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { GatewayProcess } from '../../../../test/support/gateway-process.js';
import { ScratchDirectories } from '../../../../test/support/scratch-directories.js';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { canReach, isRoot } from './os-account.js';
import { SYSTEM_DIR, packagedNativeDir } from './postgres-binaries.js';

const NOBODY = 65_534;
const FAST = { fsync: 'off' };
const ownUid = process.getuid!();

const scratch = new ScratchDirectories();
const gateways: GatewayProcess[] = [];
afterEach(async () => {
  await Promise.all(gateways.splice(0).map((gateway) => gateway.kill()));
  await scratch.remove();
});

/** Starts a gateway, as another user when `uid` is given, and stops it in order. */
async function startAndStop(options: { dataDir: string; nativeDir?: string; uid?: number }) {
  const gateway = new GatewayProcess({ ...options, settings: FAST });
  gateways.push(gateway);
  const { pid, clusterDir } = await gateway.expect('started');
  const serverUid = Number(/^Uid:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  const program = fs.readlinkSync(`/proc/${pid}/exe`);
  const stopped = await gateway.interrupt();
  expect(stopped.answered).toBe(true);
  return { clusterDir: clusterDir!, serverUid, program, log: gateway.log };
}

/** What npm brings, without the links that its install script makes. */
function copyOfBinaries(into: string): string {
  const nativeDir = path.join(into, 'package', 'native');
  fs.cpSync(packagedNativeDir(), nativeDir, {
    recursive: true,
    filter: (file) => !fs.lstatSync(file).isSymbolicLink(),
  });
  return nativeDir;
}

describe('the user whom the embedded PostgreSQL runs as', () => {
  it('is never root', async () => {
    const { serverUid, log } = await startAndStop({ dataDir: scratch.dataDir() });
    if (isRoot()) expect(serverUid).toBeGreaterThan(0);
    else expect(serverUid).toBe(ownUid);
    expect(log).not.toContain('the database is in');
  });

  it('is the user of the gateway when that is an ordinary one', async () => {
    const uid = isRoot() ? NOBODY : ownUid;
    const root = scratch.root();
    if (isRoot()) fs.chownSync(root, uid, uid);
    const nativeDir = copyOfBinaries(root);
    const dataDir = scratch.dataDir(root);

    const first = await startAndStop({ dataDir, nativeDir, ...(isRoot() && { uid }) });
    const second = await startAndStop({ dataDir, nativeDir, ...(isRoot() && { uid }) });

    expect([first.serverUid, second.serverUid]).toEqual([uid, uid]);
    expect(fs.statSync(path.join(dataDir, 'postgres')).uid).toBe(uid);
    // And whoever starts it later as root goes on as that user.
    const third = await startAndStop({ dataDir });
    expect(third).toMatchObject({ serverUid: uid, clusterDir: first.clusterDir });
  });

  it('cannot be changed to one who may not read the data', async () => {
    const dataDir = scratch.dataDir();
    await startAndStop({ dataDir });
    if (isRoot()) {
      const stranger = new GatewayProcess({ dataDir, uid: NOBODY });
      gateways.push(stranger);
      expect((await stranger.expect('failed')).message).toMatch(
        /^DATA_DIR .* cannot be used .*Give this user the right to write there/,
      );
    } else {
      fs.chmodSync(dataDir, 0o500);
      await expect(EmbeddedPostgres.start({ dataDir })).rejects.toThrow(/^DATA_DIR .* cannot be used/);
      fs.chmodSync(dataDir, 0o700);
    }
  });
});

describe('below a folder that only its owner can enter', () => {
  it('programs and data are put where the server can reach them, and found again', async () => {
    const root = scratch.root(0o700);
    const nativeDir = copyOfBinaries(root);
    const dataDir = scratch.dataDir(root);

    const first = await startAndStop({ dataDir, nativeDir });
    const second = await startAndStop({ dataDir, nativeDir });

    expect(second.clusterDir).toBe(first.clusterDir);
    expect(fs.realpathSync(path.join(dataDir, 'postgres'))).toBe(first.clusterDir);
    if (!isRoot()) {
      expect(first.clusterDir.startsWith(root)).toBe(true);
      return;
    }
    expect(first.clusterDir.startsWith(`${SYSTEM_DIR}/`)).toBe(true);
    expect(first.log).toContain(`the database is in ${first.clusterDir}. Include that folder in backups.`);
    expect(first.program.startsWith(`${SYSTEM_DIR}/postgres-`)).toBe(true);
    expect(first.log).toContain('cannot run from');
    const bin = path.dirname(first.program);
    expect(fs.statSync(first.program)).toMatchObject({ uid: 0 });
    expect([bin, first.program].map((file) => fs.statSync(file).mode & 0o022)).toEqual([0, 0]);
    expect(second.program).toBe(first.program);
    fs.rmSync(path.dirname(bin), { recursive: true });
  });

  it('the folder stays as private as it was', async () => {
    const root = scratch.root(0o700);
    const dataDir = scratch.dataDir(root);
    await startAndStop({ dataDir });
    expect(fs.statSync(root).mode & 0o777).toBe(0o700);
    if (isRoot()) expect(canReach({ uid: NOBODY, gid: NOBODY }, dataDir)).toBe(false);
  });

  it('data that was made before the folder was closed stays where it is', async () => {
    const root = scratch.root();
    const dataDir = scratch.dataDir(root);
    const open = await startAndStop({ dataDir });
    fs.chmodSync(root, 0o700);
    const gateway = new GatewayProcess({ dataDir, settings: FAST });
    gateways.push(gateway);
    const end = await gateway.expect('started', 'failed');
    if (isRoot()) expect(end.message).toMatch(new RegExp(`cannot enter .*${path.basename(root)}.*chmod`));
    else expect(end.clusterDir).toBe(open.clusterDir);
    fs.chmodSync(root, 0o711);
  });
});

describe('binaries as npm unpacks them without install scripts', () => {
  it('get the missing links in place', async () => {
    const nativeDir = copyOfBinaries(scratch.root());
    const { program } = await startAndStop({ dataDir: scratch.dataDir(), nativeDir });
    expect(program).toBe(fs.realpathSync(path.join(nativeDir, 'bin', 'postgres')));
  });

  it('are copied beside the data when their folder cannot be written', async () => {
    const root = scratch.root();
    const nativeDir = copyOfBinaries(root);
    const home = scratch.root();
    const uid = isRoot() ? NOBODY : ownUid;
    if (isRoot()) fs.chownSync(home, uid, uid);
    else fs.chmodSync(path.join(nativeDir, 'lib'), 0o555);
    const dataDir = scratch.dataDir(home);
    const { program } = await startAndStop({ dataDir, nativeDir, ...(isRoot() && { uid }) });
    if (!isRoot()) fs.chmodSync(path.join(nativeDir, 'lib'), 0o755);
    expect(program.startsWith(path.join(fs.realpathSync(dataDir), 'postgres-'))).toBe(true);
  });

  it('are said to be unusable when they cannot run at all', async () => {
    const nativeDir = path.join(scratch.root(), 'native');
    for (const part of ['bin', 'lib', 'share']) fs.mkdirSync(path.join(nativeDir, part), { recursive: true });
    fs.cpSync(path.join(packagedNativeDir(), 'bin'), path.join(nativeDir, 'bin'), { recursive: true });
    await expect(EmbeddedPostgres.start({ dataDir: scratch.dataDir(), nativeDir })).rejects.toThrow(
      /cannot be run on this machine .*error while loading shared libraries.*set DATABASE_URL/s,
    );
  });
});
