/** A number with its unit, or a word where there is none. */
export type Figure = { value: number; unit: string } | string;

/** One line of a result. */
export interface Row {
  what: string;
  /** By column name. */
  figures: Record<string, Figure>;
}

/** The aim in words, and whether it was met. */
export interface Verdict {
  aim: string;
  measured: Figure;
  isMet: boolean;
}

/** What a bench found out. What it is compared to is measured in the same run: two machines, or two days, cannot be compared. */
export interface BenchResult {
  rows: Row[];
  verdicts: Verdict[];
  /** What a reader has to know to judge the figures. */
  notes?: string[];
}

/** A file `bench/<name>.bench.ts` exports one of these as `bench`. */
export interface Bench {
  title: string;
  /** It is ended, and counts as failed, when it takes longer. */
  limitSeconds: number;
  run(): Promise<BenchResult>;
}

/** The result as a person reads it. */
export function toText(title: string, { rows, verdicts, notes = [] }: BenchResult): string {
  const columns = ['', ...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const cells = rows.map(({ what, figures }) => [what, ...columns.slice(1).map((column) => textOf(figures[column]))]);
  const widths = columns.map((column, index) => Math.max(column.length, ...cells.map((row) => row[index]!.length)));
  const line = (row: string[]): string =>
    `  ${row.map((cell, index) => (index === 0 ? cell.padEnd(widths[index]!) : cell.padStart(widths[index]!))).join('  ')}`;
  const judged = verdicts.map(
    ({ aim, measured, isMet }) => `  ${isMet ? 'met' : 'NOT MET'}: ${aim}; measured ${textOf(measured)}`,
  );
  const remarks = notes.map((note) => `  ${note}`);
  return [`\n${title}`, line(columns), ...cells.map(line), ...judged, ...remarks, ''].join('\n');
}

export function figure(value: number, unit = ''): Figure {
  return { value, unit };
}

/** Whole numbers in groups, smaller ones with as many decimals as tell something. */
function textOf(given: Figure | undefined): string {
  if (given === undefined) return '';
  if (typeof given === 'string') return given;
  const { value, unit } = given;
  const decimals = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  const text = value.toLocaleString('en', { maximumFractionDigits: decimals });
  return unit ? `${text} ${unit}` : text;
}
