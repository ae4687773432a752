import { standing } from './describe-record.js';
import { count, withHeading } from './paper.js';
/** Every kind of notification with what came of it, and the day in numbers. */
export async function tellSummary(stage, cast, paper) {
    const notifications = await stage.admin.notifications();
    const registration = await stage.admin.get(`/connections/${cast.connectionId}/registration`);
    const { changes } = await cast.client.changesAfter(null);
    const records = [...new Map(changes.map((change) => [change.recordId, change])).values()];
    paper.title('The day in a table: notification -> outcome -> record');
    for (const line of summaryTable(registration, notifications, records))
        paper.line(`  ${line}`);
    paper.title('The day in numbers');
    await tellCounts(stage, paper, notifications, changes, records);
}
/**
 * A row for each record that a kind of notification led to, and one for each notification that led to none.
 *
 * @param records each with its last change
 */
export function summaryTable(registration, notifications, records) {
    const rows = registration.notifications.flatMap(({ topic, group, title, webhookType }) => {
        const name = `${group} / ${title ?? webhookType}`;
        const rowsOfTopic = notifications
            .filter((one) => one.topic === topic)
            .flatMap((one) => rowsOf(one, records).map(([outcome, record]) => [outcome, record]));
        const distinct = [...new Map(rowsOfTopic.map((row) => [row.join(' '), row])).values()];
        return distinct.map(([outcome, record], index) => [index === 0 ? name : '', outcome, record]);
    });
    return withHeading(['notification', 'outcome', 'record, as it stands now'], rows);
}
function rowsOf(notification, records) {
    const rows = notification.outcomes.flatMap(({ outcome, recordIds }) => recordIds.map((id) => {
        const found = records.find((one) => one.recordId === id);
        const record = found && `${found.recordType} ${found.reference}: ${standing(found.record)}`;
        return [outcome ?? 'none', record ?? id];
    }));
    return rows.length > 0 ? rows : [[notification.status, 'none']];
}
async function tellCounts(stage, paper, notifications, changes, records) {
    const statuses = new Map();
    for (const { status } of notifications)
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const byStatus = [...statuses].map(([status, amount]) => `${amount} ${status}`);
    const calls = await stage.cin7.calls();
    const paths = [...new Set(calls.map((call) => call.path))];
    const byPath = paths.map((path) => `${calls.filter((call) => call.path === path).length} ${path}`);
    const types = ['item', 'receipt', 'order'].map((type) => count(records.filter((one) => one.recordType === type).length, type));
    paper.row('notifications', `${notifications.length} (${byStatus.join(', ')})`);
    paper.row('Cin7 calls', `${calls.length} (${byPath.join(', ')})`);
    paper.row('records', `${records.length} (${types.join(', ')})`);
    paper.row('changes', `${changes.length} in the feed, each exactly once`);
}
//# sourceMappingURL=summary.js.map