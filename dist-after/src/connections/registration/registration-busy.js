import { ProblemError } from '../../platform/http/problem.js';
/** Another process, or the feed guard, is at the connection's webhooks and takes longer than a person waits. */
export function busy(connectionId) {
    const detail = `The webhooks of connection ${connectionId} are being looked at already. Try again in a minute.`;
    return new ProblemError(409, 'registration_busy', detail);
}
//# sourceMappingURL=registration-busy.js.map