import type { Problem } from './api.js';

/** What the gateway, or something on the way to it, answered instead of data. */
export class GatewayError extends Error {
  override readonly name: string = 'GatewayError';
  readonly status: number;
  /** Stable word for programs, such as `not_found`; `http_<status>` when the answer was not the gateway's. */
  readonly code: string;

  /**
   * @param problem what happened, which record, what to do; `errors` names each wrong field
   * @param retryAfterMs how long the answer asks to wait; null when it does not say
   */
  constructor(
    readonly problem: Problem,
    readonly retryAfterMs: number | null = null,
  ) {
    super(`${problem.detail} (${problem.status} ${problem.code})`);
    this.status = problem.status;
    this.code = problem.code;
  }

  /** Whether the same request may succeed later. */
  get isTemporary(): boolean {
    return this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

/**
 * 410: the feed does not have this place any more. `changes_removed`: the client was away for longer than changes are
 * kept. `feed_went_back`: the gateway's database was brought back from a backup. Take a snapshot and go on from there.
 */
export class FeedGoneError extends GatewayError {
  override readonly name = 'FeedGoneError';
}

/** No answer came within the time that one takes at most. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * The data of a call, such as `await unwrap(gateway.api.GET('/api/v1/orders/{id}', { params: { path: { id } } }))`.
 *
 * @throws GatewayError when it was answered with an error
 */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  const problem = problemOf(error, response.status);
  const retryAfterMs = retryAfterOf(response.headers.get('retry-after'));
  throw response.status === 410 ? new FeedGoneError(problem, retryAfterMs) : new GatewayError(problem, retryAfterMs);
}

function problemOf(error: unknown, status: number): Problem {
  const { code, detail } = (error ?? {}) as Partial<Problem>;
  if (typeof code === 'string' && typeof detail === 'string') return error as Problem;
  const text = typeof error === 'string' ? error : JSON.stringify(error);
  const said = text?.trim() ? `It begins with: ${text.trim().slice(0, 200)}` : 'It is empty.';
  return {
    type: 'about:blank',
    title: 'Unexpected answer',
    status,
    code: `http_${status}`,
    detail: `The answer is not one of ERPGate, perhaps of a proxy before it. ${said}`,
  };
}

/** Seconds, or a date. */
function retryAfterOf(header: string | null): number | null {
  if (!header) return null;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}
