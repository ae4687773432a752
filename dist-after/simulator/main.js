import { Command } from 'commander';
import { doCommand } from './cli/do-command.js';
import { serve } from './cli/serve.js';
import { DEFAULT_ACCOUNT_ID, DEFAULT_KEY } from './simulator-options.js';
const repeatable = (value, before) => [...before, value];
const program = new Command('simulator')
    .description('A stand-in for Cin7 Core. Without a command it starts; "do" makes things happen in a running one.')
    .option('--port <port>', 'port to listen on', '4010')
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--load <path>', 'folder or file of JSON documents (repeatable; later ones win)', repeatable, [])
    .option('--rename <FROM=TO>', 'give a loaded id another value, FROM is an id or a document number (repeatable)', repeatable, [])
    .option('--seed', 'start with a small invented merchant', false)
    .option('--account-id <guid>', 'Account ID of the default account', DEFAULT_ACCOUNT_ID)
    .option('--key <guid>', 'application key of the default account', DEFAULT_KEY)
    .option('--time-zone <name>', 'IANA time zone of the company')
    .option('--rate-limit <calls>', 'calls per 60 seconds and account, 0 for no limit', '60')
    .option('--rate-limit-answer <status>', '429, 503 or 400', '429')
    .option('--time-scale <factor>', "pace of deliveries: 1 is Cin7's (first attempt after a minute), 0 at once", '0.05')
    .option('--latency <milliseconds>', 'every API answer takes at least this long', '0')
    .action(serve);
program
    .command('do')
    .description('make something happen: do list, do pick SO-00001.1, do help')
    .argument('<verb>', 'what to do; "help" lists all')
    .argument('[document]', 'document number, id or SKU')
    .argument('[settings...]', 'further values as name=value; JSON values are read as JSON')
    .option('--url <address>', 'where the simulator runs', 'http://127.0.0.1:4010')
    .option('--account <guid>', 'which account, default the default one')
    .action(doCommand);
program.parseAsync().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
//# sourceMappingURL=main.js.map