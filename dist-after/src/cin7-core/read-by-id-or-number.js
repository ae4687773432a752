import { Cin7Error } from './cin7-error.js';
import { numberOfExternalId } from './document-id.js';
/**
 * Reads a document by its id, and by its number where only that is known or where the id is not the document's own:
 * a notification may carry the id of a task within it (REFERENCE 8.1, 13 no. 4).
 * @throws Cin7Error `not_found` when neither leads to a document
 */
export async function readByIdOrNumber(documents, account, { externalId, reference }) {
    const number = numberOfExternalId(externalId);
    if (number !== null) {
        const found = await documents.findByNumber(account, number);
        if (found === null)
            throw new Cin7Error('not_found', `Cin7 has no document with the number ${number}.`);
        return documents.getById(account, found.id);
    }
    try {
        return await documents.getById(account, externalId);
    }
    catch (error) {
        const found = reference !== null && isUnknownId(error) ? await documents.findByNumber(account, reference) : null;
        if (found === null || found.id === externalId)
            throw error;
        return documents.getById(account, found.id);
    }
}
/** How Cin7 answers to an id it does not know is not documented: 404, or 400 (REFERENCE 1.2, 5.3). */
function isUnknownId(error) {
    return error instanceof Cin7Error && (error.kind === 'not_found' || error.kind === 'rejected');
}
//# sourceMappingURL=read-by-id-or-number.js.map