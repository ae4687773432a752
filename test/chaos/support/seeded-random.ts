/** Chance that can be had again: the same seed gives the same numbers (mulberry32). */
export class SeededRandom {
  private state: number;

  constructor(readonly seed: number) {
    this.state = seed >>> 0;
  }

  /** `CHAOS_SEED` runs a failed proof again with the same moments, as far as the machine is as fast. */
  static fromEnvironment(): SeededRandom {
    const given = Number(process.env['CHAOS_SEED']);
    return new SeededRandom(Number.isInteger(given) && given > 0 ? given : Math.floor(Math.random() * 1_000_000) + 1);
  }

  /** From 0 up to but not 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.next() * from.length)] as T;
  }
}
