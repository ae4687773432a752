export type SpanAttributes = Record<string, string | number | boolean | undefined>;

/** One piece of work in a trace. */
export interface Span {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  set(attributes: SpanAttributes): void;
  /** Ties it to the spans of notifications, by their ids. */
  linkNotifications(ids: readonly string[]): void;
  linkSpan(span: Span): void;
  fail(error: unknown): void;
  end(): void;
}

export interface SpanOptions {
  kind?: 'internal' | 'server' | 'client';
  attributes?: SpanAttributes;
  /** Null: it begins a trace. */
  parent?: Span | null;
  /** A W3C `traceparent` of somebody else, who is the parent then. */
  traceparent?: string | undefined;
  /** The span of this notification, whose trace and place are made of the notification's id. */
  notificationId?: string;
}

/** What makes spans; `otlp-tracer.ts` is the only one there is. */
export interface Tracer {
  start(name: string, options: SpanOptions): Span;
  /** Sends what is not sent yet. */
  stop(): Promise<void>;
}
