import { invalidRequest, ProblemError } from './problem.js';
import { DEEPEST } from './request-check.js';
/** Faults told at once. */
const MOST_FAULTS = 20;
/**
 * Reads the JSON of an API request, and refuses what two readers may take for two things: a name twice in one object
 * (`JSON.parse` takes the last, a proxy in front perhaps the first) and `__proto__`, which some code takes for an order.
 *
 * @returns undefined for an empty body
 * @throws ProblemError 400
 */
export function parseStrictJson(body) {
    if (body.length === 0)
        return undefined;
    const text = body.toString('utf8');
    const value = parse(text);
    const faults = ambiguitiesIn(text);
    if (faults.length > 0)
        throw invalidRequest(faults);
    return value;
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new ProblemError(400, 'invalid_json', `The body is not JSON: ${error.message}`);
    }
}
/** @param text valid JSON. What is nested deeper than the API takes is left to `refuseUnusable`, which names the place */
function ambiguitiesIn(text) {
    const faults = [];
    const levels = [];
    for (let i = 0; i < text.length && levels.length <= DEEPEST && faults.length < MOST_FAULTS; i += 1) {
        const level = levels.at(-1);
        switch (text[i]) {
            case '{':
                levels.push({ names: new Set(), place: '', isNameNext: true });
                break;
            case '[':
                levels.push({ names: null, place: 0, isNameNext: false });
                break;
            case '}':
            case ']':
                levels.pop();
                break;
            case ',':
                if (level)
                    stepOn(level);
                break;
            case '"': {
                const end = endOfString(text, i);
                if (level?.names && level.isNameNext)
                    readName(level, text.slice(i, end), levels, faults);
                i = end - 1;
                break;
            }
        }
    }
    return faults;
}
function stepOn(level) {
    if (level.names)
        level.isNameNext = true;
    else
        level.place = Number(level.place) + 1;
}
function readName(level, quoted, levels, faults) {
    const name = JSON.parse(quoted);
    level.place = name;
    level.isNameNext = false;
    if (name === '__proto__')
        faults.push({ path: pathOf(levels), message: 'is not a known field; remove it' });
    else if (level.names?.has(name))
        faults.push({ path: pathOf(levels), message: 'is there more than once' });
    level.names?.add(name);
}
/** @returns the place behind the closing quote */
function endOfString(text, start) {
    for (let i = start + 1; i < text.length; i += 1) {
        if (text[i] === '"')
            return i + 1;
        if (text[i] === '\\')
            i += 1;
    }
    return text.length;
}
function pathOf(levels) {
    const path = levels.map(({ names, place }) => (names ? `.${place}` : `[${place}]`)).join('');
    return path.replace(/^\./, '').toWellFormed().replaceAll('\0', '');
}
//# sourceMappingURL=strict-json.js.map