/**
 * Keeps what was loaded for a short time, and loads a key once however many ask for it at the same moment.
 * A load that failed is not kept. Another process may have changed the thing meanwhile: `ttlMs` says for how long
 * that may go unnoticed.
 */
export class LoadingCache {
    load;
    options;
    entries = new Map();
    constructor(load, options) {
        this.load = load;
        this.options = options;
    }
    /**
     * @param maxAgeMs loads anew what is older than this; the way to look again before refusing, without letting
     *   whoever causes refusals choose how often we look
     */
    get(key, maxAgeMs = this.options.ttlMs) {
        const known = this.entries.get(key);
        if (known && performance.now() - known.loadedAt < maxAgeMs)
            return known.value;
        return this.reload(key);
    }
    /** Forgets one key; a load under way still answers who waits for it, but is not kept. */
    drop(key) {
        this.entries.delete(key);
    }
    clear() {
        this.entries.clear();
    }
    reload(key) {
        const entry = { value: this.load(key), loadedAt: performance.now() };
        // Taken out first so that it stands last in the order of insertion, which is the order of leaving.
        this.entries.delete(key);
        this.entries.set(key, entry);
        entry.value.catch(() => {
            if (this.entries.get(key) === entry)
                this.entries.delete(key);
        });
        if (this.entries.size > this.options.maxEntries) {
            const oldest = this.entries.keys().next().value;
            if (oldest !== undefined)
                this.entries.delete(oldest);
        }
        return entry.value;
    }
}
//# sourceMappingURL=loading-cache.js.map