import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
/** What we ask for and can unpack; `deflate` is left out because servers disagree about what it is. */
export const ACCEPTED_ENCODINGS = 'gzip, br';
/** The body is larger than we are ready to hold. */
export class BodyTooLargeError extends Error {
    name = 'BodyTooLargeError';
}
/** The body is packed in a way we did not ask for. */
export class UnknownEncodingError extends Error {
    name = 'UnknownEncodingError';
}
/**
 * Reads a whole body as text, counting what comes out of the unpacking, so that neither an endless nor a packed
 * answer fills the memory.
 */
export async function readResponseBody(body, encoding, maxBytes, signal) {
    const unpack = unpackerOf(encoding);
    const chunks = [];
    const collect = async (source) => {
        let size = 0;
        for await (const chunk of source) {
            size += chunk.length;
            if (size > maxBytes)
                throw new BodyTooLargeError();
            chunks.push(chunk);
        }
    };
    await (unpack === null ? pipeline(body, collect, { signal }) : pipeline(body, unpack, collect, { signal }));
    return new TextDecoder().decode(Buffer.concat(chunks));
}
function unpackerOf(encoding) {
    switch (encoding.trim().toLowerCase()) {
        case '':
        case 'identity':
            return null;
        case 'gzip':
        case 'x-gzip':
            return createGunzip();
        case 'br':
            return createBrotliDecompress();
        default:
            throw new UnknownEncodingError();
    }
}
//# sourceMappingURL=response-body.js.map