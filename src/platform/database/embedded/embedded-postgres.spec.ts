import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { GatewayProcess } from '../../../../test/support/gateway-process.js';
import { ScratchDirectories } from '../../../../test/support/scratch-directories.js';
import { waitFor } from '../../../../test/support/wait-for.js';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { isAlive } from './postmaster-file.js';

const scratch = new ScratchDirectories();
const gateways: GatewayProcess[] = [];
const servers: EmbeddedPostgres[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  await Promise.all(gateways.splice(0).map((gateway) => gateway.kill()));
  await scratch.remove();
});

function gateway(dataDir: string, env: Record<string, string> = {}): GatewayProcess {
  const started = new GatewayProcess({ dataDir, settings: { fsync: 'off' } }, env);
  gateways.push(started);
  return started;
}

/** Without waiting for the disk, which only a power cut could tell apart. */
async function start(dataDir: string, log?: (line: string) => void): Promise<EmbeddedPostgres> {
  const server = await EmbeddedPostgres.start({ dataDir, settings: { fsync: 'off' }, ...(log && { log }) });
  servers.push(server);
  return server;
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const writeNote = (url: string) => query(url, "CREATE TABLE note (text text); INSERT INTO note VALUES ('kept')");
const readNote = async (url: string) => (await query<{ text: string }>(url, 'SELECT text FROM note'))[0]?.text;

describe('the embedded PostgreSQL', () => {
  it('is made on first start, for this machine only, and safe against power cuts', async () => {
    const dataDir = scratch.dataDir();
    const server = await EmbeddedPostgres.start({ dataDir });
    const settings = await query<{ name: string; setting: string }>(
      server.url,
      `SELECT name, setting FROM pg_settings WHERE name IN ('listen_addresses', 'unix_socket_directories', 'fsync',
         'synchronous_commit', 'full_page_writes', 'max_connections', 'server_encoding', 'password_encryption', 'TimeZone')`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      max_connections: '100',
      server_encoding: 'UTF8',
      password_encryption: 'scram-sha-256',
      TimeZone: 'UTC',
    });
    const [locale] = await query(
      server.url,
      'SELECT current_database() AS name, datlocale FROM pg_database WHERE datname = current_database()',
    );
    expect(locale).toEqual({ name: 'erpgate', datlocale: 'C.UTF-8' });
    for (const file of ['postgres-password', 'postgres.log'])
      expect(fs.statSync(path.join(dataDir, file)).mode & 0o777).toBe(0o600);
    expect(fs.statSync(path.join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);

    const wrongPassword = new URL(server.url);
    wrongPassword.password = 'wrong';
    await expect(query(wrongPassword.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    await server.stop();
  });

  it('keeps its data from one start to the next', async () => {
    const dataDir = scratch.dataDir();
    const first = await start(dataDir);
    await writeNote(first.url);
    await Promise.all([first.stop(), first.stop()]);
    expect(isAlive(first.pid)).toBe(false);

    const second = await start(dataDir);
    expect(await readNote(second.url)).toBe('kept');
    expect(second.wasFound).toBe(false);
    await second.stop();
  });

  it('is found again after its gateway was killed, with the connections of the new one', async () => {
    const dataDir = scratch.dataDir();
    const killed = gateway(dataDir);
    const before = await killed.expect('started');
    await writeNote(before.url!);
    await killed.kill();
    expect(isAlive(before.pid!)).toBe(true);

    const after = await start(dataDir);
    expect(after).toMatchObject({ wasFound: true, pid: before.pid, url: before.url });
    expect(await readNote(after.url)).toBe('kept');
    await after.stop();
    expect(isAlive(before.pid!)).toBe(false);
  });

  it('recovers what was committed when gateway and server were killed', async () => {
    const dataDir = scratch.dataDir();
    const killed = gateway(dataDir);
    const before = await killed.expect('started');
    await writeNote(before.url!);
    await killed.kill();
    process.kill(before.pid!, 'SIGKILL');

    const after = await start(dataDir);
    expect(after.wasFound).toBe(false);
    expect(await readNote(after.url)).toBe('kept');
    await after.stop();
  });

  it('starts although the pid it left behind is now another program', async () => {
    const dataDir = scratch.dataDir();
    const server = await start(dataDir);
    const pidFile = path.join(server.clusterDir, 'postmaster.pid');
    const left = fs.readFileSync(pidFile, 'utf8');
    await server.stop();
    const { uid, gid } = fs.statSync(server.clusterDir);
    const other = spawn('sleep', ['60'], { uid, gid, stdio: 'ignore' });
    fs.writeFileSync(pidFile, left.replace(/^\d+/, String(other.pid)), { mode: 0o600 });
    fs.chownSync(pidFile, uid, gid);

    const lines: string[] = [];
    const after = await start(dataDir, (line) => lines.push(line));
    expect(lines).toContainEqual(expect.stringContaining(`process ${other.pid} is now another program`));
    await after.stop();
    expect(isAlive(other.pid!)).toBe(true);
    other.kill();
    await once(other, 'exit');
  });

  it('is made anew when the first start was killed in the middle', async () => {
    const dataDir = scratch.dataDir();
    const killed = gateway(dataDir);
    const draft = () =>
      fs.existsSync(dataDir) && fs.readdirSync(dataDir).find((entry) => entry.startsWith('postgres.init-'));
    await waitFor(() => draft() && fs.existsSync(path.join(dataDir, draft() as string, 'data', 'PG_VERSION')), {
      describe: 'initdb to be half way',
      intervalMs: 1,
    });
    await killed.kill();
    expect(fs.existsSync(path.join(dataDir, 'postgres'))).toBe(false);

    const server = await start(dataDir);
    await writeNote(server.url);
    await server.stop();
    await waitFor(async () => !draft() || (await start(dataDir).then((again) => again.stop()), false), {
      describe: 'the half database to be removed',
    });
  });

  it('belongs to one gateway: a second is told which process has it, and harms nothing', async () => {
    const dataDir = scratch.dataDir();
    const owner = gateway(dataDir);
    const { url } = await owner.expect('started');

    await expect(start(dataDir)).rejects.toThrow(
      `DATA_DIR ${fs.realpathSync(dataDir)} is in use by another ERPGate (process ${owner.child.pid}). Stop that process first`,
    );
    await writeNote(url!);
    expect(await owner.interrupt()).toMatchObject({ answered: true });
  });

  it('goes to one of several gateways that start for the first time together', async () => {
    const dataDir = scratch.dataDir();
    const rivals = [gateway(dataDir), gateway(dataDir), gateway(dataDir)];
    const ends = await Promise.all(rivals.map((rival) => rival.expect('started', 'failed')));

    expect(ends.filter((end) => end.event === 'started')).toHaveLength(1);
    const winner = rivals[ends.findIndex((end) => end.event === 'started')]!;
    for (const loser of ends.filter((end) => end.event === 'failed')) {
      expect(loser.message).toContain(`is in use by another ERPGate (process ${winner.child.pid})`);
    }
    expect(fs.readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres-password', 'postgres.log']);
    await winner.interrupt();
  });

  it('can be taken over while its owner is just stopping', async () => {
    const dataDir = scratch.dataDir();
    const owner = gateway(dataDir);
    await owner.expect('started');
    const [, after] = await Promise.all([owner.interrupt(), start(dataDir)]);
    await writeNote(after.url);
    await after.stop();
  });

  it('outlives Ctrl-C until the gateway has closed its connections', async () => {
    const owner = gateway(scratch.dataDir());
    const { pid } = await owner.expect('started');
    expect(await owner.interrupt()).toMatchObject({ answered: true });
    expect(isAlive(pid!)).toBe(false);
  });

  it('comes back at the same address when its server is killed', async () => {
    const lines: string[] = [];
    const server = await start(scratch.dataDir(), (line) => lines.push(line));
    await writeNote(server.url);
    const killed = server.pid;
    process.kill(killed, 'SIGKILL');

    await waitFor(() => readNote(server.url).then((text) => text === 'kept'), {
      describe: 'the server to be back',
      timeoutMs: 15_000,
    });
    await waitFor(() => server.pid !== killed, { describe: 'the new server to be ours' });
    expect(lines).toContain('The embedded PostgreSQL was lost; starting it again.');
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
  });

  it('waits for its port when something else has it while it comes back', async () => {
    const server = await start(scratch.dataDir());
    const killed = server.pid;
    process.kill(killed, 'SIGSTOP');
    process.kill(killed, 'SIGKILL');
    const squatter = net.createServer((socket) => socket.destroy());
    await waitFor(
      () =>
        new Promise((resolve) =>
          squatter.once('error', () => resolve(false)).listen(server.port, '127.0.0.1', () => resolve(true)),
        ),
      {
        describe: 'the port to be taken, or the server to be back first',
        timeoutMs: 500,
      },
    ).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await new Promise((resolve) => squatter.close(resolve));
    await waitFor(() => query(server.url, 'SELECT 1'), { describe: 'the server to be back', timeoutMs: 20_000 });
    await waitFor(() => server.pid !== killed, { describe: 'the new server to be ours' });
    await server.stop();
  });

  it('hands no secret of the gateway to the server, and no data to its log', async () => {
    const dataDir = scratch.dataDir();
    const owner = gateway(dataDir, { ADMIN_API_KEY: 'a-very-secret-key', DATABASE_URL: 'a-very-secret-address' });
    const { url, pid } = await owner.expect('started');
    await query(
      url!,
      "CREATE TABLE t (v text UNIQUE); INSERT INTO t VALUES ('private'); INSERT INTO t VALUES ('private')",
    ).catch(() => undefined);
    expect(fs.readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toContain('secret');
    const log = fs.readFileSync(path.join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('private');
    await owner.interrupt();
  });
});
