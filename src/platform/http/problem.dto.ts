/** One thing wrong with a request. */
export class ProblemDetailDto {
  /** Field or parameter.
   * @example "limit" */
  path!: string;
  /** @example "limit must not be greater than 1000" */
  message!: string;
}

/** RFC 9457 problem details: how every error is answered. */
export class ProblemDto {
  /** @example "about:blank" */
  type!: string;
  /** @example "Bad request" */
  title!: string;
  /** HTTP status.
   * @example 400 */
  status!: number;
  /** Stable word for programs.
   * @example "invalid_request" */
  code!: string;
  /** What happened, which record, and what to do.
   * @example "The request was not taken: limit: limit must not be greater than 1000" */
  detail!: string;
  /** The path that was called.
   * @example "/api/v1/orders" */
  instance?: string;
  /** Each fault by field, for 400. */
  errors?: ProblemDetailDto[];
}
