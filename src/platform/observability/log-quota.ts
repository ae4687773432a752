/**
 * Lets the first lines of each stretch of time through and counts the rest: what fails thousands of times a second is
 * said a few times, and how often.
 */
export class LogQuota {
  private until = 0;
  private left = 0;
  private kept = 0;

  constructor(
    private readonly most: number,
    private readonly perMs: number,
  ) {}

  /** @returns whether this line may be written, and how many were not since the last stretch; told once */
  take(now = performance.now()): { isAllowed: boolean; notWritten: number } {
    let notWritten = 0;
    if (now >= this.until) {
      notWritten = this.kept;
      this.kept = 0;
      this.left = this.most;
      this.until = now + this.perMs;
    }
    const isAllowed = this.left > 0;
    if (isAllowed) this.left -= 1;
    else this.kept += 1;
    return { isAllowed, notWritten };
  }
}
