import { Random } from '../random.js';
/** A copy in another order; the same order for the same seed, so that a failing test can be run again. */
export function shuffled(items, seed = 1) {
    const random = new Random(seed);
    const copy = [...items];
    for (let index = copy.length - 1; index > 0; index -= 1) {
        const other = Math.floor(random.next() * (index + 1));
        [copy[index], copy[other]] = [copy[other], copy[index]];
    }
    return copy;
}
//# sourceMappingURL=shuffled.js.map