/** Never `fatal`: a body with one broken character still names its document. */
const DECODERS = {
    utf8: new TextDecoder('utf-8'),
    littleEndian: new TextDecoder('utf-16le'),
    bigEndian: new TextDecoder('utf-16be'),
};
/**
 * Parses a notification's bytes. Charset and content type of Cin7's requests are not documented (REFERENCE 9), so
 * UTF-8 and UTF-16 are told apart by their first bytes, and JSON that was quoted once more is unpacked.
 */
export function parseNotificationText(raw) {
    const text = withoutTrailingNuls(decode(raw).trim());
    if (text === '')
        return { trouble: 'The body is empty.' };
    const value = parseJson(text);
    if (value === undefined)
        return { trouble: 'The body is not JSON.' };
    const unpacked = typeof value === 'string' ? parseJson(value) : undefined;
    return { value: typeof unpacked === 'object' ? unpacked : value };
}
function decode(raw) {
    const [first, second] = raw;
    const isLittleEndian = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
    const isBigEndian = (first === 0xfe && second === 0xff) || (first === 0 && second !== undefined && second !== 0);
    return DECODERS[isLittleEndian ? 'littleEndian' : isBigEndian ? 'bigEndian' : 'utf8'].decode(raw);
}
function withoutTrailingNuls(text) {
    let end = text.length;
    while (end > 0 && text.charCodeAt(end - 1) === 0)
        end -= 1;
    return text.slice(0, end);
}
/** Undefined when it is not JSON; JSON itself has no `undefined`. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=notification-text.js.map