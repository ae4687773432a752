import { parseInstant } from './dates.js';

/** The simulator's time: real time, moved forward on request, so that no test has to wait for a window to pass. */
export class SimulatorClock {
  private offsetMs = 0;

  constructor(private readonly realNow: () => number = Date.now) {}

  /** Milliseconds since 1970. */
  now(): number {
    return this.realNow() + this.offsetMs;
  }

  date(): Date {
    return new Date(this.now());
  }

  /** Moves the time forward: change stamps, dates and rate-limit windows follow; waiting deliveries do not. */
  advance(milliseconds: number): void {
    this.offsetMs += milliseconds;
  }

  /** A change stamp later than the document's previous one by at least one millisecond. */
  stampAfter(previous: string | null | undefined): Date {
    const last = previous ? parseInstant(previous) : Number.NaN;
    return new Date(Number.isNaN(last) ? this.now() : Math.max(this.now(), Math.floor(last) + 1));
  }
}
