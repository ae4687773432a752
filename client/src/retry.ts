import { GatewayError, NoAnswerError } from './errors.js';

/** A try that failed and will be made again. */
export interface Retry {
  error: unknown;
  /** 1 for the first failure in a row. */
  attempt: number;
  delayMs: number;
}

export interface RetryOptions {
  /** Ends the work; waiting for the next try, too. */
  signal?: AbortSignal;
  /** Told of each failure that is tried again: for the log. */
  onRetry?: (retry: Retry) => void;
  /** The wait before try `attempt` + 1, in milliseconds. By default 0.5 s, doubled up to 30 s, and of that a random
   * part from a half to the whole, so that many clients do not come back at once. */
  backOff?: (attempt: number) => number;
}

const FIRST_MS = 500;
const LONGEST_MS = 30_000;

function defaultBackOff(attempt: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
}

/**
 * Makes a call until it succeeds: no connection, no answer in time, 408, 429 and 5xx are tried again; other answers are
 * thrown, because the same request would get the same answer.
 *
 * @param timeoutMs how long one try may take
 * @param tries at most so many
 */
export async function withRetries<T>(
  call: (signal: AbortSignal) => Promise<T>,
  { signal, onRetry, backOff = defaultBackOff }: RetryOptions,
  timeoutMs: number,
  tries = Number.POSITIVE_INFINITY,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await bounded(call, signal, timeoutMs);
    } catch (error) {
      signal?.throwIfAborted();
      const isFinal = error instanceof GatewayError && !error.isTemporary;
      if (isFinal || attempt >= tries) throw error;
      const asked = error instanceof GatewayError ? (error.retryAfterMs ?? 0) : 0;
      const delayMs = Math.max(asked, backOff(attempt));
      onRetry?.({ error, attempt, delayMs });
      // Whoever was told may have ended it; a signal that has fired does not fire again.
      signal?.throwIfAborted();
      await pause(delayMs, signal);
    }
  }
}

/** By hand: `AbortSignal.any` over a signal that lives for months grows with each call on Node.js 20. */
async function bounded<T>(
  call: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal | undefined,
  timeoutMs: number,
): Promise<T> {
  signal?.throwIfAborted();
  const one = new AbortController();
  const end = (): void => one.abort(signal?.reason);
  const timer = setTimeout(
    () => one.abort(new NoAnswerError(`No answer within ${Math.round(timeoutMs / 1000)} s.`)),
    timeoutMs,
  );
  signal?.addEventListener('abort', end);
  try {
    return await call(one.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end);
      resolve();
    }, ms);
    signal?.addEventListener('abort', end, { once: true });
  });
}
