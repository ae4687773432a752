/** One line of a result. */
export interface Row {
  what: string;
  /** Column name to value, already as text. */
  figures: Record<string, string>;
}

/** What a bench found out. What it is compared to is measured in the same run: two machines, or two days, cannot be compared. */
export interface BenchResult {
  rows: Row[];
  /** The aim in words, and whether it was met. */
  verdicts: { aim: string; measured: string; isMet: boolean }[];
}

/** A file `bench/<name>.bench.ts` exports one of these as `bench`. */
export interface Bench {
  title: string;
  run(): Promise<BenchResult>;
}

/** The result as a person reads it. */
export function toText(title: string, { rows, verdicts }: BenchResult): string {
  const columns = ['', ...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const cells = rows.map(({ what, figures }) => [what, ...columns.slice(1).map((column) => figures[column] ?? '')]);
  const widths = columns.map((column, index) => Math.max(column.length, ...cells.map((row) => row[index]!.length)));
  const line = (row: string[]): string =>
    `  ${row.map((cell, index) => (index === 0 ? cell.padEnd(widths[index]!) : cell.padStart(widths[index]!))).join('  ')}`;
  const judged = verdicts.map(
    ({ aim, measured, isMet }) => `  ${isMet ? 'met' : 'NOT MET'}: ${aim}; measured ${measured}`,
  );
  return [`\n${title}`, line(columns), ...cells.map(line), ...judged, ''].join('\n');
}

/** Whole numbers with thin groups, small ones with a decimal. */
export function figure(value: number, unit = ''): string {
  const text = value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });
  return unit ? `${text} ${unit}` : text;
}
