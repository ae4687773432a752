/** An error as Cin7's API answers it; the body comes as a list or as a bare object (REFERENCE 1.3). */
export class ApiError extends Error {
  constructor(
    /** `ErrorCode` of the body. */
    readonly code: number,
    message: string,
    readonly shape: 'array' | 'object' = 'array',
    /** HTTP status; normally the same number, but an error may come with 200. */
    readonly status: number = code,
  ) {
    super(message);
    this.name = 'ApiError';
  }

  get body(): unknown {
    return errorBody(this.code, this.message, this.shape);
  }
}

/** The documented error body. */
export function errorBody(code: number, message: string, shape: 'array' | 'object' = 'array'): unknown {
  const body = { ErrorCode: code, Exception: message };
  return shape === 'array' ? [body] : body;
}
