import { loadFolders } from '../load/loader.js';
import { documentList } from '../control/state.js';
import { Simulator } from '../simulator.js';
import { invalid } from '../simulator-error.js';
import { table } from './table.js';
/** Starts a simulator and prints how to reach it; ends on SIGINT and SIGTERM. */
export async function serve(options) {
    const simulator = new Simulator({
        accountId: options.accountId,
        key: options.key,
        me: options.timeZone === undefined ? undefined : { TimeZone: options.timeZone },
        rateLimit: { calls: number(options.rateLimit, '--rate-limit'), answer: answerOf(options.rateLimitAnswer) },
        timeScale: number(options.timeScale, '--time-scale'),
        latencyMs: number(options.latency, '--latency'),
        seed: options.seed,
    });
    if (options.load.length > 0)
        await load(simulator, options);
    await simulator.start({ port: number(options.port, '--port'), host: options.host });
    console.log(greeting(simulator, options));
    const stop = () => void simulator.stop();
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
}
async function load(simulator, options) {
    const report = await loadFolders(simulator.account, options.load, renames(options.rename));
    for (const { file, reason } of report.skipped)
        console.log(`skipped  ${file}: ${reason}`);
    for (const line of report.notes)
        console.log(`note     ${line}`);
    console.log(`loaded   ${report.loaded} documents and rows\n`);
    console.log(table(documentList(simulator.account), ['type', 'number', 'status', 'id', 'about']));
    console.log('');
}
function renames(given) {
    return given.map((pair) => {
        const [from, to, ...rest] = pair.split('=');
        if (!from || !to || rest.length > 0)
            throw invalid(`--rename wants FROM=TO, not "${pair}".`);
        return [from, to];
    });
}
function greeting(simulator, options) {
    const { accountId } = simulator.account;
    const at = options.port === '4010' ? '' : ` --url ${simulator.controlUrl.replace(/\/control$/, '')}`;
    return [
        `Cin7 stand-in  ${simulator.url}`,
        `Control API    ${simulator.controlUrl}`,
        `Account ID     ${accountId}`,
        `Key            ${options.key}`,
        '',
        'Try:',
        `  curl -H 'api-auth-accountid: ${accountId}' -H 'api-auth-applicationkey: ${options.key}' ${simulator.url}/me`,
        `  npm run simulator -- do list${at}`,
        `  npm run simulator -- do pick SO-00001.1${at}`,
        `  npm run simulator -- do help${at}`,
    ].join('\n');
}
function answerOf(text) {
    const status = Number(text);
    if (status !== 429 && status !== 503 && status !== 400)
        throw invalid('--rate-limit-answer is 429, 503 or 400.');
    return status;
}
function number(text, option) {
    const value = Number(text);
    if (Number.isNaN(value) || value < 0)
        throw invalid(`${option} wants a number, not "${text}".`);
    return value;
}
//# sourceMappingURL=serve.js.map