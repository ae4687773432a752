/** One call that the simulator answered (or refused) on Cin7's API. */
export interface LoggedCall {
  /** When it arrived. */
  at: Date;
  /** Whose call, or null when the credentials named no account. */
  accountId: string | null;
  method: string;
  /** Path below `/ExternalApi/v2`, lower case, such as `/sale`. */
  path: string;
  query: Record<string, string>;
  /** HTTP status of the answer; 0 when the connection was cut. */
  status: number;
  /** Milliseconds until the answer. */
  milliseconds: number;
  /** Why the answer is not the plain one. */
  special: string | null;
}

const KEPT = 200_000;

/** The calls in order of arrival; the oldest are dropped after 200,000. */
export class CallLog {
  readonly calls: LoggedCall[] = [];

  add(call: LoggedCall): void {
    this.calls.push(call);
    if (this.calls.length > KEPT * 1.1) this.calls.splice(0, this.calls.length - KEPT);
  }

  /** The most calls of one account that fell into any window of so many milliseconds. */
  busiestWindow(accountId: string, milliseconds: number): number {
    const times = this.calls
      .filter((call) => call.accountId === accountId.toLowerCase())
      .map((call) => call.at.getTime());
    let first = 0;
    let most = 0;
    for (const [index, time] of times.entries()) {
      while ((times[first] ?? time) <= time - milliseconds) first += 1;
      most = Math.max(most, index - first + 1);
    }
    return most;
  }

  clear(): void {
    this.calls.length = 0;
  }
}
