import { HttpException } from '@nestjs/common';
/** The error that controllers and services throw; `problem.filter.ts` answers it. */
export class ProblemError extends HttpException {
    code;
    detail;
    errors;
    manner;
    constructor(status, code, detail, errors, manner = {}) {
        super(detail, status);
        this.code = code;
        this.detail = detail;
        this.errors = errors;
        this.manner = manner;
    }
}
/** 404: the thing does not exist, or this key may not see it; both sound the same on purpose. */
export function notFound(what, id) {
    return new ProblemError(404, 'not_found', `There is no ${what} ${id}, or this key may not see it.`);
}
/** 400 for a request that cannot be taken as it is. */
export function invalidRequest(errors) {
    const summary = errors.map((error) => `${error.path}: ${error.message}`).join('; ');
    return new ProblemError(400, 'invalid_request', `The request was not taken: ${summary}`, errors);
}
//# sourceMappingURL=problem.js.map