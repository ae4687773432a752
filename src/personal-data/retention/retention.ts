import type { SqlRunner } from '../../platform/database/database.js';

/** Where a walk through one table has come to; only the walk itself reads it. */
export type RetentionPlace = readonly string[];

/** What one batch did. */
export interface RetentionBatch {
  removed: number;
  /** Where the next batch goes on; null when nothing older is left. */
  next: RetentionPlace | null;
}

/**
 * How one kind of data is let go: in batches of bounded size, found by an index from the oldest on. A batch is a short
 * transaction that waits for no one and in whose way nobody stands who writes new rows.
 */
export interface Retention {
  /** For the log: what is removed, in the plural. */
  readonly name: string;
  /** After how many days; 0: never. */
  readonly days: number;
  /** @param before what is older goes @param place null begins at the oldest */
  removeBatch(tx: SqlRunner, before: Date, place: RetentionPlace | null): Promise<RetentionBatch>;
}

/** The smallest UUID v7 of an instant: in tables with such ids everything older has smaller ones. */
export function firstIdOf(instant: Date): string {
  const hex = Math.max(0, instant.getTime()).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
