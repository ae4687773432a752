/** Where a command writes; `isJson` asks for one JSON value on standard output and nothing else there. */
export interface Output {
  isJson: boolean;
  isTerminal: boolean;
  out(text: string): void;
  /** Progress and remarks: for people, never part of the result. */
  note(text: string): void;
}

/** A result: as JSON, or in the words of `tell`. */
export function show<T>(output: Output, value: T, tell: (value: T) => string): void {
  output.out(output.isJson ? `${JSON.stringify(value, null, 2)}\n` : `${tell(value)}\n`);
}

/** Rows under their headings, each column as wide as it needs. */
export function table(headings: readonly string[], rows: readonly (readonly unknown[])[], empty: string): string {
  if (rows.length === 0) return empty;
  const texts = [headings, ...rows.map((row) => row.map(cell))];
  const widths = headings.map((_, column) => Math.max(...texts.map((row) => row[column]?.length ?? 0)));
  return texts
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const BAR_LENGTH = 24;

/** `[######------] 50 %`; without a total only what is done. */
export function bar(done: number, total: number): string {
  const share = total === 0 ? 0 : Math.min(1, done / total);
  const filled = Math.round(share * BAR_LENGTH);
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR_LENGTH - filled)}] ${Math.round(share * 100)} %`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '-';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
