import { Command } from 'commander';
import type { CommandContext, CommandTools } from './command-context.js';
import { addDoctor } from './doctor-command.js';
import type { Output } from './output.js';
import { addReconcile } from './reconcile-command.js';
import { addReplay } from './replay-command.js';
import { addMigrate, addRestore } from './restore-command.js';
import { addConnections, addCredentials, addKeys } from './registration-commands.js';

/** All commands of `erpgate`. */
export function buildCommandLine(tools: CommandTools): Command {
  const program = new Command('erpgate')
    .description('Looks after an ERPGate. Settings are read as the gateway reads them: environment, then .env.')
    .option('--json', 'answer with one JSON value')
    .showHelpAfterError();
  const context: CommandContext = {
    tools,
    output: (command) => outputOf(command.optsWithGlobals<{ json?: boolean }>().json === true),
    withApi: async (work) => {
      const settings = tools.settings();
      const api = await tools.open(settings, tools.databaseUrl(settings));
      try {
        return await work(api);
      } finally {
        await api.close();
      }
    },
  };
  for (const add of [
    addDoctor,
    addCredentials,
    addConnections,
    addKeys,
    addReplay,
    addReconcile,
    addMigrate,
    addRestore,
  ]) {
    add(program, context);
  }
  return program;
}

function outputOf(isJson: boolean): Output {
  return {
    isJson,
    isTerminal: process.stderr.isTTY === true,
    out: (text) => void process.stdout.write(text),
    note: (text) => void process.stderr.write(text),
  };
}
