/** What a client is shown: the bookkeeping in front, the content after it. */
export function presentRecord(record) {
    return {
        id: record.id,
        connectionId: record.connectionId,
        externalId: record.externalId,
        revision: record.revision,
        sourceUpdatedAt: record.sourceUpdatedAt === null ? null : instant(record.sourceUpdatedAt),
        createdAt: instant(record.createdAt),
        updatedAt: instant(record.updatedAt),
        ...record.content,
    };
}
function instant(value) {
    return new Date(value).toISOString();
}
//# sourceMappingURL=present-record.js.map