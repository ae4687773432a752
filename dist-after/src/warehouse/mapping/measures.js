/** How many kg or lb one unit of weight is (Cin7's units, REFERENCE 2.2). */
const WEIGHT_UNITS = {
    mg: { unit: 'kg', factor: 0.000001 },
    g: { unit: 'kg', factor: 0.001 },
    kg: { unit: 'kg', factor: 1 },
    oz: { unit: 'lb', factor: 1 / 16 },
    lb: { unit: 'lb', factor: 1 },
};
/** How many mm or in one unit of length is. */
const LENGTH_UNITS = {
    mm: { unit: 'mm', factor: 1 },
    cm: { unit: 'mm', factor: 10 },
    m: { unit: 'mm', factor: 1_000 },
    km: { unit: 'mm', factor: 1_000_000 },
    in: { unit: 'in', factor: 1 },
    ft: { unit: 'in', factor: 12 },
    yd: { unit: 'in', factor: 36 },
    mi: { unit: 'in', factor: 63_360 },
};
/** Beyond this a measure is a fault in the data; products of three stay finite numbers. */
const LARGEST_MEASURE = 1_000_000_000_000;
/** A weight in kg or lb; null where none is given (Cin7 writes 0) or its unit is not known. */
export function weightOf(value, unitText) {
    const unit = ownEntry(WEIGHT_UNITS, unitText);
    if (unit === null)
        return null;
    return positiveMeasure(given(value) * unit.factor, unit.unit);
}
/** Dimensions in mm or in; null where all are zero or the unit is not known. */
export function dimensionsOf(lengths, unitText) {
    const unit = ownEntry(LENGTH_UNITS, unitText);
    if (unit === null || !hasLength(lengths))
        return null;
    const convert = (value) => rounded(given(value) * unit.factor);
    return {
        length: convert(lengths.length),
        width: convert(lengths.width),
        height: convert(lengths.height),
        unit: unit.unit,
    };
}
/** Length x width x height in mm3 or in3; null unless all three are given. */
export function volumeOf(dimensions) {
    if (dimensions === null)
        return null;
    return positiveMeasure(dimensions.length * dimensions.width * dimensions.height, `${dimensions.unit}3`);
}
/** True when at least one length is given; Cin7 writes 0 for those that are not. */
export function hasLength(lengths) {
    return [lengths.length, lengths.width, lengths.height].some((value) => given(value) > 0);
}
/** The value, or 0 where none (or nonsense) is given. */
function given(value) {
    return value !== null && value > 0 && value <= LARGEST_MEASURE ? value : 0;
}
function positiveMeasure(value, unit) {
    const result = rounded(value);
    return result > 0 ? { value: result, unit } : null;
}
/** Six decimals: 1 mg is 0.000001 kg; more would only show the noise of binary fractions. */
function rounded(value) {
    return Number(value.toFixed(6));
}
function ownEntry(table, text) {
    const key = (text ?? '').trim().toLowerCase();
    return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}
//# sourceMappingURL=measures.js.map