import { toProblem } from './problem.filter.js';
/** Answers what Fastify refuses before any route is looked for, such as an address that cannot be decoded. */
export function answerFrameworkError(error, request, reply) {
    const problem = toProblem(error);
    problem.instance = request.url.split('?')[0] ?? request.url;
    void reply.status(problem.status).header('content-type', 'application/problem+json').send(problem);
}
//# sourceMappingURL=framework-error.js.map