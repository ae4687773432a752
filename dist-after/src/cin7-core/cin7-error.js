/**
 * The few ways a call to Cin7 ends badly; every status, body and network fault is put into one of them.
 * - `rate_limited`: 429, 503, "60 calls per 60 seconds" with any status, a 403 in a burst, or our own budget is spent.
 * - `temporary`: network fault, time-out, 5xx other than 503; may go away by itself.
 * - `auth`: the key is refused (401, or 403 that stays).
 * - `not_found`: Cin7 says the document does not exist.
 * - `rejected`: Cin7 understood and refused (400 and other 4xx).
 * - `unreadable`: an answer that is not the JSON we can work with (HTML, a redirect, too large, a required value missing).
 */
export const CIN7_ERROR_KINDS = ['rate_limited', 'temporary', 'auth', 'not_found', 'rejected', 'unreadable'];
/** Thrown by everything in `cin7-core/`; `message` is a sentence a person can act on and never holds a secret. */
export class Cin7Error extends Error {
    kind;
    status;
    call;
    path;
    retryAfterMs;
    isOwnBudget;
    isUnreachable;
    constructor(kind, message, details = {}) {
        super(message, { cause: details.cause });
        this.kind = kind;
        this.name = 'Cin7Error';
        this.status = details.status ?? null;
        this.call = details.call ?? null;
        this.path = details.path ?? null;
        this.retryAfterMs = details.retryAfterMs ?? null;
        this.isOwnBudget = details.isOwnBudget ?? false;
        this.isUnreachable = details.isUnreachable ?? false;
    }
}
//# sourceMappingURL=cin7-error.js.map