import { Cin7Error } from '../cin7-error.js';
import { isSameNumber } from '../document-id.js';
import { collectPages } from './collect-pages.js';
/**
 * Finds a document by its number. Cin7's `Search` finds what contains the text in any of several fields (REFERENCE
 * 3.3, 4.2, 5.2), so rows are compared exactly. Null when there is none.
 */
export async function findByNumber(number, readPage, identify) {
    const { rows, isComplete } = await collectPages(readPage, (row) => identify(row).id);
    const matches = rows
        .map(identify)
        .filter((row) => row.id !== null && isSameNumber(row.number, number));
    const [match, other] = matches;
    if (match !== undefined && other === undefined)
        return match;
    if (other !== undefined) {
        throw new Cin7Error('rejected', `Cin7 has ${matches.length} documents with the number ${number}; none was taken.`);
    }
    if (isComplete)
        return null;
    // "There is none" would be taken for "it is gone", so it takes a list that was read in full to say so.
    throw new Cin7Error('temporary', `Cin7's list changed while ${number} was looked for. It is tried again by itself.`);
}
//# sourceMappingURL=find-by-number.js.map