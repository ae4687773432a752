import { isDeepStrictEqual } from 'node:util';

/** A record as far as two readings of one document can be compared: ids, revisions and instants of ours are left out. */
export interface ComparableRecord {
  reference: string;
  status: string;
  warehouseCode: string | null;
  content: unknown;
  /** Why it is cancelled. */
  cancellation: string | null;
}

type Rows = <Row extends object>(sql: string, parameters: unknown[]) => Promise<Row[]>;

/** All records of a connection, by type, kind, document and part. */
export async function recordsOf(rows: Rows, connectionId: string): Promise<Map<string, ComparableRecord>> {
  const found = await rows<ComparableRecord & { key: string }>(
    `select concat_ws('/', record_type, kind, external_id, part) as key, reference, status,
            warehouse_code as "warehouseCode", content - 'cancellation' as content,
            content -> 'cancellation' ->> 'reason' as cancellation
       from record where connection_id = $1`,
    [connectionId],
  );
  return new Map(found.map(({ key, ...record }) => [key, record]));
}

/**
 * What keeps the records of a connection that was healed from being those of one that was told of every change. Empty:
 * nothing does.
 *
 * Two things are the same for a warehouse and must not count: an order that came and went unseen was never sent, so only
 * the connection that was told has it, cancelled; and of a cancelled one the lines may be those of an earlier pick.
 *
 * @param isToldLate on a busy machine the told one may look only after an order came and went, which the other saw
 */
export function differencesFromTold(
  healed: ReadonlyMap<string, ComparableRecord>,
  told: ReadonlyMap<string, ComparableRecord>,
  isToldLate = false,
): unknown[] {
  const missing = [...told].flatMap(([key, record]): unknown[] =>
    healed.has(key) || record.status === 'cancelled' ? [] : [{ missing: key, record }],
  );
  const different = [...healed].flatMap(([key, record]): unknown[] => {
    const wanted = told.get(key);
    if (!wanted) return isToldLate && record.status === 'cancelled' ? [] : [{ surplus: key, record }];
    return isDeepStrictEqual(comparable(record), comparable(wanted)) ? [] : [{ key, record, wanted }];
  });
  return [...missing, ...different];
}

function comparable(record: ComparableRecord): ComparableRecord {
  return record.status === 'cancelled' ? { ...record, warehouseCode: null, content: null } : record;
}
