import { HttpException } from '@nestjs/common';

/** One thing wrong with a request: where, and what to do about it. */
export interface ProblemDetail {
  /** Field or parameter, such as `settings.warehouseMap` or `limit`. */
  path: string;
  message: string;
}

/** RFC 9457 `application/problem+json` as every error of the API is answered. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  /** Stable word for programs; the texts may change, this does not. */
  code: string;
  /** What happened, which record, and what to do. */
  detail: string;
  instance?: string;
  errors?: ProblemDetail[];
}

/** How a problem is answered beside its body. */
export interface ProblemManner {
  /** Goes out as `Retry-After`. */
  retryAfterSeconds?: number;
  /** No line of the log is written for it: there are too many of its kind. */
  isQuiet?: boolean;
}

/** The error that controllers and services throw; `problem.filter.ts` answers it. */
export class ProblemError extends HttpException {
  constructor(
    status: number,
    readonly code: string,
    readonly detail: string,
    readonly errors?: ProblemDetail[],
    readonly manner: ProblemManner = {},
  ) {
    super(detail, status);
  }
}

/** 404: the thing does not exist, or this key may not see it; both sound the same on purpose. */
export function notFound(what: string, id: string): ProblemError {
  return new ProblemError(404, 'not_found', `There is no ${what} ${id}, or this key may not see it.`);
}

/** 400 for a request that cannot be taken as it is. */
export function invalidRequest(errors: ProblemDetail[]): ProblemError {
  const summary = errors.map((error) => `${error.path}: ${error.message}`).join('; ');
  return new ProblemError(400, 'invalid_request', `The request was not taken: ${summary}`, errors);
}
