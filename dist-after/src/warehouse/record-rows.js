import { v7 as uuidV7 } from 'uuid';
/** The row that a change asks for; an id of its own is used only for a new record. */
export function rowOf(document, change) {
    const { reference, status, warehouseCode } = columnsOf(change);
    return {
        id: change.standing?.id ?? uuidV7(),
        connection_id: document.connectionId,
        record_type: change.recordType,
        kind: document.kind,
        external_id: document.externalId,
        part: change.part,
        reference,
        status,
        warehouse_code: warehouseCode,
        content: change.content,
        source_updated_at: document.sourceUpdatedAt,
    };
}
/** Tells records apart as the table's unique index does. */
export function rowKey(row) {
    return JSON.stringify([row.connection_id, row.record_type, row.kind, row.external_id, row.part]);
}
/** @param written by `rowKey`; the change's own row must be among them */
export function presentWritten(document, change, written) {
    const { connectionId, kind, externalId, sourceUpdatedAt } = document;
    const { recordType, part, content } = change;
    const { reference } = columnsOf(change);
    const key = { connection_id: connectionId, record_type: recordType, kind, external_id: externalId, part };
    const row = written.get(rowKey(key));
    if (!row)
        throw new Error(`The record ${reference} of connection ${connectionId} was not written.`);
    return {
        id: row.id,
        connectionId,
        recordType,
        externalId,
        reference,
        revision: row.revision,
        change: change.change,
        content,
        sourceUpdatedAt: sourceUpdatedAt === null ? null : new Date(sourceUpdatedAt),
        createdAt: new Date(row.created_at),
        updatedAt: new Date(row.updated_at),
    };
}
/** The columns that lists filter by, out of the content. */
function columnsOf(change) {
    if (change.recordType === 'item') {
        const item = change.content;
        return { reference: item.itemCode, status: item.status, warehouseCode: null };
    }
    const document = change.content;
    return { reference: document.reference, status: document.status, warehouseCode: document.warehouse.code };
}
//# sourceMappingURL=record-rows.js.map