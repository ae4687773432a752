import { standing } from './describe-record.js';
import type { Change, Notification, Registration } from './gateway-answers.js';
import type { Cast } from './opening.js';
import { count, type Paper, withHeading } from './paper.js';
import type { Stage } from './stage.js';

/** Every kind of notification with what came of it, and the day in numbers. */
export async function tellSummary(stage: Stage, cast: Cast, paper: Paper): Promise<void> {
  const notifications = await stage.admin.notifications();
  const registration = await stage.admin.get<Registration>(`/connections/${cast.connectionId}/registration`);
  const { changes } = await cast.client.changesAfter(null);
  const records = [...new Map(changes.map((change) => [change.recordId, change])).values()];
  paper.title('The day in a table: notification -> outcome -> record');
  for (const line of summaryTable(registration, notifications, records)) paper.line(`  ${line}`);
  paper.title('The day in numbers');
  await tellCounts(stage, paper, notifications, changes, records);
}

/**
 * A row for each record that a kind of notification led to, and one for each notification that led to none.
 *
 * @param records each with its last change
 */
export function summaryTable(
  registration: Pick<Registration, 'notifications'>,
  notifications: readonly Notification[],
  records: readonly Change[],
): string[] {
  const rows = registration.notifications.flatMap(({ topic, group, title, webhookType }) => {
    const name = `${group} / ${title ?? webhookType}`;
    const rowsOfTopic = notifications
      .filter((one) => one.topic === topic)
      .flatMap((one) => rowsOf(one, records).map(([outcome, record]) => [outcome, record] as const));
    const distinct = [...new Map(rowsOfTopic.map((row) => [row.join(' '), row])).values()];
    return distinct.map(([outcome, record], index) => [index === 0 ? name : '', outcome, record]);
  });
  return withHeading(['notification', 'outcome', 'record, as it stands now'], rows);
}

function rowsOf(notification: Notification, records: readonly Change[]): (readonly [string, string])[] {
  const rows = notification.outcomes.flatMap(({ outcome, recordIds }) =>
    recordIds.map((id) => {
      const found = records.find((one) => one.recordId === id);
      const record = found && `${found.recordType} ${found.reference}: ${standing(found.record)}`;
      return [outcome ?? 'none', record ?? id] as const;
    }),
  );
  return rows.length > 0 ? rows : [[notification.status, 'none']];
}

async function tellCounts(
  stage: Stage,
  paper: Paper,
  notifications: readonly Notification[],
  changes: readonly Change[],
  records: readonly Change[],
): Promise<void> {
  const statuses = new Map<string, number>();
  for (const { status } of notifications) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const byStatus = [...statuses].map(([status, amount]) => `${amount} ${status}`);
  const calls = await stage.cin7.calls();
  const paths = [...new Set(calls.map((call) => call.path))];
  const byPath = paths.map((path) => `${calls.filter((call) => call.path === path).length} ${path}`);
  const types = (['item', 'receipt', 'order'] as const).map((type) =>
    count(records.filter((one) => one.recordType === type).length, type),
  );
  paper.row('notifications', `${notifications.length} (${byStatus.join(', ')})`);
  paper.row('Cin7 calls', `${calls.length} (${byPath.join(', ')})`);
  paper.row('records', `${records.length} (${types.join(', ')})`);
  paper.row('changes', `${changes.length} in the feed, each exactly once`);
}
