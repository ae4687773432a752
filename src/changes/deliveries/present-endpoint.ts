import { feedCursor } from '../feed-cursor.js';
import type { FeedPlaces } from '../feed-row.js';
import type { EndpointDto } from './endpoint.dto.js';
import type { EndpointWithLag } from './endpoint.store.js';

/** An endpoint as its owner is shown it, without secrets. */
export function presentEndpoint(row: EndpointWithLag, places: FeedPlaces): EndpointDto {
  return {
    id: row.id,
    name: row.name,
    owner: row.createdBy,
    url: row.url,
    connectionId: row.connectionId,
    recordType: row.recordType,
    warehouse: row.warehouse,
    status: row.status,
    statusReason: row.statusReason,
    statusSince: new Date(row.statusSince).toISOString(),
    cursor: feedCursor(places.placeOf(BigInt(row.position))),
    previousSecretValidUntil: instant(row.previousSecretUntil),
    lastDeliveredAt: instant(row.lastDeliveredAt),
    createdAt: new Date(row.createdAt).toISOString(),
    lag: {
      lateRecords: row.lateRecords,
      failingSince: instant(row.failingSince),
      nextAttemptAt: instant(row.nextAttemptAt),
      waitUntil: row.waitUntil !== null && new Date(row.waitUntil) > new Date() ? instant(row.waitUntil) : null,
      lastError: row.lastError,
      changes: row.changes,
    },
  };
}

function instant(value: Date | string | null): string | null {
  return value === null ? null : new Date(value).toISOString();
}
