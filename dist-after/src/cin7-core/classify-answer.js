import { Cin7Error } from './cin7-error.js';
import { isJsonObject, readKey } from './json-object.js';
import { toNumber, toText } from './payloads/payload-reader.js';
import { readRetryAfterMs } from './retry-after.js';
/** Cin7 says it in an answer of any status (REFERENCE 1.4). */
const RATE_LIMIT_TEXT = /\b\d+ calls per\b/i;
const HTML = /^<(?:!doctype|html|head|body|\?xml|!--)/i;
/** A wrong path, which says nothing about any document. */
const NO_SUCH_ENDPOINT = /no (?:http resource|type|action) was found/i;
/** A refusal that means "no such document"; a location or category that a document names is another matter. */
const NO_SUCH_DOCUMENT = /\b(?:sale|purchase|product|transfer|task|document|order|entity|record)\b[^.]*\b(?:not found|does not exist|doesn't exist|not be found)/i;
const REFERENCE_BOOK = /reference book|location|categor|customer|supplier|account|tax|brand|unit|carrier/i;
const MAX_QUOTE_LENGTH = 300;
/**
 * Turns an answer into its JSON or into one of the few error kinds, seeing through Cin7's disguises (REFERENCE 1.2 to
 * 1.4): errors in a 200, rate limits as 400, HTML pages as 200. Pure. A 403 comes out as `auth`; whether it is one of
 * the passing kind only the client can tell, see `RefusalMemory`.
 */
export function classifyAnswer(answer, call) {
    const body = answer.body.trim();
    const json = parseJson(body);
    const kind = kindOfFailure(answer, body, json, call);
    if (kind !== null)
        return { isOk: false, error: failure(kind, answer, json, call) };
    if (json !== undefined)
        return { isOk: true, json };
    if (body === '' && !call.expectsJson)
        return { isOk: true, json: null };
    const trouble = body === ''
        ? 'with nothing'
        : HTML.test(body)
            ? 'with an HTML page, as it does for addresses that do not exist; check CIN7_CORE_BASE_URL'
            : 'with text that is not JSON, or with JSON that was cut short';
    const message = `Cin7 answered ${call.description} (${answer.status}) ${trouble}.`;
    return { isOk: false, error: new Cin7Error('unreadable', message, detailsOf(answer, call)) };
}
function kindOfFailure(answer, body, json, call) {
    const { status } = answer;
    if (status >= 300 && status < 400)
        return 'unreadable';
    const isFailure = status >= 400;
    const complaint = readComplaint(json);
    const code = complaint?.code ?? (isFailure ? status : 400);
    const said = complaint?.text ?? (isFailure && !HTML.test(body) ? body.slice(0, 10 * MAX_QUOTE_LENGTH) : '');
    // Only what Cin7 says itself: a product of a readable list may well be described as "60 calls per hour".
    const spoken = isFailure || json === undefined || typeof json === 'string' ? body : said;
    if (status === 429 || status === 503 || code === 429 || code === 503 || RATE_LIMIT_TEXT.test(spoken)) {
        return 'rate_limited';
    }
    if (!isFailure && complaint === null)
        return null;
    if ([401, 403].includes(status) || [401, 403].includes(code))
        return 'auth';
    if (code === 404)
        return kindOfNotFound(body, complaint);
    if (code >= 500 || code === 408 || code === 425)
        return 'temporary';
    const isGone = call.method === 'GET' && NO_SUCH_DOCUMENT.test(said) && !REFERENCE_BOOK.test(said);
    return isGone ? 'not_found' : 'rejected';
}
/**
 * By Cin7's document 404 means a wrong path (REFERENCE 1.2), by its answers also a missing document. A wrong base
 * address must not look as if every document had vanished: pages and framework texts are not about documents.
 */
function kindOfNotFound(body, complaint) {
    if (complaint?.code === 404)
        return 'not_found';
    if (HTML.test(body))
        return 'unreadable';
    return NO_SUCH_ENDPOINT.test(body) ? 'rejected' : 'not_found';
}
/** `{ ErrorCode, Exception }`, bare or as the first item of a list, is an error whatever the status (REFERENCE 1.3). */
function readComplaint(json) {
    const value = Array.isArray(json) ? json[0] : json;
    if (!isJsonObject(value))
        return null;
    const text = readKey(value, ['Exception', 'Message', 'ErrorMessage'], toText);
    const code = readKey(value, ['ErrorCode'], toText);
    const isErrorCode = code !== null && code !== '0' && code !== '200';
    const isOnlyText = text !== null && Object.keys(value).every((key) => /^(?:errorcode|exception|\w*message)$/i.test(key));
    if (!isErrorCode && !isOnlyText)
        return null;
    const status = toNumber(code);
    return { code: status !== null && status >= 300 && status < 600 ? status : null, text };
}
function failure(kind, answer, json, call) {
    const retryAfterMs = readRetryAfterMs(answer.retryAfter, call.answeredAt);
    // Where Cin7 does not say how long, the call budget decides: it knows how often that happened lately.
    const details = { ...detailsOf(answer, call), retryAfterMs: retryAfterMs ?? undefined };
    const said = HTML.test(answer.body.trim()) ? 'an HTML page' : quote(readComplaint(json)?.text ?? answer.body, call);
    const cause = said === '' ? `${answer.status}` : `${answer.status}: ${said}`;
    return new Cin7Error(kind, sentence(kind, cause, answer, call), details);
}
/** What happened, at which call, and what to do. */
function sentence(kind, cause, answer, call) {
    switch (kind) {
        case 'rate_limited':
            return `Cin7 asked for fewer calls at ${call.description} (${cause}). It is called again after a rest.`;
        case 'auth':
            return `Cin7 refused the key at ${call.description} (${cause}). Check the credential's Account ID and API key against Integrations > API in Cin7.`;
        case 'not_found':
            return `Cin7 has no such document: ${call.description} (${cause}).`;
        case 'rejected':
            return `Cin7 refused ${call.description} (${cause}). Asking again does not help until the cause is mended.`;
        case 'temporary':
            return `Cin7 failed at ${call.description} (${cause}). It is tried again by itself.`;
        case 'unreadable':
            return answer.status < 400
                ? `Cin7 answered ${call.description} with a redirect (${answer.status}${target(answer)}). Redirects are not followed, because the key would go along. Check CIN7_CORE_BASE_URL.`
                : `Cin7 answered ${call.description} with ${cause}, as it does for addresses that do not exist. Check CIN7_CORE_BASE_URL.`;
    }
}
function detailsOf(answer, call) {
    return { status: answer.status, call: call.description };
}
/** Origin and path only: a redirect's query may carry anything. */
function target(answer) {
    const location = answer.location?.split(/[?#]/, 1)[0] ?? '';
    return location === '' ? '' : ` to ${location.slice(0, MAX_QUOTE_LENGTH)}`;
}
function quote(text, call) {
    let quoted = text.slice(0, 10 * MAX_QUOTE_LENGTH);
    for (const secret of call.secrets) {
        const pattern = secret.replace(/[^\w\s]/g, '\\$&');
        if (secret.length >= 4)
            quoted = quoted.replaceAll(new RegExp(pattern, 'gi'), '[hidden]');
    }
    // Control characters would break log lines, NUL would be refused by PostgreSQL.
    const line = quoted
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .toWellFormed()
        .trim();
    if (line === '')
        return '';
    return line.length > MAX_QUOTE_LENGTH ? `"${line.slice(0, MAX_QUOTE_LENGTH).toWellFormed()}..."` : `"${line}"`;
}
/** Undefined when it is not JSON; JSON itself has no `undefined`. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=classify-answer.js.map