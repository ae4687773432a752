import { WORTH_A_PAGE } from './page-scanner.js';
/** Documents on one page of a list. */
const PAGE_SIZE = 1_000;
/** An answer of Cin7 takes about this long, and an account is called one at a time. */
const CALL_MS = 500;
const WINDOW_MS = 60_000;
/** The calls that waiting work costs, at the least: a list may also bring documents that nobody asked for. */
export function callsOf({ singles, paged }) {
    return singles + (paged < WORTH_A_PAGE ? paged : Math.ceil(paged / PAGE_SIZE));
}
/**
 * When everything that waits will have been looked at, if nothing new comes. Connections of one account take turns, so
 * until ours is done each other one takes as many calls as ours, or as many as it has. Pure.
 */
export function estimate(input) {
    const { calls, waiting, obstacle } = input;
    if (waiting === 0)
        return { calls, caughtUpAt: input.now, explanation: 'Nothing waits.' };
    const work = `${count(waiting, 'document')} need about ${count(calls, 'call')}`;
    if (obstacle !== null)
        return { calls, caughtUpAt: null, explanation: `${obstacle} ${work}.` };
    const taken = input.otherCalls.reduce((sum, others) => sum + Math.min(others, calls), 0);
    const start = Math.max(input.now.getTime(), input.restUntil?.getTime() ?? 0);
    const called = start + durationMs(input, calls + taken);
    const lastDue = input.lastDueAt?.getTime() ?? 0;
    const parts = [`${work}, at ${count(input.callsPerMinute, 'call')} a minute`];
    if (input.paged >= WORTH_A_PAGE)
        parts.push(`${input.paged} of them are read by pages, and cost one more call each where no page brings them`);
    if (taken > 0)
        parts.push(`other connections of the same Cin7 account take about ${taken} meanwhile`);
    if (start > input.now.getTime())
        parts.push('the account rests first');
    if (lastDue > called)
        parts.push('some failed and wait for their next try');
    return { calls, caughtUpAt: new Date(Math.max(called, lastDue)), explanation: `${parts.join('; ')}.` };
}
/** Places come free at the latest when the window has passed, so what does not fit now takes whole windows. */
function durationMs({ callsPerMinute, usedInWindow }, together) {
    const free = Math.max(0, callsPerMinute - usedInWindow);
    const windows = Math.ceil(Math.max(0, together - free) / callsPerMinute);
    return Math.max(windows * WINDOW_MS, together * CALL_MS);
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
//# sourceMappingURL=estimate.js.map