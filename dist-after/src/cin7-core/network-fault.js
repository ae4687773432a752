import { BodyTooLargeError, UnknownEncodingError } from './response-body.js';
const UNREACHABLE = new Set([
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ETIMEDOUT',
    'UND_ERR_CONNECT_TIMEOUT',
]);
const SENTENCES = {
    ENOTFOUND: "Cin7's address could not be found. Check CIN7_CORE_BASE_URL and the name service",
    EAI_AGAIN: "Cin7's address could not be looked up just now",
    ECONNREFUSED: 'the connection was refused. Check CIN7_CORE_BASE_URL',
    ECONNRESET: 'the connection broke off',
    EPIPE: 'the connection broke off',
    UND_ERR_SOCKET: 'the connection broke off',
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer broke off',
    Z_BUF_ERROR: 'the answer broke off',
    ETIMEDOUT: 'no connection came about in time',
    UND_ERR_CONNECT_TIMEOUT: 'no connection came about in time',
    UND_ERR_HEADERS_TIMEOUT: 'Cin7 did not answer in time',
    UND_ERR_BODY_TIMEOUT: 'Cin7 did not finish its answer in time',
};
/** Puts an error of the network, of the HTTP parser or of the unpacking into words. */
export function faultOf(error, maxBodyBytes) {
    if (error instanceof BodyTooLargeError) {
        const size = Math.floor(maxBodyBytes / (1024 * 1024));
        return { kind: 'unreadable', sentence: `Cin7's answer is larger than ${size} MiB and was not read.` };
    }
    if (error instanceof UnknownEncodingError) {
        return { kind: 'unreadable', sentence: "Cin7's answer is packed in a way that was not asked for." };
    }
    const code = codeOf(error);
    const known = SENTENCES[code];
    if (code.startsWith('Z_') && known === undefined) {
        return { kind: 'unreadable', sentence: `Cin7's answer could not be unpacked (${code}).` };
    }
    const sentence = known === undefined ? `the call failed (${code})` : `${known} (${code})`;
    const isUnreachable = UNREACHABLE.has(code);
    return { kind: 'temporary', sentence: `${sentence}. It is tried again by itself.`, isUnreachable };
}
/** The call as a whole took too long. */
export function timeOutAfter(timeoutMs) {
    const seconds = Math.ceil(timeoutMs / 1000);
    return {
        kind: 'temporary',
        sentence: `Cin7 did not answer in full within ${seconds} s. It is tried again by itself.`,
    };
}
/** Names the fault; error texts are left out, they may hold parts of the request. */
function codeOf(error) {
    const { code, name } = (error ?? {});
    if (typeof code === 'string')
        return code;
    return typeof name === 'string' ? name : 'unknown fault';
}
//# sourceMappingURL=network-fault.js.map