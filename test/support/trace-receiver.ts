import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as it was received. */
export interface ReceivedSpan {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  kind: number;
  attributes: Record<string, unknown>;
  links: { traceId: string; spanId: string }[];
  service: string;
  role: string;
}

/** What collects traces in earnest: takes OTLP over HTTP, in JSON, and keeps the spans. */
export class TraceReceiver {
  readonly spans: ReceivedSpan[] = [];
  readonly headers: Record<string, unknown>[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<TraceReceiver> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const isRight = request.method === 'POST' && request.url === '/v1/traces';
        if (isRight) receiver.take(request.headers, JSON.parse(Buffer.concat(chunks).toString()));
        response.writeHead(isRight ? 200 : 404, { 'content-type': 'application/json' }).end('{}');
      });
    });
    const receiver = new TraceReceiver(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Spans with this name, or below this one. */
  named(name: string, parent?: ReceivedSpan): ReceivedSpan[] {
    return this.spans.filter((span) => span.name === name && (!parent || span.parentSpanId === parent.spanId));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private take(headers: Record<string, unknown>, body: any): void {
    this.headers.push(headers);
    for (const { resource, scopeSpans } of body.resourceSpans) {
      const of = valuesOf(resource.attributes);
      for (const { spans } of scopeSpans) {
        for (const span of spans) {
          const about = { service: String(of['service.name']), role: String(of['erpgate.role']) };
          this.spans.push({ links: [], ...span, ...about, attributes: valuesOf(span.attributes ?? []) });
        }
      }
    }
  }
}

function valuesOf(attributes: { key: string; value: Record<string, unknown> }[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
