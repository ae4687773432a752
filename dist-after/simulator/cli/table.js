/** Rows as aligned columns. */
export function table(rows, columns) {
    const cells = rows.map((row) => columns.map((column) => String(row[column] ?? '')));
    const widths = columns.map((column, index) => Math.max(column.length, ...cells.map((row) => row[index]?.length ?? 0)));
    const line = (row) => row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd();
    return [line(columns), ...cells.map(line)].join('\n');
}
//# sourceMappingURL=table.js.map