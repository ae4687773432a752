import { request } from 'node:http';

/** An answer as it came over the wire. */
export interface RawAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  /** The JSON of the answer; undefined where it is none. */
  json: any;
}

export interface RawRequest {
  method?: string;
  /** As pairs, so that a header can be sent twice; nothing is added but `host`. */
  headers?: (readonly [string, string])[];
  body?: string | Uint8Array;
}

/** Sends exactly what is asked for: unlike `fetch` it adds no content type and mends neither address nor headers. */
export function sendRaw(baseUrl: string, path: string, options: RawRequest = {}): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(baseUrl);
  const body = options.body === undefined ? undefined : Buffer.from(options.body);
  const length = body === undefined ? [] : [['content-length', String(body.length)] as const];
  const headers = [['host', host] as const, ...length, ...(options.headers ?? [])].flat();
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, path, method: options.method ?? 'POST', headers, agent: false },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, json: parsed(text) });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
