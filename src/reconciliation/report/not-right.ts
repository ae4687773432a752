import type { NotRightDto } from '../completeness.dto.js';
import type { Finding } from '../reconciliation-document.entity.js';

/** A document that is not right, with the request that says why. */
export interface NotRightRow {
  reference: string | null;
  externalId: string;
  finding: Finding;
  cause: string | null;
  resultReason: string | null;
  /** It was read at least once. */
  isKnown: boolean;
  requestId: string | null;
  requestStatus: 'waiting' | 'held' | 'parked' | null;
  requestReason: string | null;
  dueAt: string | null;
}

/** What is the matter with a document, and what is done about it. Pure. */
export function presentNotRight(row: NotRightRow): NotRightDto {
  const { reference, externalId } = row;
  const cause = row.requestReason ?? row.resultReason ?? row.cause ?? 'It was asked for, but not read.';
  return { reference, externalId, what: whatOf(row), cause, repair: repairOf(row) };
}

function whatOf({ requestStatus, finding, isKnown }: NotRightRow): NotRightDto['what'] {
  if (requestStatus === 'held') return 'held';
  if (finding === 'missing' || !isKnown) return 'missing';
  return 'stale';
}

function repairOf({ requestId, requestStatus, dueAt }: NotRightRow): string {
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
