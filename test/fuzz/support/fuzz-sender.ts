import { Agent, request } from 'node:http';

export interface FuzzAnswer {
  status: number;
  type: string;
  text: string;
  /** Undefined where it is no JSON. */
  json: any;
}

export interface Sendable {
  method: string;
  path: string;
  headers: readonly (readonly [string, string])[];
  body: string | Uint8Array | null;
}

/** A request that gets no answer in this time hangs. */
const HANGS_AFTER_MS = 15_000;

/** Sends requests as they are, over connections that are kept: thousands of new ones would use up the ports. */
export class FuzzSender {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });
  private readonly base: URL;

  constructor(url: string) {
    this.base = new URL(url);
  }

  /** @returns the answer; a stream that does not end is let go after its head. Rejects when there is none in 15 s */
  send({ method, path, headers, body }: Sendable): Promise<FuzzAnswer> {
    const { hostname, port } = this.base;
    const bytes = body === null ? null : Buffer.from(body);
    return new Promise((resolve, reject) => {
      const sent = request({ hostname, port, path, method, agent: this.agent, timeout: HANGS_AFTER_MS });
      for (const [name, value] of headers) sent.setHeader(name, value);
      if (bytes && !sent.hasHeader('transfer-encoding')) sent.setHeader('content-length', bytes.length);
      const limit = setTimeout(() => sent.destroy(new Error('no answer in 15 s')), HANGS_AFTER_MS);
      const settle = (text: string, answer: { statusCode?: number; headers: { 'content-type'?: string } }) => {
        clearTimeout(limit);
        resolve({
          status: answer.statusCode ?? 0,
          type: answer.headers['content-type'] ?? '',
          text,
          json: parsed(text),
        });
      };
      sent.on('error', (error) => {
        clearTimeout(limit);
        reject(error);
      });
      sent.on('response', (answer) => {
        if (answer.headers['content-type']?.startsWith('text/event-stream')) {
          settle('', answer);
          answer.on('error', () => undefined);
          return void sent.destroy();
        }
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => settle(Buffer.concat(chunks).toString('utf8'), answer));
      });
      sent.end(bytes ?? undefined);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
