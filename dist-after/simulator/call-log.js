const KEPT = 200_000;
/** The calls in order of arrival; the oldest are dropped after 200,000. */
export class CallLog {
    calls = [];
    add(call) {
        this.calls.push(call);
        if (this.calls.length > KEPT * 1.1)
            this.calls.splice(0, this.calls.length - KEPT);
    }
    /** The most calls of one account that fell into any window of so many milliseconds. */
    busiestWindow(accountId, milliseconds) {
        const times = this.calls
            .filter((call) => call.accountId === accountId.toLowerCase())
            .map((call) => call.at.getTime());
        let first = 0;
        let most = 0;
        for (const [index, time] of times.entries()) {
            while ((times[first] ?? time) <= time - milliseconds)
                first += 1;
            most = Math.max(most, index - first + 1);
        }
        return most;
    }
    clear() {
        this.calls.length = 0;
    }
}
//# sourceMappingURL=call-log.js.map