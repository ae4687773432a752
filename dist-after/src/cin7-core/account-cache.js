/** Accounts kept at most; the one read longest ago goes first. */
const MAX_ACCOUNTS = 1_000;
/**
 * Keeps one value per Cin7 account for a while. Whoever asks while a value is being read waits for that reading, so
 * that a hundred documents cost one call. Failures are not kept.
 */
export class AccountCache {
    maxAgeMs;
    now;
    entries = new Map();
    readings = new Map();
    constructor(maxAgeMs, now = Date.now) {
        this.maxAgeMs = maxAgeMs;
        this.now = now;
    }
    /** The kept value unless it is older than `maxAgeMs`, by default the age of this cache. */
    async get(accountId, read, maxAgeMs = this.maxAgeMs) {
        const key = accountId.trim().toLowerCase();
        const entry = this.entries.get(key);
        if (entry !== undefined && this.now() - entry.readAt < maxAgeMs)
            return entry.value;
        const underWay = this.readings.get(key);
        if (underWay !== undefined)
            return underWay;
        const reading = this.read(key, read).finally(() => this.readings.delete(key));
        this.readings.set(key, reading);
        return reading;
    }
    async read(key, read) {
        // The age counts from before the reading, because what changed meanwhile may have been missed.
        const readAt = this.now();
        const value = await read();
        this.entries.delete(key);
        this.entries.set(key, { value, readAt });
        const [oldest] = this.entries.keys();
        if (this.entries.size > MAX_ACCOUNTS && oldest !== undefined)
            this.entries.delete(oldest);
        return value;
    }
}
//# sourceMappingURL=account-cache.js.map