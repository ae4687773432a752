import { stripVTControlCharacters } from 'node:util';
const CODES = { title: '1', label: '36', good: '32', bad: '31', quiet: '2' };
/** Wide enough for "simulated Cin7". */
const LABEL_WIDTH = 16;
/** Of what stands beside the labels; the whole line then has about a hundred characters. */
const TEXT_WIDTH = 84;
/** Prints the story. It reads well without colours; with them it only looks better. */
export class Paper {
    write;
    hasColours;
    constructor(write, hasColours) {
        this.write = write;
        this.hasColours = hasColours;
    }
    /** A text in a style, for a part of a line. */
    paint(style, text) {
        return this.hasColours ? `\u001B[${CODES[style]}m${text}\u001B[0m` : text;
    }
    line(text = '') {
        this.write(`${text}\n`);
    }
    /** The title of a part of the story. */
    title(text) {
        this.line();
        this.line(this.paint('title', text));
    }
    /** What a line is about, and the line; further lines stand below the first. Long ones are broken. */
    row(label, ...texts) {
        for (const [index, text] of texts.flatMap((one) => wrap(one, TEXT_WIDTH)).entries()) {
            this.line(`  ${this.paint('label', (index === 0 ? label : '').padEnd(LABEL_WIDTH))}${text}`);
        }
    }
}
/** Breaks a text between words into lines of at most so many characters; what is short enough stays as it is. */
export function wrap(text, width) {
    const lengthOf = (part) => stripVTControlCharacters(part).length;
    if (lengthOf(text) <= width)
        return [text];
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (line !== '' && lengthOf(longer) > width) {
            lines.push(line);
            line = word;
        }
        else {
            line = longer;
        }
    }
    return [...lines, line];
}
/** Rows as aligned columns under their headings. */
export function withHeading(headings, rows) {
    const [heading = '', ...lines] = withoutHeading([headings, ...rows]);
    const longest = Math.max(...[heading, ...lines].map((line) => line.length));
    return [heading, '-'.repeat(longest), ...lines];
}
/** Rows as aligned columns, without blanks at the ends of lines. */
export function withoutHeading(rows) {
    const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)));
    return rows.map((row) => widths
        .map((width, index) => (row[index] ?? '').padEnd(width))
        .join('  ')
        .trimEnd());
}
/** `1 line`, `2 lines`. */
export function count(amount, noun) {
    return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
//# sourceMappingURL=paper.js.map