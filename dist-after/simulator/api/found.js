import { ApiError } from './api-error.js';
/**
 * The document, or Cin7's error for one that does not exist. Only `Category not found.` with 404 has been seen
 * (REFERENCE 1.3); the simulator's `unknownDocumentStatus` tries the other ways, 200 with an `ErrorCode` among them.
 */
export function found(call, what, document) {
    if (document === undefined) {
        const status = call.simulator.unknownDocumentStatus;
        throw new ApiError(status === 200 ? 404 : status, `${what} not found.`, 'array', status);
    }
    return document;
}
//# sourceMappingURL=found.js.map