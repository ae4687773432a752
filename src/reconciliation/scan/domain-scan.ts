import type { Domain } from '../../sync/sync-handler.js';
import type { RecordType } from '../../warehouse/record-content.js';
import type { RunReason } from '../reconciliation.entity.js';
import type { DomainPhase } from '../reconciliation-domain.entity.js';

/** A run that may take a step. */
export interface ActiveRun {
  id: string;
  connectionId: string;
  reason: RunReason;
  isDeep: boolean;
  acceptsLosses: boolean;
  since: Date | null;
  attempts: number;
  /** A reason is noted why it did not go on. */
  isWaiting: boolean;
}

/** How far a run's scan of one domain is, as `reconciliation_domain` has it. */
export interface DomainScan {
  runId: string;
  connectionId: string;
  domain: Domain;
  phase: DomainPhase;
  windowFrom: Date | null;
  scopeFrom: Date;
  scanStartedAt: Date;
  steppedAt: Date;
  pass: number;
  nextPage: number;
  pageLimit: number | null;
  total: number | null;
}

/** The records that a domain's documents make. */
export const RECORD_TYPES: Readonly<Record<Domain, readonly RecordType[]>> = {
  products: ['item'],
  purchases: ['receipt'],
  sales: ['order'],
  transfers: ['order', 'receipt'],
};

/** True when the list is read over all that the connection covers. */
export function isWholeRange({ windowFrom, scopeFrom }: Pick<DomainScan, 'windowFrom' | 'scopeFrom'>): boolean {
  return windowFrom === null || windowFrom <= scopeFrom;
}
