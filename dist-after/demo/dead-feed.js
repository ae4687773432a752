import { describeChange } from './describe-record.js';
import { count, withHeading } from './paper.js';
import { waitFor } from './wait-for.js';
const PICK = 'Sale/PickAuthorised';
const PRODUCT = 'Product/Updated';
const SALE = 'SO-00003';
/** What has to be there in the end although nobody was told of it. */
export const HEALED_CHANGES = [
    {
        recordType: 'item',
        reference: 'TENT-2P',
        revision: 1,
        change: 'created',
        record: { itemCode: 'TENT-2P', name: 'Tent for two, new poles', status: 'active' },
    },
    {
        recordType: 'order',
        reference: `${SALE}.1`,
        revision: 1,
        change: 'created',
        record: { kind: 'sale', status: 'open', lines: [{ itemCode: 'MUG-ENAMEL', quantity: 2 }] },
    },
];
/** Deliveries that Cin7 gave up, and switched a webhook off for. */
export const FAILED_DELIVERIES = 1;
/** Webhooks die, documents change, the guard notices and mends, and a reconciliation finds what was missed. */
export async function tellDeadFeed(stage, cast, cursor, paper, signal) {
    paper.title('The feed goes dead, and nobody is told');
    await breakFeed(stage, paper, signal);
    const check = await tellGuard(stage, cast, paper);
    const run = await tellRun(stage, check, paper, signal);
    const found = await cast.client.changesAfter(cursor);
    paper.row('feed', ...found.changes.map(describeChange));
    const report = await tellReport(stage, cast, paper);
    return { check, run, report, changes: found.changes, cursor: found.cursor };
}
async function breakFeed({ cin7, admin }, paper, signal) {
    const before = (await admin.notifications()).length;
    const hooks = await cin7.webhooks();
    await cin7.overwriteWebhook({ ...hookOf(hooks, PICK), ExternalHeaders: [] });
    await cin7.removeWebhook(hookOf(hooks, PRODUCT).ID);
    paper.row('in Cin7', 'another program saves the webhook of picks, without its headers', 'a tidy person deletes the webhook of products');
    await cin7.do('create-sale', { customer: 'Noa Brightwater', lines: [{ sku: 'MUG-ENAMEL', quantity: 2 }] });
    await cin7.do('authorise-sale', { document: SALE });
    await cin7.do('pick', { document: SALE });
    await cin7.do('update-product', { document: 'TENT-2P', name: 'Tent for two, new poles' });
    paper.row('meanwhile', `${SALE} is picked, TENT-2P gets new poles`);
    const delivery = await waitFor('Cin7 to give the pick up', async () => (await cin7.deliveries()).find((one) => one.state === 'failed'), signal);
    const tries = delivery.attempts.map((attempt) => attempt.status ?? 'none').join(', ');
    paper.row('Cin7', `tells of the pick ${delivery.attempts.length} times (${tries}) and switches its webhook off`);
    const arrived = (await admin.notifications()).length - before;
    paper.row('arrived', `${arrived === 0 ? 'nothing' : count(arrived, 'notification')}; nobody is told of that either`);
}
async function tellGuard({ admin }, cast, paper) {
    // By itself it looks every five minutes; a person can have it look now.
    const check = await admin.post(`/connections/${cast.connectionId}/feed-guard/check`);
    const lines = check.recentEvents
        .toReversed()
        .filter((event) => Date.parse(event.at) >= Date.parse(check.lastCheckedAt))
        .map((event) => event.kind === 'found'
        ? `${event.topic}: ${event.toState}. ${event.detail ?? ''}`
        : `${event.topic}: ${paper.paint('good', `${event.kind}, ${event.toState}`)}`);
    paper.row('feed guard', ...lines);
    return check;
}
async function tellRun({ admin }, { runId }, paper, signal) {
    if (runId === null)
        throw new Error('The feed guard started no reconciliation.');
    const run = await waitFor(`reconciliation ${runId} to end`, async () => {
        const asked = await admin.get(`/reconciliations/${runId}`);
        return asked.status === 'running' ? null : asked;
    }, signal);
    paper.row('reconciliation', `${run.status}, reason ${run.reason}, ${count(run.calls, 'call')}; back to ${run.since}`);
    return run;
}
async function tellReport({ admin }, cast, paper) {
    const report = await admin.get(`/connections/${cast.connectionId}/completeness`);
    const rows = report.domains.map((one) => [
        one.domain,
        one.inCin7,
        one.here,
        one.found.missing,
        one.found.stale,
        one.found.repaired,
        one.missing + one.stale,
    ].map(String));
    paper.row('report', `complete: ${report.isComplete ? paper.paint('good', 'yes') : paper.paint('bad', 'no')}, up to ${report.completeUpTo ?? 'nowhere'}`, ...withHeading(['domain', 'in Cin7', 'here', 'missing', 'stale', 'repaired', 'left'], rows));
    return report;
}
function hookOf(hooks, type) {
    const hook = hooks.find((one) => one.Type === type);
    if (hook === undefined)
        throw new Error(`Cin7 has no webhook of type ${type}.`);
    return hook;
}
//# sourceMappingURL=dead-feed.js.map