import 'reflect-metadata';
import { type Gateway, startGateway } from './gateway.js';
import { loadSettings } from './platform/config/load-settings.js';
import { SettingsError } from './platform/config/settings-error.js';

/** A second signal while stopping means that somebody is in a hurry. */
let isStopping = false;
let starting: Promise<Gateway> | null = null;

async function main(): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
  starting = startGateway(loadSettings());
  await starting;
}

async function stop(signal: NodeJS.Signals): Promise<void> {
  if (isStopping) process.exit(1);
  isStopping = true;
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
  // Settings are explained in their own words; everything else needs its stack.
  process.stderr.write(error instanceof SettingsError ? `${error.message}\n` : `${(error as Error).stack}\n`);
  process.exit(1);
});
