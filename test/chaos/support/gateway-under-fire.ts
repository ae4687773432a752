import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { waitFor } from '../../support/wait-for.js';
import { freePort, killAll } from './processes.js';

export const ADMIN_KEY = 'admin-key-of-the-chaos-0123456789';
/** Needed where processes share a database. */
export const ENCRYPTION_KEY = Buffer.alloc(32, 7).toString('base64');

const MAIN = path.resolve('dist/src/main.js');
const ENDS_WITH_PARENT = path.join(import.meta.dirname, 'ends-with-parent.mjs');
const START_PATIENCE_MS = 60_000;
const STOP_PATIENCE_MS = 40_000;

/** The built gateway in a process group of its own, at one address over all its lives. */
export class GatewayUnderFire {
  private child: ChildProcess | null = null;

  private constructor(
    readonly url: string,
    private readonly env: Record<string, string>,
    private readonly logFile: string,
    private readonly program: string,
  ) {}

  /**
   * @param env settings beside address, administrator's key and log level; nothing of our own environment is handed on
   * @param program the built gateway, unless it is another release's
   */
  static async create(env: Record<string, string>, logFile: string, program = MAIN): Promise<GatewayUnderFire> {
    const port = await freePort();
    const settings = { HOST: '127.0.0.1', PORT: String(port), ADMIN_API_KEY: ADMIN_KEY, LOG_LEVEL: 'warn', ...env };
    return new GatewayUnderFire(`http://127.0.0.1:${port}`, settings, logFile, program);
  }

  get pid(): number {
    if (!this.child?.pid) throw new Error('The gateway does not run.');
    return this.child.pid;
  }

  get isRunning(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Starts the process; `ready` waits until it serves. */
  spawn(): void {
    const log = openSync(this.logFile, 'a');
    const child = spawn(process.execPath, ['--import', ENDS_WITH_PARENT, this.program], {
      cwd: path.dirname(this.logFile),
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', ...this.env },
      stdio: ['pipe', log, log],
      detached: true,
    });
    closeSync(log);
    // A pipe to a process that was killed.
    child.stdin?.on('error', () => undefined);
    this.child = child;
  }

  /** @returns how long it took from now on */
  async ready(): Promise<number> {
    const startedAt = performance.now();
    await waitFor(async () => this.hasEnded() || (await fetch(`${this.url}/health/ready`)).ok, {
      describe: `the gateway to be ready`,
      timeoutMs: START_PATIENCE_MS,
      intervalMs: 20,
    });
    if (!this.isRunning) throw new Error(`The gateway ended instead of serving:\n${this.lastLog()}`);
    return performance.now() - startedAt;
  }

  /** Ends the whole group without warning, and further processes in the same breath. */
  async kill(others: readonly number[] = []): Promise<void> {
    await killAll([this.pid, ...others]);
  }

  /** Asks it to stop, as what watches over it does. @returns its exit code; null when it had to be killed */
  async terminate(): Promise<{ code: number | null; ms: number }> {
    if (!this.child) throw new Error('The gateway does not run.');
    const startedAt = performance.now();
    const ended = once(this.child, 'exit') as Promise<[number | null]>;
    this.child.kill('SIGTERM');
    const tooLate = setTimeout(() => this.child?.kill('SIGKILL'), STOP_PATIENCE_MS);
    const [code] = await ended;
    clearTimeout(tooLate);
    return { code, ms: performance.now() - startedAt };
  }

  /** Asks it to stop. */
  async stop(): Promise<void> {
    if (!this.isRunning || !this.child) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }

  async api<T = any>(method: string, route: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.url}/api/v1${route}`, {
      method,
      headers: { authorization: `Bearer ${ADMIN_KEY}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${route} answered ${response.status}: ${text}`);
    return JSON.parse(text) as T;
  }

  /** What it said last, for who has to find out why a proof failed. */
  lastLog(): string {
    return readFileSync(this.logFile, 'utf8').slice(-4_000);
  }

  private hasEnded(): boolean {
    return !this.isRunning;
  }
}
