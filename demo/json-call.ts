/** What a call needs besides its address. */
export interface JsonRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  headers?: Record<string, string>;
  body?: unknown;
}

/** An answer, whatever its status. */
export interface JsonAnswer {
  status: number;
  body: unknown;
}

const TIMEOUT_MS = 15_000;

/** Calls an HTTP API; errors are answers too. */
export async function ask(url: string, request: JsonRequest = {}): Promise<JsonAnswer> {
  const hasBody = request.body !== undefined;
  const response = await fetch(url, {
    method: request.method ?? 'GET',
    headers: { ...(hasBody ? { 'content-type': 'application/json' } : {}), ...request.headers },
    body: hasBody ? JSON.stringify(request.body) : undefined,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : parsed(text) };
}

/** Calls an HTTP API that has to say yes. */
export async function call<T>(url: string, request: JsonRequest = {}): Promise<T> {
  const { status, body } = await ask(url, request);
  if (status >= 200 && status < 300) return body as T;
  throw new Error(`${request.method ?? 'GET'} ${url} answered ${status}: ${JSON.stringify(body)}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
