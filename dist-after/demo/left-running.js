import { setTimeout } from 'node:timers/promises';
import { OPEN_SALE } from './acts.js';
import { describeChange } from './describe-record.js';
const LOOK_EVERY_MS = 1_000;
/** Where everything is, and what to try. */
export function tellHowToGoOn(stage, cast, cursor, paper) {
    const { gatewayUrl, cin7 } = stage;
    const api = `${gatewayUrl}/api/v1`;
    const key = `-H 'Authorization: Bearer ${cast.clientKey}'`;
    paper.title('It is left running');
    paper.row('API, to read', `${gatewayUrl}/docs`);
    paper.row('change feed', `${api}/changes`);
    paper.row('admin key', stage.adminKey);
    paper.row('client key', cast.clientKey);
    paper.row('connection', cast.connectionId);
    paper.row('simulated Cin7', stage.cin7Url, `account ${stage.login.accountId}, key ${stage.login.key}`);
    paper.row('its control', cin7.controlUrl);
    paper.title(`Try in another terminal: void ${OPEN_SALE} in Cin7, then read its order, then what is new in the feed`);
    paper.line(`  curl -X POST ${cin7.controlUrl}/do/void -d '{"document":"${OPEN_SALE}"}'`);
    paper.line(`  curl ${key} '${api}/orders?reference=${OPEN_SALE}'`);
    paper.line(`  curl ${key} '${api}/changes?after=${encodeURIComponent(cursor)}'`);
    paper.line();
    paper.line(`  or: npm run simulator -- do help --url ${new URL(cin7.controlUrl).origin}   (all that can happen in Cin7)`);
    paper.title('Watching. Every further change is told here; Ctrl-C stops everything.');
}
/** Follows the change feed as a warehouse does and tells what is new, until the signal comes. */
export async function watch(cast, cursor, paper, signal) {
    let place = cursor;
    while (!signal.aborted) {
        try {
            const found = await cast.client.changesAfter(place);
            place = found.cursor;
            for (const change of found.changes)
                paper.row(new Date().toTimeString().slice(0, 8), describeChange(change));
        }
        catch {
            // The gateway may be without its database for a moment; the feed waits.
        }
        // Rejects when the signal comes, and then the loop has nothing left to do.
        await setTimeout(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
}
//# sourceMappingURL=left-running.js.map