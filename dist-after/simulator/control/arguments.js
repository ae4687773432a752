import { invalid } from '../simulator-error.js';
/** A text that must be there. */
export function text(args, name) {
    const value = args[name];
    if (typeof value !== 'string' || value === '')
        throw invalid(`"${name}" is missing.`);
    return value;
}
/** A text that may be missing. */
export function optionalText(args, name) {
    const value = args[name];
    return value === undefined || value === null ? undefined : String(value);
}
/** A number that may be missing; command lines give it as text. */
export function optionalNumber(args, name) {
    const value = args[name];
    if (value === undefined || value === null)
        return undefined;
    const number = Number(value);
    if (Number.isNaN(number))
        throw invalid(`"${name}" is no number.`);
    return number;
}
/** A list that may be missing. */
export function optionalList(args, name) {
    const value = args[name];
    if (value === undefined)
        return undefined;
    if (!Array.isArray(value))
        throw invalid(`"${name}" is no list.`);
    return value;
}
/** Everything but some names, as the input of a builder. */
export function without(args, ...names) {
    return Object.fromEntries(Object.entries(args).filter(([name]) => !names.includes(name)));
}
//# sourceMappingURL=arguments.js.map