import type { Outcome } from './sync-handler.js';

/** A waiting request at the generation that an answer serves. */
export interface AnsweredRequest {
  id: string;
  externalId: string;
  generation: number;
}

/** Which waiting requests an answer serves: those asked before it was read, or exactly these. */
export type Answers = { askedBefore: Date } | { requests: readonly AnsweredRequest[] };

export interface BatchEnding {
  externalId: string;
  outcome: Outcome;
  reason: string;
  recordId: string | null;
}
