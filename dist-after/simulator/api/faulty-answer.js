import { setTimeout as sleep } from 'node:timers/promises';
import { mutated } from '../mutate.js';
import { errorBody } from './api-error.js';
/** The page that wrong paths get, with status 200 (REFERENCE 1.2). */
export const NOT_FOUND_PAGE = '<!DOCTYPE html>\n<html><head><title>Page not found</title></head><body><h1>Page not found</h1></body></html>\n';
const INSTANT = /("\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?)Z"/g;
/** A JSON answer. */
export function jsonAnswer(status, body, headers = {}) {
    const text = body === undefined ? '' : JSON.stringify(body);
    return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, text };
}
/** A web page. */
export function htmlAnswer(status = 200) {
    return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, text: NOT_FOUND_PAGE };
}
/** The answer that a fault gives instead of the right one, or null when the fault only shapes the right one. */
export function replacement(fault, rateLimitMessage) {
    switch (fault.kind) {
        case 'rate_limited': {
            const status = fault.status ?? 429;
            const headers = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
            return jsonAnswer(status, errorBody(status, rateLimitMessage), headers);
        }
        case 'status': {
            const message = fault.message ?? (fault.status === 403 ? 'Access is denied.' : 'An unexpected error has occurred.');
            return jsonAnswer(fault.status, errorBody(fault.status, message, fault.shape));
        }
        case 'error_in_200':
            return jsonAnswer(200, errorBody(fault.code ?? 400, fault.message ?? 'The request is invalid.', fault.shape));
        case 'html':
            return htmlAnswer();
        case 'redirect':
            return { status: 302, headers: { location: fault.location ?? 'http://127.0.0.1:9/elsewhere' }, text: '' };
        case 'reset':
            return { status: 0, headers: {}, text: '', isCut: true };
        default:
            return null;
    }
}
/** The right answer, shaped by faults; waits when one of them is slow. */
export async function shaped(answer, faults) {
    let { text } = answer;
    for (const fault of faults) {
        if (fault.kind === 'mutated')
            text = JSON.stringify(mutated(JSON.parse(text), fault.at, fault));
    }
    for (const fault of faults) {
        if (fault.kind === 'slow')
            await sleep(fault.milliseconds);
        else if (fault.kind === 'huge')
            text += ' '.repeat(fault.bytes);
        else if (fault.kind === 'without_zone')
            text = text.replaceAll(INSTANT, '$1"');
        else if (fault.kind === 'truncated')
            text = text.slice(0, Math.floor(text.length / 2));
    }
    return { ...answer, text };
}
//# sourceMappingURL=faulty-answer.js.map