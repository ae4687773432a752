import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** One message as a receiver got it. */
export interface Received {
  id: string;
  headers: Record<string, string>;
  raw: string;
  body: any;
}

type Answer = (message: Received, response: ServerResponse, request: IncomingMessage) => void;

const TAKE: Answer = (_, response) => void response.writeHead(204).end();

/** A warehouse system that is told of changes: keeps all it gets, and answers as it is told. */
export class Receiver {
  readonly received: Received[] = [];
  /** What was answered 2xx. */
  readonly taken: Received[] = [];
  answer: Answer = TAKE;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Receiver> {
    const server = createServer((request, response) => void receiver.take(request, response));
    const receiver = new Receiver(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  /** References of what was taken, in order. */
  get references(): string[] {
    return this.taken.map(({ body }) => `${body.data.reference}#${body.data.revision}`);
  }

  takesAll(): void {
    this.answer = TAKE;
  }

  /** Whether a message is signed with a secret. */
  static isSignedWith(secret: string, { raw, headers }: Received): boolean {
    try {
      new Webhook(secret).verify(raw, headers);
      return true;
    } catch {
      return false;
    }
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return;
    }
    const raw = Buffer.concat(chunks).toString();
    const headers = request.headers as Record<string, string>;
    const message = { id: headers['webhook-id'] ?? '', headers, raw, body: JSON.parse(raw) };
    this.received.push(message);
    response.on('finish', () => response.statusCode < 300 && this.taken.push(message));
    response.on('error', () => undefined);
    this.answer(message, response, request);
  }
}
