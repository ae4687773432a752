import { SettingsError } from '../src/platform/config/settings-error.js';
import { GOOD_DAY } from './acts.js';
import { tellDeadFeed } from './dead-feed.js';
import { Interrupted } from './interruption.js';
import { tellHowToGoOn, watch } from './left-running.js';
import { MISHAPS } from './mishaps.js';
import { Narrator } from './narrate.js';
import { registerMerchant } from './opening.js';
import { checkEverything } from './self-check.js';
import { openStage } from './stage.js';
import { tellSummary } from './summary.js';
/** The gateway's default, which the demo leaves as it is. */
const CALLS_PER_MINUTE = 45;
/** Tells the whole day. Resolves with the exit code when everything is stopped and removed again. */
export async function runDemo(options, paper, interruption) {
    const { signal } = interruption;
    let stage = null;
    let exitCode;
    try {
        paper.line(paper.paint('title', "ERPGate: a merchant's day, from Cin7's notifications to a warehouse's records"));
        stage = await start(options.logLevel, paper);
        signal.throwIfAborted();
        exitCode = await tellTheDay(stage, options.once, paper, signal);
    }
    catch (error) {
        exitCode = explain(stage, signal.aborted ? signal.reason : error);
    }
    return (await stop(stage, paper)) ? exitCode : 1;
}
async function start(logLevel, paper) {
    const startedAt = performance.now();
    paper.title('Starting');
    const stage = await openStage(logLevel);
    paper.row('gateway', `${stage.gatewayUrl}, with a PostgreSQL of its own`);
    paper.row('simulated Cin7', `${stage.cin7Url}, one merchant with goods, people and open documents`);
    paper.row('ready', `after ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    return stage;
}
async function tellTheDay(stage, once, paper, signal) {
    const startedAt = performance.now();
    const cast = await registerMerchant(stage, paper);
    const narrator = new Narrator(stage, cast, paper, signal);
    for (const act of [...GOOD_DAY, ...MISHAPS])
        await narrator.play(act);
    const healed = await tellDeadFeed(stage, cast, narrator.cursor, paper, signal);
    await tellSummary(stage, cast, paper);
    paper.row('time', `${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    const report = await checkEverything(stage, cast, { played: narrator.played, healed }, CALLS_PER_MINUTE);
    tellReport(report, paper);
    if (!once) {
        const { cursor } = healed;
        tellHowToGoOn(stage, cast, cursor, paper);
        await watch(cast, cursor, paper, signal);
        paper.line();
        // To be stopped is the good end here; anything else is none.
        if (!(signal.reason instanceof Interrupted))
            throw signal.reason;
    }
    return report.failures.length === 0 ? 0 : 1;
}
function tellReport(report, paper) {
    paper.title('Checked');
    if (report.failures.length === 0) {
        paper.row('result', `${paper.paint('good', 'all right')}: ${report.passed} of ${report.passed} checks hold`);
        return;
    }
    const all = report.passed + report.failures.length;
    paper.row('result', paper.paint('bad', `${report.failures.length} of ${all} checks failed`));
    for (const failure of report.failures)
        paper.row('failed', failure);
}
function explain(stage, error) {
    if (error instanceof Interrupted) {
        process.stderr.write(`\n${error.message}\n`);
        return error.exitCode;
    }
    process.stderr.write(`\n${sentence(stage, error)}\n`);
    return 1;
}
function sentence(stage, error) {
    if (error instanceof SettingsError)
        return error.message;
    return `${stage === null ? 'The demo could not start.' : 'The demo failed.'} ${error.message}`;
}
async function stop(stage, paper) {
    try {
        await stage?.close();
        if (stage !== null)
            paper.line('Stopped; the database and its folder are removed.');
        return true;
    }
    catch (error) {
        process.stderr.write(`The demo did not stop cleanly. ${error.message}\n`);
        return false;
    }
}
//# sourceMappingURL=run-demo.js.map