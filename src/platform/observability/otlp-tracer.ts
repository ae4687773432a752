import { context, type Link, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, TraceFlags } from '@opentelemetry/api';
import type { Context, Span as OtelSpan, SpanContext, Tracer as OtelTracer } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  type IdGenerator,
  ParentBasedSampler,
  RandomIdGenerator,
  type Sampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { TracingSettings } from '../config/settings.js';
import { ownVersion } from './own-version.js';
import type { Span, SpanAttributes, SpanOptions, Tracer } from './span.js';

const KINDS = { internal: SpanKind.INTERNAL, server: SpanKind.SERVER, client: SpanKind.CLIENT };

/** More links than this say no more. */
const MOST_LINKS = 50;

/** Sends spans by OTLP over HTTP. Loaded by `startTracing` alone, and only when traces are wanted. */
export class OtlpTracer implements Tracer {
  private readonly ids = new Ids();
  private readonly provider: TracerProvider;
  private readonly tracer: OtelTracer;

  constructor({ sampler, samplerRatio, delayMs }: TracingSettings, role: string) {
    const own = resourceFromAttributes({
      'service.name': 'erpgate',
      'service.version': ownVersion() ?? 'unknown',
      'erpgate.role': role,
    });
    this.provider = new TracerProvider({
      // What the environment says of the service counts more than what we say.
      resource: defaultResource()
        .merge(own)
        .merge(detectResources({ detectors: [envDetector] })),
      sampler: samplerOf(sampler, samplerRatio),
      idGenerator: this.ids,
      spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter(), scheduledDelayMillis: delayMs })],
    });
    this.tracer = this.provider.getTracer('erpgate');
  }

  start(name: string, { kind = 'internal', attributes = {}, parent, traceparent, notificationId }: SpanOptions): Span {
    const own = notificationId === undefined ? null : contextOfNotification(notificationId);
    const around = own === null ? contextOf(parent ?? null, traceparent) : ROOT_CONTEXT;
    const links: Link[] = own && parent instanceof OtlpSpan ? [{ context: parent.span.spanContext() }] : [];
    this.ids.next = own;
    try {
      const options = { kind: KINDS[kind], attributes, links, root: own !== null };
      return new OtlpSpan(this.tracer.startSpan(name, options, around));
    } finally {
      this.ids.next = null;
    }
  }

  async stop(): Promise<void> {
    // Nobody there to take them must not keep the process from ending.
    await this.provider.shutdown().catch(() => undefined);
  }
}

class OtlpSpan implements Span {
  constructor(readonly span: OtelSpan) {}

  get traceId(): string {
    return this.span.spanContext().traceId;
  }

  set(attributes: SpanAttributes): void {
    this.span.setAttributes(attributes);
  }

  linkNotifications(ids: readonly string[]): void {
    this.span.addLinks(ids.slice(0, MOST_LINKS).map((id) => ({ context: contextOfNotification(id) })));
  }

  linkSpan(span: Span): void {
    if (span instanceof OtlpSpan) this.span.addLink({ context: span.span.spanContext() });
  }

  /** The sentence only: what is attached to an error may hold what a document says. */
  fail(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.span.setStatus({ code: SpanStatusCode.ERROR, message });
  }

  end(): void {
    this.span.end();
  }
}

/**
 * The span of a notification, known from its id alone: so that a look at a document can point to the notifications that
 * asked for it, in whatever process and after whatever restart, and nothing has to be kept for that.
 */
function contextOfNotification(id: string): SpanContext {
  const digits = id.replaceAll('-', '');
  return { traceId: digits, spanId: digits.slice(16), traceFlags: TraceFlags.SAMPLED };
}

function contextOf(parent: Span | null, traceparent: string | undefined): Context {
  if (parent instanceof OtlpSpan) return trace.setSpan(context.active(), parent.span);
  const [, traceId, spanId, flags] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(traceparent ?? '') ?? [];
  if (!traceId || !spanId || !flags || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return ROOT_CONTEXT;
  const traceFlags = Number.parseInt(flags, 16) & TraceFlags.SAMPLED;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

function samplerOf(name: string, ratio: number): Sampler {
  const plain = name.replace('parentbased_', '');
  const root =
    plain === 'always_off'
      ? new AlwaysOffSampler()
      : plain === 'traceidratio'
        ? new TraceIdRatioBasedSampler(ratio)
        : new AlwaysOnSampler();
  return plain === name ? root : new ParentBasedSampler({ root });
}

/** Random ids, but for the span that is about to be made of a notification's id. */
class Ids implements IdGenerator {
  private readonly random = new RandomIdGenerator();
  next: SpanContext | null = null;

  generateTraceId(): string {
    return this.next?.traceId ?? this.random.generateTraceId();
  }

  generateSpanId(): string {
    return this.next?.spanId ?? this.random.generateSpanId();
  }
}
