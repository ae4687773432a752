import { Command, Option } from 'commander';
import { LOG_LEVELS } from '../src/platform/config/settings.js';
import { Interruption } from './interruption.js';
import { Paper } from './paper.js';
import { runDemo } from './run-demo.js';
/** Quieter than the gateway's own default, so that the story can be read. */
const DEFAULT_LOG_LEVEL = 'warn';
const program = new Command('demo')
    .description("A merchant's day, from Cin7's notifications to the records a warehouse reads. Starts a gateway with a database of " +
    'its own beside a simulated Cin7 Core, on free ports of this machine; what they store is removed at the end.')
    .option('--once', 'tell the day, check that everything came out right, and exit: 0 when it did, else 1', false)
    .addOption(new Option('--log-level <level>', `what the gateway logs between the lines of the story: ${LOG_LEVELS.join(', ')}`)
    .env('LOG_LEVEL')
    .default(DEFAULT_LOG_LEVEL)
    // Blank counts as not set, as in the gateway; the gateway's settings refuse what is wrong.
    .argParser((text) => text.trim() || DEFAULT_LOG_LEVEL))
    .addHelpText('after', '\nWithout --once everything is left running, with its addresses and keys printed, until Ctrl-C.\nUse it as: npm run demo, npm run demo -- --once')
    .action(async (options) => {
    const { stdout } = process;
    const paper = new Paper((text) => void stdout.write(text), stdout.isTTY === true && stdout.hasColors());
    process.exitCode = await runDemo(options, paper, new Interruption());
    // Nothing is left to do; whatever still holds the process, such as an idle connection, must not keep a shell waiting.
    setTimeout(() => process.exit(), 1_000).unref();
});
await program.parseAsync();
//# sourceMappingURL=main.js.map