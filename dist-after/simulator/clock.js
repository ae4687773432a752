import { parseInstant } from './dates.js';
/** The simulator's time: real time, moved forward on request, so that no test has to wait for a window to pass. */
export class SimulatorClock {
    realNow;
    offsetMs = 0;
    constructor(realNow = Date.now) {
        this.realNow = realNow;
    }
    /** Milliseconds since 1970. */
    now() {
        return this.realNow() + this.offsetMs;
    }
    date() {
        return new Date(this.now());
    }
    /** Moves the time forward: change stamps, dates and rate-limit windows follow; waiting deliveries do not. */
    advance(milliseconds) {
        this.offsetMs += milliseconds;
    }
    /** A change stamp later than the document's previous one by at least one millisecond. */
    stampAfter(previous) {
        const last = previous ? parseInstant(previous) : Number.NaN;
        return new Date(Number.isNaN(last) ? this.now() : Math.max(this.now(), Math.floor(last) + 1));
    }
}
//# sourceMappingURL=clock.js.map