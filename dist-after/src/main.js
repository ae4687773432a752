import 'reflect-metadata';
import { startGateway } from './gateway.js';
import { loadSettings } from './platform/config/load-settings.js';
import { SettingsError } from './platform/config/settings-error.js';
import { EmbeddedPostgresError } from './platform/database/embedded/embedded-postgres-error.js';
import { isDatabaseDown } from './platform/http/problem.filter.js';
/** npm passes a signal on that the terminal has already sent; only a later one means that somebody is in a hurry. */
const ECHO_MS = 2_000;
let stoppingSince = null;
let starting = null;
async function main() {
    for (const signal of ['SIGTERM', 'SIGINT'])
        process.on(signal, () => void stop(signal));
    starting = startGateway(loadSettings());
    await starting;
}
async function stop(signal) {
    if (stoppingSince !== null) {
        if (performance.now() - stoppingSince > ECHO_MS)
            process.exit(1);
        return;
    }
    stoppingSince = performance.now();
    try {
        // A signal during the start waits for the start: half a start cannot be undone safely.
        await (await starting)?.stop();
        process.exit(0);
    }
    catch (error) {
        process.stderr.write(`ERPGate did not stop cleanly after ${signal}: ${error.message}\n`);
        process.exit(1);
    }
}
main().catch((error) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
});
/** What a person can mend is said in words; everything else needs its stack. */
function explain(error) {
    if (error instanceof SettingsError || error instanceof EmbeddedPostgresError)
        return error.message;
    const { code, port } = error;
    if (code === 'EADDRINUSE')
        return `Port ${port} is in use by another program. Stop it, or set PORT to another one.`;
    if (isDatabaseDown(error)) {
        return `The database of DATABASE_URL cannot be reached: ${error.message || code}. Check that it runs.`;
    }
    return error.stack ?? String(error);
}
//# sourceMappingURL=main.js.map