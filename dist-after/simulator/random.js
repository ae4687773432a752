/** Chance that can be had again: the same seed gives the same numbers (mulberry32), so that a failing test can be run again. */
export class Random {
    seed;
    state;
    constructor(seed) {
        this.seed = seed;
        this.state = seed >>> 0;
    }
    /** From 0 up to but not 1. */
    next() {
        this.state = (this.state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    }
    /** A whole number, both ends included. */
    whole(low, high) {
        return low + Math.floor(this.next() * (high - low + 1));
    }
    chance(share) {
        return this.next() < share;
    }
    pick(from) {
        return from[Math.floor(this.next() * from.length)];
    }
}
//# sourceMappingURL=random.js.map