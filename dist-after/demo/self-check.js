import { isDeepStrictEqual } from 'node:util';
import { FAILED_DELIVERIES, HEALED_CHANGES } from './dead-feed.js';
import { differences } from './differences.js';
import { GatewayClient } from './gateway-client.js';
import { refusals } from './mishaps.js';
/** Reads everything once more from the beginning and compares it with what had to come out. */
export async function checkEverything(stage, cast, { played, healed }, callsPerMinute) {
    const checks = new Checks();
    const notifications = await stage.admin.notifications();
    const { changes } = await cast.client.changesAfter(null);
    checkNotifications(checks, notifications, played);
    checkFeed(checks, changes, [...played.flatMap((one) => one.beat.changes), ...HEALED_CHANGES]);
    checkHealing(checks, healed);
    await checkRecords(checks, cast, changes);
    await checkDeliveries(checks, stage, notifications);
    await checkCalls(checks, stage, callsPerMinute);
    await checkKeys(checks, stage, cast);
    return { passed: checks.passed, failures: checks.failures };
}
/** Counts what holds and keeps a sentence of what does not. */
class Checks {
    passed = 0;
    failures = [];
    equal(what, actual, expected) {
        const found = differences(actual, expected);
        if (found.length === 0)
            this.passed += 1;
        for (const difference of found)
            this.failures.push(`${what}: ${difference}.`);
    }
}
function checkNotifications(checks, all, played) {
    checks.equal('The number of notifications', all.length, played.length);
    const byId = new Map(all.map((one) => [one.id, one]));
    for (const { beat, notification } of played) {
        const what = `Notification ${notification.id} (${beat.topic})`;
        const found = byId.get(notification.id);
        checks.equal(what, found, { topic: beat.topic, status: beat.status });
        if (beat.status === 'done')
            checks.equal(what, found?.outcomes, [{ outcome: 'applied' }]);
    }
    for (const one of all) {
        const reasons = [one.reason, ...one.outcomes.map((outcome) => outcome.reason)].filter(Boolean);
        checks.equal(`Whether notification ${one.id} is pending`, one.status === 'pending', false);
        checks.equal(`Whether notification ${one.id} says why it ended as it did`, reasons.length > 0, true);
    }
}
function checkFeed(checks, changes, expected) {
    const nameOf = (one) => `${one.recordType} ${one.reference} revision ${one.revision}`;
    checks.equal('The change feed', changes.map(nameOf), expected.map(nameOf));
    for (const one of expected) {
        const found = changes.find((change) => nameOf(change) === nameOf(one));
        checks.equal(`The change "${nameOf(one)}"`, found, one);
    }
}
/** The guard found what was dead and mended it, and the run brought what no notification told. */
function checkHealing(checks, { check, run, report, changes }) {
    const states = check.topics.filter((one) => one.state !== 'by_hand').map((one) => one.state);
    checks.equal('How the webhooks stand', states, Array(5).fill('active'));
    const found = check.recentEvents
        .filter((one) => one.kind === 'found')
        .map(({ topic, toState }) => ({ topic, toState }));
    const dead = [
        { topic: 'sale.picked', toState: 'switched_off' },
        { topic: 'product.updated', toState: 'missing' },
    ];
    checks.equal('What the feed guard found', found, dead);
    checks.equal('The reconciliation', run, { status: 'completed', reason: 'feed_guard' });
    checks.equal('How many changes no notification told', changes.length, HEALED_CHANGES.length);
    checks.equal('Whether nothing is missing any more', report.isComplete, true);
}
/** The lists and the single records say the same as the last word of the feed. */
async function checkRecords(checks, cast, changes) {
    const last = new Map(changes.map((change) => [change.recordId, change]));
    for (const type of ['item', 'receipt', 'order']) {
        const { data } = await cast.client.get(`/${type}s?limit=1000`);
        const expected = [...last.values()].filter((change) => change.recordType === type);
        checks.equal(`The number of ${type}s`, data.length, expected.length);
        for (const { reference, record } of expected) {
            // Nobody has said anything about a record yet; the feed tells of records, not of what clients say about them.
            const standing = { ...record, acknowledgement: null, awaiting: null };
            const listed = data.find((one) => one.id === record.id);
            const single = await cast.client.record(type, record.id);
            checks.equal(`Whether the list of ${type}s shows ${reference} as the feed does`, same(listed, standing), true);
            checks.equal(`Whether ${type} ${reference} by itself is as in the feed`, same(single, standing), true);
        }
    }
}
async function checkDeliveries(checks, stage, notifications) {
    const deliveries = await stage.cin7.deliveries();
    const arrived = deliveries.filter((delivery) => delivery.state !== 'failed');
    checks.equal('The number of deliveries that Cin7 gave up', deliveries.length - arrived.length, FAILED_DELIVERIES);
    checks.equal('The number of deliveries from Cin7', arrived.length, notifications.length);
    for (const delivery of arrived) {
        const what = `Cin7's delivery ${delivery.id} (${delivery.type})`;
        checks.equal(what, delivery, { state: 'delivered', attempts: [{ status: 200 }] });
    }
}
async function checkCalls(checks, stage, callsPerMinute) {
    const calls = await stage.cin7.calls();
    checks.equal('The number of calls that Cin7 refused as too many', await refusals(stage.cin7), 1);
    checks.equal(`Whether all calls kept to ${callsPerMinute} a minute`, calls.length <= callsPerMinute, true);
}
/** A warehouse's key opens the records and nothing else; without a key nothing opens. */
async function checkKeys(checks, stage, cast) {
    const client = await cast.client.try('/notifications');
    checks.equal("The client key's question for notifications", client.status, 403);
    const stranger = await new GatewayClient(stage.gatewayUrl, 'nobody').try('/orders');
    checks.equal('The question for orders with a key that nobody was given', stranger.status, 401);
}
function same(one, other) {
    return isDeepStrictEqual(one, other);
}
//# sourceMappingURL=self-check.js.map