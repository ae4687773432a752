import { isDeepStrictEqual } from 'node:util';
/**
 * Works out what has to be written so that the records of one document become what its drafts say. Pure.
 *
 * Records that stand but have no draft are cancelled for `absence`, never deleted: a warehouse that already has the
 * order must be told. Items have no such state; an item without a draft stays as it is.
 *
 * @param at the document's change stamp, kept as the instant of a cancellation
 */
export function changesOf(standing, drafts, absence, at) {
    const byKey = new Map(standing.map((record) => [keyOf(record), record]));
    const changes = [];
    // Two drafts of one record cannot both stand: the later one does.
    for (const draft of new Map(drafts.map((each) => [keyOf(each), each])).values()) {
        const record = byKey.get(keyOf(draft)) ?? null;
        byKey.delete(keyOf(draft));
        const change = changeOf(record, draft);
        if (change)
            changes.push(change);
    }
    for (const record of byKey.values()) {
        const change = cancellationOf(record, absence, at);
        if (change)
            changes.push(change);
    }
    return changes;
}
function changeOf(record, draft) {
    const content = plain(draft.content);
    if (record && isDeepStrictEqual(record.content, content))
        return null;
    const { recordType, part } = draft;
    return { standing: record, recordType, part, change: record ? 'updated' : 'created', content };
}
function cancellationOf(record, reason, at) {
    if (record.recordType === 'item')
        return null;
    const content = record.content;
    // The same reason again is no news, however much later the document says so.
    if (content.status === 'cancelled' && content.cancellation?.reason === reason)
        return null;
    return {
        standing: record,
        recordType: record.recordType,
        part: record.part,
        change: content.status === 'cancelled' ? 'updated' : 'cancelled',
        content: { ...content, status: 'cancelled', cancellation: { reason, at } },
    };
}
function keyOf(record) {
    return `${record.recordType}/${record.part}`;
}
/** What the database gives back for what was put in: no `undefined`, no class instances. */
function plain(content) {
    return JSON.parse(JSON.stringify(content));
}
//# sourceMappingURL=record-changes.js.map