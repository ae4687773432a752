/** Refusals with no success between them after which the key counts as refused for good. */
const REFUSALS_UNTIL_AUTH = 3;
/** Refusals closer together than this are one burst and count once. */
const BURST_MS = 5_000;
/** A call that went well this recently shows that the key is good. */
const RECENT_SUCCESS_MS = 10_000;
/** How long an account rests after a refusal that may pass. */
export const REFUSAL_REST_MS = 10_000;
/**
 * Tells the 403 of a burst of calls, which passes (REFERENCE 1.2, 1.4), from the 403 of a bad key. Two refusals in a
 * row are taken as passing, the third as `auth`; the rest after each makes them slow. A person who tests a key wants
 * the answer now and gets `auth` at once, unless other calls with the key are under way or just went well.
 *
 * Kept in this process only: with several processes a bad key is refused up to three times by each before it counts
 * as bad, which does no harm, as refused calls pass the shared budget like all others.
 */
export class RefusalMemory {
    now;
    histories = new Map();
    constructor(now = Date.now) {
        this.now = now;
    }
    /** `key` tells credentials apart, so that a new key of an account starts with a clean slate. */
    start(key) {
        const history = this.historyOf(key);
        history.inFlight += 1;
        return {
            succeeded: () => {
                history.refusals = 0;
                history.lastSuccessAt = this.now();
            },
            refused: (purpose) => this.judge(history, purpose),
            end: () => {
                history.inFlight -= 1;
            },
        };
    }
    judge(history, purpose) {
        const now = this.now();
        const isBurst = history.inFlight > 1 || now - history.lastSuccessAt < RECENT_SUCCESS_MS;
        if (now - history.lastRefusalAt >= BURST_MS) {
            history.refusals += 1;
            history.lastRefusalAt = now;
        }
        if (purpose === 'person' && !isBurst)
            return 'auth';
        return history.refusals >= REFUSALS_UNTIL_AUTH ? 'auth' : 'passing';
    }
    historyOf(key) {
        const known = this.histories.get(key);
        if (known !== undefined)
            return known;
        const history = { inFlight: 0, refusals: 0, lastRefusalAt: -Infinity, lastSuccessAt: -Infinity };
        this.histories.set(key, history);
        return history;
    }
}
//# sourceMappingURL=refusal-memory.js.map