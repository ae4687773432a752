import type { TracingSettings } from '../config/settings.js';
import type { Span, SpanOptions, Tracer } from './span.js';
import { currentSpan, inContext } from './work-context.js';

let tracer: Tracer | null = null;

/**
 * Lets this process send traces. Only here is anything of OpenTelemetry loaded: who wants none pays for one comparison
 * for each span.
 *
 * @returns what ends it
 */
export async function startTracing(settings: TracingSettings, role: string): Promise<() => Promise<void>> {
  const { OtlpTracer } = await import('./otlp-tracer.js');
  const started = new OtlpTracer(settings, role);
  tracer = started;
  return async () => {
    tracer = null;
    await started.stop();
  };
}

/** Begins a span that somebody ends; null when nobody wants traces. */
export function startSpan(name: string, options: SpanOptions = {}): Span | null {
  return tracer === null ? null : tracer.start(name, options);
}

/** Does a piece of work as a span below the work at hand. */
export async function traced<T>(
  name: string,
  options: SpanOptions,
  work: (span: Span | null) => Promise<T>,
): Promise<T> {
  if (tracer === null) return work(null);
  const span = tracer.start(name, { parent: currentSpan(), ...options });
  try {
    return await inContext({ span }, () => work(span));
  } catch (error) {
    span.fail(error);
    throw error;
  } finally {
    span.end();
  }
}
