import { ADMIN_KEY } from './test-gateway.js';
import { waitFor } from './wait-for.js';

export interface StreamedChange {
  id: string;
  data: any;
}

/** A client that reads server-sent events as a browser does. */
export class EventStream {
  readonly changes: StreamedChange[] = [];
  /** The id that a browser would come back with. */
  lastId = '';
  comments = 0;
  hasEnded = false;
  private buffer = '';
  private constructor(
    readonly response: Response,
    private readonly closing: AbortController,
  ) {}

  /** @param path below `/api/v1` */
  static async open(url: string, path: string, key = ADMIN_KEY, lastEventId?: string): Promise<EventStream> {
    const closing = new AbortController();
    const response = await fetch(`${url}/api/v1${path}`, {
      headers: {
        authorization: `Bearer ${key}`,
        accept: 'text/event-stream',
        ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
      },
      signal: closing.signal,
    });
    const stream = new EventStream(response, closing);
    if (response.status === 200) void stream.readOn();
    return stream;
  }

  close(): void {
    this.closing.abort();
  }

  /** Waits until so many changes came. */
  async reaches(count: number): Promise<StreamedChange[]> {
    await waitFor(() => this.changes.length >= count, {
      describe: `${count} changes to come by the stream`,
      timeoutMs: 15_000,
    });
    return this.changes;
  }

  private async readOn(): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of this.response.body as unknown as AsyncIterable<Uint8Array>) {
        this.buffer += decoder.decode(chunk, { stream: true });
        const events = this.buffer.split('\n\n');
        this.buffer = events.pop() ?? '';
        for (const event of events) this.take(event);
      }
    } catch {
      // Closed from here, or broken off by the server.
    }
    this.hasEnded = true;
  }

  private take(event: string): void {
    let data: string | null = null;
    for (const line of event.split('\n')) {
      if (line.startsWith(':')) this.comments += 1;
      if (line.startsWith('id: ')) this.lastId = line.slice(4);
      if (line.startsWith('data: ')) data = line.slice(6);
    }
    if (data !== null) this.changes.push({ id: this.lastId, data: JSON.parse(data) });
  }
}
