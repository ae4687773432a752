/** Document numbers of one account: `SO-00001`, `SO-00002` (prefix and width are account settings, REFERENCE 1.6). */
export class NumberSequence {
    prefix;
    last = 0;
    constructor(prefix) {
        this.prefix = prefix;
    }
    next() {
        this.last += 1;
        return `${this.prefix}${String(this.last).padStart(5, '0')}`;
    }
    /** Keeps clear of a number that came from elsewhere. */
    skip(number) {
        const digits = number.startsWith(this.prefix) ? Number(number.slice(this.prefix.length)) : Number.NaN;
        if (Number.isInteger(digits))
            this.last = Math.max(this.last, digits);
    }
}
//# sourceMappingURL=number-sequence.js.map