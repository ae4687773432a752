import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 30_000;

/** A server in a process of its own: what is measured must not share its thread with what measures. */
export interface ServerProcess {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** Those that were not stopped yet. */
const running = new Set<ChildProcess>();

/** Ends what a bench that failed or was broken off has left running. */
export function stopAll(): void {
  for (const child of running) child.kill('SIGTERM');
}

/** What Node.js needs to run a TypeScript file of this folder. */
export function script(name: string): string[] {
  const hooks = path.resolve('test/support/typescript-hooks.mjs');
  return ['--no-warnings', '--import', hooks, path.join(import.meta.dirname, name)];
}

/**
 * Starts a Node.js program and waits until it answers at `readyPath`.
 *
 * @param parameters the program and what Node.js is given with it
 * @param env the whole environment of the program, beside `PATH`
 */
export async function startServer(
  parameters: string[],
  env: Record<string, string>,
  port: number,
  readyPath: string,
): Promise<ServerProcess> {
  const { child, failure } = launch(parameters, env);
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(url + readyPath))) {
    if (child.exitCode !== null || Date.now() > deadline) throw failure('no answer');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { url, pid: child.pid!, stop: () => end(child) };
}

/** Starts a Node.js program whose first line of output is its address. */
export async function startAnnounced(parameters: string[], env: Record<string, string>): Promise<ServerProcess> {
  const { child, failure } = launch(parameters, env);
  const lines = createInterface({ input: child.stdout! });
  const timer = setTimeout(() => child.kill('SIGKILL'), START_TIMEOUT_MS);
  const url = await new Promise<string | null>((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(null));
  });
  clearTimeout(timer);
  if (url === null) throw failure('it ended without a word');
  return { url, pid: child.pid!, stop: () => end(child) };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function launch(parameters: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, parameters, {
    env: { PATH: '/usr/bin:/bin', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  // Read, or a program that says much would stand still.
  child.stdout.resume();
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-4_000)));
  const failure = (otherwise: string): Error => {
    child.kill('SIGKILL');
    return new Error(`${parameters.at(-1)} did not start: ${errors || otherwise}`);
  };
  return { child, failure };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
  clearTimeout(timer);
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
