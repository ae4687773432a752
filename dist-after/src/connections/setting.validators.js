import { buildMessage, ValidateBy } from 'class-validator';
const MOST_ENTRIES = 5_000;
const LONGEST_KEY = 256;
const LONGEST_VALUE = 100;
/** The name of a zone in the IANA database; an offset like `+10:00` is none, it knows no daylight saving. */
export function IsTimeZoneName() {
    return ValidateBy({
        name: 'isTimeZoneName',
        validator: {
            validate: isTimeZoneName,
            defaultMessage: buildMessage(() => '$property must be an IANA time zone such as Australia/Melbourne'),
        },
    });
}
/** An object of texts to texts, or to null, which removes the entry. */
export function IsTextMap() {
    return ValidateBy({
        name: 'isTextMap',
        validator: {
            validate: (value) => faultOfTextMap(value) === null,
            defaultMessage: (args) => `${args?.property} ${faultOfTextMap(args?.value)}`,
        },
    });
}
function isTimeZoneName(value) {
    if (typeof value !== 'string' || !/^[A-Za-z]/.test(value))
        return false;
    try {
        return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
    }
    catch {
        return false;
    }
}
function faultOfTextMap(map) {
    if (typeof map !== 'object' || map === null || Array.isArray(map))
        return 'must be an object of texts';
    const entries = Object.entries(map);
    if (entries.length > MOST_ENTRIES)
        return `must have at most ${MOST_ENTRIES} entries`;
    for (const [key, value] of entries) {
        if (key.trim() === '' || key.length > LONGEST_KEY)
            return `must have names of 1 to ${LONGEST_KEY} characters`;
        const isText = typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_VALUE;
        if (value !== null && !isText) {
            return `must give ${JSON.stringify(key)} a text of 1 to ${LONGEST_VALUE} characters, or null to remove it`;
        }
    }
    return null;
}
//# sourceMappingURL=setting.validators.js.map