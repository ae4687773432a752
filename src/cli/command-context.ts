import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { Settings } from '../platform/config/settings.js';
import { CommandError, type GatewayApi } from './gateway-api.js';
import type { Output } from './output.js';

/** What commands work with. The root of the application hands it in, so that commands know neither it nor HTTP. */
export interface CommandTools {
  settings(): Settings;
  /** Where the database is: `DATABASE_URL`, or the embedded one of a gateway that runs. @throws CommandError when it does not */
  databaseUrl(settings: Settings): string;
  /** Brings the database to this version's schema. */
  migrate(databaseUrl: string): Promise<{ done: string[] }>;
  /** Names of this version's migrations. */
  migrations: readonly string[];
  /** Starts the application without a network and without any work of its own. */
  open(settings: Settings, databaseUrl: string): Promise<GatewayApi>;
}

/** What every command is made with. */
export interface CommandContext {
  tools: CommandTools;
  /** With `--json` as given to the command. */
  output(command: Command): Output;
  /** Does something with the application, and closes it in any case. */
  withApi<T>(work: (api: GatewayApi) => Promise<T>): Promise<T>;
}

/** A secret from a file, or from standard input with `-`: on the command line everybody on the machine could read it. */
export function readSecret(file: string): string {
  try {
    const text = readFileSync(file === '-' ? 0 : file, 'utf8').trim();
    if (text !== '') return text;
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${(error as Error).message}`);
  }
  throw new CommandError(`${file === '-' ? 'Standard input' : file} is empty; it has to hold the secret.`);
}
