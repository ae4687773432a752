import { setTimeout } from 'node:timers/promises';
/** How long the demo waits for anything before it says that it did not happen. */
const PATIENCE_MS = 20_000;
const PAUSE_MS = 10;
/**
 * Asks again and again until the answer is neither null nor undefined, and returns it.
 *
 * @param what ends the sentence "Waited in vain for ..."
 * @param signal gives up at once, with the signal's reason
 */
export async function waitFor(what, ask, signal, patienceMs = PATIENCE_MS) {
    const deadline = performance.now() + patienceMs;
    for (;;) {
        signal.throwIfAborted();
        const answer = await ask();
        if (answer !== null && answer !== undefined)
            return answer;
        if (performance.now() > deadline)
            throw new Error(`Waited ${patienceMs / 1000} s in vain for ${what}.`);
        await setTimeout(PAUSE_MS);
    }
}
//# sourceMappingURL=wait-for.js.map