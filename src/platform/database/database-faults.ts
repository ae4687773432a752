/** Why a statement failed, as far as it matters to who runs the database; everything else is a fault of the statement. */
export const DATABASE_FAULTS = ['unreachable', 'no_free_connection', 'timeout', 'conflict', 'statement'] as const;
export type DatabaseFault = (typeof DATABASE_FAULTS)[number];

/** Of the pool (`pg-pool`): no connection came free, or none could be opened, in time. */
const NO_FREE_CONNECTION = /timeout exceeded when trying to connect/;

/** Statement and lock time-outs, and what an operator cancelled. */
const TIMEOUTS = new Set(['57014', '55P03', '25P03', '25P04']);

/** Serialization failure, deadlock. */
const CONFLICTS = new Set(['40001', '40P01']);

/** Counts how statements of this process failed. */
export class DatabaseFaults {
  readonly counts: Record<DatabaseFault, number> = {
    unreachable: 0,
    no_free_connection: 0,
    timeout: 0,
    conflict: 0,
    statement: 0,
  };

  /** Counts a rejected promise, and hands it on as it is. */
  async watch<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      this.count(error);
      throw error;
    }
  }

  count(error: unknown): void {
    this.counts[kindOf(error)] += 1;
  }
}

/** What PostgreSQL answered has a code of five letters; anything else never reached it, or came from the driver. */
function kindOf(error: unknown): DatabaseFault {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof message === 'string' && NO_FREE_CONNECTION.test(message)) return 'no_free_connection';
  if (typeof code !== 'string') return 'unreachable';
  if (TIMEOUTS.has(code)) return 'timeout';
  if (CONFLICTS.has(code)) return 'conflict';
  if (!/^[0-9A-Z]{5}$/.test(code) || /^(08|53|57)/.test(code)) return 'unreachable';
  return 'statement';
}
