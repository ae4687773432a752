import { SecretBoxError } from '../platform/crypto/secret-box-error.js';
import { ProblemError } from '../platform/http/problem.js';
/** Opens a stored secret for an answer to a person: one that cannot be opened is theirs to enter anew, not our crash. */
export function readable(open) {
    try {
        return open();
    }
    catch (error) {
        if (error instanceof SecretBoxError)
            throw new ProblemError(409, 'secret_unreadable', error.message);
        throw error;
    }
}
//# sourceMappingURL=readable-secret.js.map