import { Cin7Error } from '../../cin7-core/cin7-error.js';
import { ProblemError } from '../../platform/http/problem.js';
/** Cin7's failures as a person who waits for the answer is told them: 502 with the kind; others are passed on. */
export async function tellingCin7Problems(work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof Cin7Error))
            throw error;
        throw new ProblemError(502, `cin7_${error.kind}`, error.message);
    }
}
//# sourceMappingURL=cin7-problem.js.map