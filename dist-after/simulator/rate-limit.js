export const DEFAULT_RATE_LIMIT = { calls: 60, windowSeconds: 60, answer: 429 };
/** A rolling window over the calls of one account. Refused calls do not count. */
export class RateLimit {
    clock;
    settings;
    taken = [];
    constructor(clock, settings = { ...DEFAULT_RATE_LIMIT }) {
        this.clock = clock;
        this.settings = settings;
    }
    /** Takes one call; false when the window is full. */
    take() {
        if (this.settings.calls <= 0 || !Number.isFinite(this.settings.calls))
            return true;
        const now = this.clock.now();
        const start = now - this.settings.windowSeconds * 1000;
        while (this.taken[0] !== undefined && this.taken[0] <= start)
            this.taken.shift();
        if (this.taken.length >= this.settings.calls)
            return false;
        this.taken.push(now);
        return true;
    }
    /** Cin7's sentence, with the account's own numbers. */
    get message() {
        return `You have reached ${this.settings.calls} calls per ${this.settings.windowSeconds} seconds API limit.`;
    }
    reset() {
        this.taken.length = 0;
    }
}
//# sourceMappingURL=rate-limit.js.map