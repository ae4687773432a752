import 'reflect-metadata';
import { explainStart } from './explain-start.js';
import { type Gateway, startGateway } from './gateway.js';
import { loadSettings } from './platform/config/load-settings.js';

/** npm passes a signal on that the terminal has already sent; only a later one means that somebody is in a hurry. */
const ECHO_MS = 2_000;

/** Whatever hangs then is left behind: nothing acknowledged is lost by it, and who watches over us would kill us later. */
const STOP_LIMIT_MS = 9_500;

let stoppingSince: number | null = null;
let starting: Promise<Gateway> | null = null;

async function main(): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
  starting = startGateway(loadSettings());
  await starting;
}

async function stop(signal: NodeJS.Signals): Promise<void> {
  if (stoppingSince !== null) {
    if (performance.now() - stoppingSince > ECHO_MS) process.exit(1);
    return;
  }
  stoppingSince = performance.now();
  setTimeout(() => {
    process.stderr.write(`ERPGate did not stop within ${STOP_LIMIT_MS / 1000} s after ${signal} and ends as it is.\n`);
    process.exit(1);
  }, STOP_LIMIT_MS).unref();
  try {
    // A signal during the start waits for the start: half a start cannot be undone safely.
    await (await starting)?.stop();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`ERPGate did not stop cleanly after ${signal}: ${(error as Error).message}\n`);
    process.exit(1);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${explainStart(error)}\n`);
  process.exit(1);
});
