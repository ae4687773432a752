/** What is the matter with a document, and what is done about it. Pure. */
export function presentNotRight(row) {
    const { reference, externalId } = row;
    const cause = row.requestReason ?? row.resultReason ?? row.cause ?? 'It was asked for, but not read.';
    return { reference, externalId, what: whatOf(row), cause, repair: repairOf(row) };
}
function whatOf({ requestStatus, finding, isKnown }) {
    if (requestStatus === 'held')
        return 'held';
    if (finding === 'missing' || !isKnown)
        return 'missing';
    return 'stale';
}
function repairOf({ requestId, requestStatus, dueAt }) {
    if (requestStatus === 'held') {
        return "Add its location to warehouseMap in the connection's settings; it is then read again by itself.";
    }
    if (requestStatus === 'parked') {
        return `Mend what the cause says, then retry it: POST /api/v1/sync-requests/${requestId}/retry.`;
    }
    if (requestStatus === 'waiting' && dueAt !== null) {
        return `It is tried again by itself, next at ${new Date(dueAt).toISOString()}.`;
    }
    return 'Look for it in Cin7; the next run compares it again.';
}
//# sourceMappingURL=not-right.js.map