import * as openapi from "@nestjs/swagger";
/** One thing wrong with a request. */
export class ProblemDetailDto {
    /** Field or parameter.
     * @example "limit" */
    path;
    /** @example "limit must not be greater than 1000" */
    message;
    static _OPENAPI_METADATA_FACTORY() {
        return { path: { required: true, type: () => String, description: "Field or parameter.", example: "limit" }, message: { required: true, type: () => String, example: "limit must not be greater than 1000" } };
    }
}
/** RFC 9457 problem details: how every error is answered. */
export class ProblemDto {
    /** @example "about:blank" */
    type;
    /** @example "Bad request" */
    title;
    /** HTTP status.
     * @example 400 */
    status;
    /** Stable word for programs.
     * @example "invalid_request" */
    code;
    /** What happened, which record, and what to do.
     * @example "The request was not taken: limit: limit must not be greater than 1000" */
    detail;
    /** The path that was called.
     * @example "/api/v1/orders" */
    instance;
    /** Each fault by field, for 400. */
    errors;
    static _OPENAPI_METADATA_FACTORY() {
        return { type: { required: true, type: () => String, example: "about:blank" }, title: { required: true, type: () => String, example: "Bad request" }, status: { required: true, type: () => Number, description: "HTTP status.", example: 400 }, code: { required: true, type: () => String, description: "Stable word for programs.", example: "invalid_request" }, detail: { required: true, type: () => String, description: "What happened, which record, and what to do.", example: "The request was not taken: limit: limit must not be greater than 1000" }, instance: { required: false, type: () => String, description: "The path that was called.", example: "/api/v1/orders" }, errors: { required: false, type: () => [ProblemDetailDto], description: "Each fault by field, for 400." } };
    }
}
//# sourceMappingURL=problem.dto.js.map