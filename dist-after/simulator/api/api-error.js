/** An error as Cin7's API answers it; the body comes as a list or as a bare object (REFERENCE 1.3). */
export class ApiError extends Error {
    code;
    shape;
    status;
    constructor(
    /** `ErrorCode` of the body. */
    code, message, shape = 'array', 
    /** HTTP status; normally the same number, but an error may come with 200. */
    status = code) {
        super(message);
        this.code = code;
        this.shape = shape;
        this.status = status;
        this.name = 'ApiError';
    }
    get body() {
        return errorBody(this.code, this.message, this.shape);
    }
}
/** The documented error body. */
export function errorBody(code, message, shape = 'array') {
    const body = { ErrorCode: code, Exception: message };
    return shape === 'array' ? [body] : body;
}
//# sourceMappingURL=api-error.js.map