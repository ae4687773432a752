import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { EmbeddedPostgresOptions } from '../../src/platform/database/embedded/embedded-postgres.js';
import { waitFor } from './wait-for.js';

export interface GatewayEvent {
  event: 'log' | 'started' | 'failed' | 'stopped';
  line?: string;
  message?: string;
  url?: string;
  pid?: number;
  wasFound?: boolean;
  clusterDir?: string;
  answered?: boolean;
}

/** `gateway-stand-in.ts` in a process of its own. */
export class GatewayProcess {
  readonly child: ChildProcess;
  readonly events: GatewayEvent[] = [];
  private errors = '';
  private hasClosed = false;

  /** @param options what the stand-in starts with; `uid` makes it become that user first */
  constructor(options: Omit<EmbeddedPostgresOptions, 'log'> & { uid?: number }, env: Record<string, string> = {}) {
    const hooks = path.join(import.meta.dirname, 'typescript-hooks.mjs');
    const script = path.join(import.meta.dirname, 'gateway-stand-in.ts');
    this.child = spawn(process.execPath, ['--no-warnings', '--import', hooks, script, JSON.stringify(options)], {
      env: { PATH: '/usr/bin:/bin', ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
      // A process group of its own, to which a test can send what Ctrl-C sends.
      detached: true,
    });
    this.child.once('close', () => (this.hasClosed = true));
    createInterface({ input: this.child.stdout! }).on('line', (line) => this.events.push(JSON.parse(line)));
    this.child.stderr!.on('data', (chunk: Buffer) => (this.errors += chunk.toString()));
  }

  /** Waits for one of these events and returns it; fails at once when the process ended without it. */
  async expect(...wanted: GatewayEvent['event'][]): Promise<GatewayEvent> {
    const seen = await waitFor(
      () => {
        // Asked first: at its end all its lines are here.
        const ending = this.ending();
        return this.events.find((one) => wanted.includes(one.event)) ?? ending;
      },
      { describe: `the gateway to tell "${wanted.join('" or "')}"`, timeoutMs: 20_000 },
    );
    if (typeof seen === 'object') return seen;
    throw new Error(
      `The gateway ended (${seen}) before it told "${wanted.join('" or "')}". It told ${JSON.stringify(this.events)} ${this.errors}`,
    );
  }

  get log(): string {
    return this.events.flatMap((one) => one.line ?? []).join('\n');
  }

  /** Ends it without warning, as a crash does. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await waitFor(() => this.ending(), { describe: 'the killed gateway to be gone' });
  }

  /** Asks it to stop, as Ctrl-C in a terminal does: with a signal to its whole process group. */
  async interrupt(): Promise<GatewayEvent> {
    process.kill(-this.child.pid!, 'SIGINT');
    return this.expect('stopped');
  }

  private ending(): string | null {
    // Its last lines may arrive after its end.
    if (!this.hasClosed) return null;
    return `${this.child.signalCode ?? `exit code ${this.child.exitCode}`}`;
  }
}
