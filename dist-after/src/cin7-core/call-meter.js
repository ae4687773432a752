import { AsyncLocalStorage } from 'node:async_hooks';
/** Counts the calls to Cin7 that a piece of work makes, whoever makes them on its behalf. */
export class CallMeter {
    static current = new AsyncLocalStorage();
    counted = 0;
    /** Said by the client for each call that was taken from the budget. */
    static count() {
        const meter = CallMeter.current.getStore();
        if (meter)
            meter.counted += 1;
    }
    /** Calls so far, also of work that failed. */
    get calls() {
        return this.counted;
    }
    measure(work) {
        return CallMeter.current.run(this, work);
    }
}
//# sourceMappingURL=call-meter.js.map