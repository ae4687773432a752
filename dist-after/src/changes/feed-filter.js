/** The filter that a query asks for, within what the caller may see. */
export function filterOf(query, caller) {
    return {
        allowedConnectionIds: caller.connectionIds,
        connectionId: query.connectionId?.toLowerCase() ?? null,
        recordType: query.recordType ?? null,
        warehouse: query.warehouse ?? null,
    };
}
/** Whether the whole feed passes. */
export function isOpen({ allowedConnectionIds, connectionId, recordType, warehouse }) {
    return allowedConnectionIds === null && connectionId === null && recordType === null && warehouse === null;
}
/** The same that `filterSql` says, for changes in memory. */
export function passes(filter, change) {
    const { allowedConnectionIds, connectionId, recordType, warehouse } = filter;
    if (connectionId !== null && change.connectionId !== connectionId)
        return false;
    if (recordType !== null && change.recordType !== recordType)
        return false;
    if (allowedConnectionIds !== null && !allowedConnectionIds.includes(change.connectionId))
        return false;
    if (warehouse === null || change.recordType === 'item')
        return true;
    return change.warehouseCode === warehouse || change.formerWarehouseCode === warehouse;
}
/** For a revision `r`; takes the four parameters of `filterParams` from `$first` on. */
export function filterSql(first) {
    const [allowed, connection, type, warehouse] = [first, first + 1, first + 2, first + 3].map((n) => `$${n}`);
    return `(${connection}::uuid is null or r.connection_id = ${connection})
      and (${type}::text is null or r.record_type = ${type})
      and (${allowed}::uuid[] is null or r.connection_id = any(${allowed}))
      and (${warehouse}::text is null or r.record_type = 'item' or ${warehouse} = r.content -> 'warehouse' ->> 'code'
           or ${warehouse} = (select f.content -> 'warehouse' ->> 'code' from revision f
                               where f.record_id = r.record_id and f.revision = r.revision - 1))`;
}
export function filterParams(filter) {
    return [filter.allowedConnectionIds, filter.connectionId, filter.recordType, filter.warehouse];
}
//# sourceMappingURL=feed-filter.js.map