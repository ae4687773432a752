import { describeCall } from '../call-text.js';
import { Cin7Error } from '../cin7-error.js';
/** Reads one document; an error of the reader tells the call it came from. */
export async function readDocument(client, account, path, query, read, options = {}) {
    const body = await client.get(account, path, query, options);
    try {
        return read(body);
    }
    catch (error) {
        if (!(error instanceof Cin7Error) || error.call !== null)
            throw error;
        // An empty place means the whole answer, not one wrong value in a document that is there.
        throw copyOf(error, error.kind, { call: describeCall('GET', path, query), path: error.path || undefined });
    }
}
/**
 * Reads what is not a document itself: a list, the locations, the company. `not_found` and a place in the answer mean
 * something about one document to whoever handles errors (it is gone; it holds a wrong value), and a list that fails
 * must never be taken for that. So the first becomes `rejected`, and the second is only told in words.
 */
export async function readReferenceData(client, account, path, query, read, options = {}) {
    try {
        return await readDocument(client, account, path, query, read, options);
    }
    catch (error) {
        if (!(error instanceof Cin7Error))
            throw error;
        if (error.kind === 'not_found')
            throw copyOf(error, 'rejected', { call: error.call ?? undefined });
        if (error.path !== null)
            throw copyOf(error, error.kind, { call: error.call ?? undefined });
        throw error;
    }
}
function copyOf(error, kind, details) {
    return new Cin7Error(kind, error.message, { status: error.status, cause: error, ...details });
}
//# sourceMappingURL=read-answer.js.map