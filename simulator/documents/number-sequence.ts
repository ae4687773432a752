/** Document numbers of one account: `SO-00001`, `SO-00002` (prefix and width are account settings, REFERENCE 1.6). */
export class NumberSequence {
  private last = 0;

  constructor(private readonly prefix: string) {}

  next(): string {
    this.last += 1;
    return `${this.prefix}${String(this.last).padStart(5, '0')}`;
  }

  /** Keeps clear of a number that came from elsewhere. */
  skip(number: string): void {
    const digits = number.startsWith(this.prefix) ? Number(number.slice(this.prefix.length)) : Number.NaN;
    if (Number.isInteger(digits)) this.last = Math.max(this.last, digits);
  }
}
