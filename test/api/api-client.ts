/** An answer of the API with its body read. */
export interface ApiAnswer {
  status: number;
  headers: Headers;
  /** The JSON, or the text where it is none; null when empty. */
  body: any;
  text: string;
}

/** Calls the API over HTTP with one key. */
export class ApiClient {
  constructor(
    private readonly baseUrl: string,
    private readonly key: string | null,
  ) {}

  as(key: string | null): ApiClient {
    return new ApiClient(this.baseUrl, key);
  }

  get = (path: string): Promise<ApiAnswer> => this.call('GET', path);
  post = (path: string, body?: unknown): Promise<ApiAnswer> => this.call('POST', path, body);
  patch = (path: string, body?: unknown): Promise<ApiAnswer> => this.call('PATCH', path, body);
  delete = (path: string): Promise<ApiAnswer> => this.call('DELETE', path);

  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<ApiAnswer> {
    const auth: Record<string, string> = this.key === null ? {} : { authorization: `Bearer ${this.key}` };
    const content: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(new URL(`/api/v1${path}`, this.baseUrl), {
      method,
      headers: { ...content, ...auth, ...headers },
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parsed(text), text };
  }
}

function parsed(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
