/** Of every ten calls this many are left for what a person does. */
const RESERVED_SHARE = 0.1;
const MOST_RESERVED = 3;
/** Marks a rest that only says when our own window has room again; nobody asked for it. */
export const WINDOW_FULL = 'window_full';
/** The calls a minute that are there for a purpose. */
export function limitFor(callsPerMinute, purpose) {
    if (purpose === 'person')
        return callsPerMinute;
    const reserve = Math.min(MOST_RESERVED, Math.floor(callsPerMinute * RESERVED_SHARE));
    return callsPerMinute - reserve + (purpose === 'watch' ? Math.min(1, reserve) : 0);
}
//# sourceMappingURL=call-limits.js.map