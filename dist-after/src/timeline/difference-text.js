/** Longer values are cut: a timeline is read at a glance. */
const LONGEST_VALUE = 60;
/** A change in one line for people: `lines[0].quantity (WIDGET-RED): 6 → 4`. Pure. */
export function differenceText({ path, before, after, itemCode }) {
    const about = itemCode === null ? path : `${path} (${itemCode})`;
    const isWholeLine = itemCode !== null && path.endsWith(']');
    if (isWholeLine)
        return `${about}: ${before === null ? 'added' : 'removed'}`;
    return `${about}: ${valueText(before)} → ${valueText(after)}`;
}
function valueText(value) {
    if (value === null)
        return 'none';
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}
//# sourceMappingURL=difference-text.js.map