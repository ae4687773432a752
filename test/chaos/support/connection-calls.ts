import type { LoggedCall } from '../../../simulator/call-log.js';
import { LANES } from '../../../src/sync/lanes.js';

/** A call that read one document. */
export interface ConnectionCall {
  /** Milliseconds since 1970, as `endedAt`. */
  at: number;
  endedAt: number;
  path: string;
  documentId: string;
  lane: number;
}

const LANE_OF_PATH: Readonly<Record<string, number>> = {
  '/sale': LANES.sales,
  '/stocktransfer': LANES.transfers,
  '/purchase': LANES.purchases,
  '/advanced-purchase': LANES.purchases,
  '/product': LANES.products,
};

/**
 * The calls that read documents, by connection and in order of arrival. Cin7 does not learn which connection calls, but
 * here every document belongs to one.
 *
 * @param owners connection by lower-case document id
 */
export function callsByConnection(
  calls: readonly LoggedCall[],
  owners: ReadonlyMap<string, string>,
): Map<string, ConnectionCall[]> {
  const byConnection = new Map<string, ConnectionCall[]>();
  for (const { at, milliseconds, path, query } of calls) {
    const documentId = (query['id'] ?? query['taskid'] ?? '').toLowerCase();
    const connectionId = owners.get(documentId);
    const lane = LANE_OF_PATH[path];
    if (connectionId === undefined || lane === undefined) continue;
    const call = { at: at.getTime(), endedAt: at.getTime() + milliseconds, path, documentId, lane };
    byConnection.set(connectionId, [...(byConnection.get(connectionId) ?? []), call]);
  }
  for (const of of byConnection.values()) of.sort((a, b) => a.at - b.at);
  return byConnection;
}
