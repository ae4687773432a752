import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span } from './span.js';

/** What is known of a piece of work; all but the span stands in every log line that is written during it. */
export interface WorkContext {
  /** Of the HTTP request, as it is answered in `X-Request-Id`. */
  requestId?: string;
  notificationId?: string;
  connectionId?: string;
  syncRequestId?: string;
  endpointId?: string;
  /** Of work that is traced: what is begun during it belongs below this. */
  span?: Span | null;
}

const current = new AsyncLocalStorage<WorkContext>();

/** Does a piece of work; what was known around it stays known. */
export function inContext<T>(context: WorkContext, work: () => T): T {
  return current.run({ ...current.getStore(), ...context }, work);
}

/** The same as a piece of work of its own; what is noted in `context` meanwhile is known from then on. */
export function asOwnWork<T>(context: WorkContext, work: () => T): T {
  return current.run(context, work);
}

/** Does work for many at once, as a batch: it belongs to none of those that it was begun by. */
export function outOfContext<T>(work: () => T): T {
  return current.run({}, work);
}

/** The span that the work at hand belongs to. */
export function currentSpan(): Span | null {
  return current.getStore()?.span ?? null;
}

/** What is put into each log line. */
export function logFields(): Record<string, unknown> {
  const context = current.getStore();
  if (context === undefined) return {};
  const { span, ...fields } = context;
  return span ? { ...fields, traceId: span.traceId } : fields;
}
