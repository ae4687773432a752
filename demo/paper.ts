import { stripVTControlCharacters } from 'node:util';

/** How a text is shown where colours are possible. */
export type Style = 'title' | 'label' | 'good' | 'bad' | 'quiet';

const CODES: Record<Style, string> = { title: '1', label: '36', good: '32', bad: '31', quiet: '2' };
/** Wide enough for "simulated Cin7". */
const LABEL_WIDTH = 16;
/** Of what stands beside the labels; the whole line then has about a hundred characters. */
const TEXT_WIDTH = 84;

/** Prints the story. It reads well without colours; with them it only looks better. */
export class Paper {
  constructor(
    private readonly write: (text: string) => void,
    private readonly hasColours: boolean,
  ) {}

  /** A text in a style, for a part of a line. */
  paint(style: Style, text: string): string {
    return this.hasColours ? `\u001B[${CODES[style]}m${text}\u001B[0m` : text;
  }

  line(text = ''): void {
    this.write(`${text}\n`);
  }

  /** The title of a part of the story. */
  title(text: string): void {
    this.line();
    this.line(this.paint('title', text));
  }

  /** What a line is about, and the line; further lines stand below the first. Long ones are broken. */
  row(label: string, ...texts: string[]): void {
    for (const [index, text] of texts.flatMap((one) => wrap(one, TEXT_WIDTH)).entries()) {
      this.line(`  ${this.paint('label', (index === 0 ? label : '').padEnd(LABEL_WIDTH))}${text}`);
    }
  }
}

/** Breaks a text between words into lines of at most so many characters; what is short enough stays as it is. */
export function wrap(text: string, width: number): string[] {
  const lengthOf = (part: string) => stripVTControlCharacters(part).length;
  if (lengthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && lengthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** Rows as aligned columns under their headings. */
export function withHeading(headings: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const [heading = '', ...lines] = withoutHeading([headings, ...rows]);
  const longest = Math.max(...[heading, ...lines].map((line) => line.length));
  return [heading, '-'.repeat(longest), ...lines];
}

/** Rows as aligned columns, without blanks at the ends of lines. */
export function withoutHeading(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)));
  return rows.map((row) =>
    widths
      .map((width, index) => (row[index] ?? '').padEnd(width))
      .join('  ')
      .trimEnd(),
  );
}

/** `1 line`, `2 lines`. */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
