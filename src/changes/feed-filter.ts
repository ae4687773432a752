import type { Caller } from '../access/caller.js';
import type { RecordType } from '../warehouse/record-content.js';

/** Which changes a reader is told; null means all. */
export interface FeedFilter {
  /** What the key may see. */
  allowedConnectionIds: readonly string[] | null;
  connectionId: string | null;
  recordType: RecordType | null;
  /**
   * A warehouse code. A change passes when its record is for this warehouse, or was until this change: who held an
   * order must be told that it went elsewhere. Items belong to no warehouse and always pass.
   */
  warehouse: string | null;
}

/** What a filter looks at. */
export interface FilterableChange {
  connectionId: string;
  recordType: RecordType;
  warehouseCode: string | null;
  /** At the revision before. */
  formerWarehouseCode: string | null;
}

/** The filter that a query asks for, within what the caller may see. */
export function filterOf(
  query: { connectionId?: string; recordType?: RecordType; warehouse?: string },
  caller: Caller,
): FeedFilter {
  return {
    allowedConnectionIds: caller.connectionIds,
    connectionId: query.connectionId?.toLowerCase() ?? null,
    recordType: query.recordType ?? null,
    warehouse: query.warehouse ?? null,
  };
}

/** Whether the whole feed passes. */
export function isOpen({ allowedConnectionIds, connectionId, recordType, warehouse }: FeedFilter): boolean {
  return allowedConnectionIds === null && connectionId === null && recordType === null && warehouse === null;
}

/** The same that `filterSql` says, for changes in memory. */
export function passes(filter: FeedFilter, change: FilterableChange): boolean {
  const { allowedConnectionIds, connectionId, recordType, warehouse } = filter;
  if (connectionId !== null && change.connectionId !== connectionId) return false;
  if (recordType !== null && change.recordType !== recordType) return false;
  if (allowedConnectionIds !== null && !allowedConnectionIds.includes(change.connectionId)) return false;
  if (warehouse === null || change.recordType === 'item') return true;
  return change.warehouseCode === warehouse || change.formerWarehouseCode === warehouse;
}

/** For a revision `r`; takes the four parameters of `filterParams` from `$first` on. */
export function filterSql(first: number): string {
  const [allowed, connection, type, warehouse] = [first, first + 1, first + 2, first + 3].map((n) => `$${n}`);
  return `(${connection}::uuid is null or r.connection_id = ${connection})
      and (${type}::text is null or r.record_type = ${type})
      and (${allowed}::uuid[] is null or r.connection_id = any(${allowed}))
      and (${warehouse}::text is null or r.record_type = 'item' or ${warehouse} = r.content -> 'warehouse' ->> 'code'
           or ${warehouse} = (select f.content -> 'warehouse' ->> 'code' from revision f
                               where f.record_id = r.record_id and f.revision = r.revision - 1))`;
}

export function filterParams(filter: FeedFilter): unknown[] {
  return [filter.allowedConnectionIds, filter.connectionId, filter.recordType, filter.warehouse];
}
