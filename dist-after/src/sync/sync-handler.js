import { DOMAINS } from '../cin7-core/topics.js';
export { DOMAINS };
/** What became of one look at one document. Every notification ends in one of these, with a reason. */
export const OUTCOMES = ['applied', 'unchanged', 'stale', 'ignored', 'held', 'gone', 'parked'];
/** To be raised when a mapper reads a field that kept sources do not have: those are then read from Cin7 anew. */
export const KEPT_FORM = 1;
/** A result with what it was mapped from. */
export function withSource(result, source) {
    return result.kind === 'not_found' ? result : { ...result, source };
}
//# sourceMappingURL=sync-handler.js.map