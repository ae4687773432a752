import type { NotificationStatus } from './notification.entity.js';

const WITH_DOCUMENTS = {
  pending: 'is null',
  held: `= 'held'`,
  parked: `= 'parked'`,
} as const;

/**
 * The ids of the notifications that may be in a status, as a query that an index answers; null where there is none. The status itself has no index: it changes with every notification, and a row whose indexed columns change costs
 * a new entry in each of its indexes. `notification_document` pays for that anyway (decision 0033).
 */
export function candidatesOf(status: NotificationStatus): string | null {
  if (status === 'done' || status === 'ignored' || status === 'unreadable') return null;
  return `select "notification_id" from "notification_document" where "outcome" ${WITH_DOCUMENTS[status]}`;
}
