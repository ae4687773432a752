/** What a proof measured, printed at its end: a proof that only says "passed" hides how near it came to failing. */
export class Report {
  private readonly figures = new Map<string, string>();
  private readonly counts = new Map<string, number>();
  private readonly times = new Map<string, number[]>();

  constructor(private readonly title: string) {}

  set(what: string, value: string | number): void {
    this.figures.set(what, String(value));
  }

  count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  note(what: string, milliseconds: number): void {
    this.times.set(what, [...(this.times.get(what) ?? []), milliseconds]);
  }

  print(): void {
    const lines = [
      ...[...this.counts].map(([what, count]) => `${what}: ${count}`),
      ...[...this.times].map(([what, times]) => `${what}: ${describeTimes(times)}`),
      ...[...this.figures].map(([what, value]) => `${what}: ${value}`),
    ];
    process.stdout.write(`\n${this.title}\n${lines.map((line) => `  ${line}\n`).join('')}`);
  }
}

function describeTimes(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const seconds = (value: number | undefined): string => `${((value ?? 0) / 1000).toFixed(2)} s`;
  if (sorted.length === 1) return seconds(sorted[0]);
  const median = sorted[Math.floor(sorted.length / 2)];
  return `median ${seconds(median)}, longest ${seconds(sorted.at(-1))} (${sorted.length} times)`;
}
