import 'reflect-metadata';
import { explainStart } from './explain-start.js';
import { type Gateway, startGateway } from './gateway.js';
import { loadSettings } from './platform/config/load-settings.js';

/** npm passes a signal on that the terminal has already sent; only a later one means that somebody is in a hurry. */
const ECHO_MS = 2_000;

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
