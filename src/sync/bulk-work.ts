import type { ReadDocument } from './sync-handler.js';

/** Documents stored in one transaction: a pick that comes meanwhile waits for no more than these. */
const STORED_TOGETHER = 100;

/** What one run has read and not yet stored, in parts, each done by a step of its own. */
export class BulkWork {
  readonly parts: (() => Promise<void>)[] = [];
  private readonly atEnd: (() => void)[] = [];

  /** Called when all is stored, or was given up. */
  onEnd(work: () => void): void {
    this.atEnd.push(work);
  }

  /** What is not stored is forgotten: it is read again. */
  end(): void {
    this.parts.length = 0;
    for (const work of this.atEnd.splice(0)) work();
  }
}

/** `nothing` leaves what waits to be fetched singly; with `waitMs` it is worth waiting for more to come. */
export type BulkStep = 'done' | 'nothing' | { waitMs: number };

export function partsOf(documents: readonly ReadDocument[]): ReadDocument[][] {
  const parts: ReadDocument[][] = [];
  for (let at = 0; at < documents.length; at += STORED_TOGETHER) parts.push(documents.slice(at, at + STORED_TOGETHER));
  return parts;
}
