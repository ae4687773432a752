import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf } from 'class-validator';
/**
 * For a field of a merge patch that may be left out but not removed. `@IsOptional()` would also let null pass, which
 * in a merge patch asks for removal and must be refused here.
 */
export function IfGiven() {
    return ValidateIf((_, value) => value !== undefined);
}
/** Takes a text without the blanks around it, as copying and pasting leaves them. */
export function Trimmed() {
    return Transform(({ value }) => (typeof value === 'string' ? value.trim() : value));
}
/** Takes a UUID in any case; we write them in lower case. */
export function LowerCased() {
    return Transform(({ value }) => {
        if (Array.isArray(value))
            return value.map(lowerCased);
        return lowerCased(value);
    });
}
function lowerCased(value) {
    return typeof value === 'string' ? value.toLowerCase() : value;
}
const INSTANT = /^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?$/;
/**
 * For a text that is an instant with its zone, or a day that begins at midnight UTC. Without a zone it would mean
 * another instant on each server, and not all that ISO 8601 allows (weeks, spans) is one.
 */
export function IsInstant(options) {
    const defaultMessage = () => '$property must be an instant with its zone, such as 2026-11-20T00:00:00Z';
    return ValidateBy({ name: 'isInstant', validator: { validate: isInstant, defaultMessage } }, options);
}
/** For an instant, or one of a few words that stand for one. */
export function IsInstantOr(words, options) {
    const validate = (value) => words.includes(value) || isInstant(value);
    const defaultMessage = () => `$property must be ${words.join(', ')} or an instant with its zone, such as 2026-11-20T00:00:00Z`;
    return ValidateBy({ name: 'isInstantOr', validator: { validate, defaultMessage } }, options);
}
function isInstant(value) {
    return typeof value === 'string' && INSTANT.test(value) && isCalendarDay(value);
}
/** `Date` would take 30 February for 2 March. */
function isCalendarDay(text) {
    const day = text.slice(0, 10);
    return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}
//# sourceMappingURL=field.decorators.js.map