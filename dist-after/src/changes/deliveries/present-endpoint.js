import { feedCursor } from '../feed-cursor.js';
/** An endpoint as its owner is shown it, without secrets. */
export function presentEndpoint(row) {
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
        cursor: feedCursor(BigInt(row.position)),
        previousSecretValidUntil: instant(row.previousSecretUntil),
        lastDeliveredAt: instant(row.lastDeliveredAt),
        createdAt: new Date(row.createdAt).toISOString(),
        lag: {
            lateRecords: row.lateRecords,
            nextAttemptAt: instant(row.nextAttemptAt),
            lastError: row.lastError,
            changes: row.changes,
        },
    };
}
function instant(value) {
    return value === null ? null : new Date(value).toISOString();
}
//# sourceMappingURL=present-endpoint.js.map