/** An answer of the application, as it would go over the network. */
export interface ApiAnswer {
  status: number;
  /** Parsed JSON; null for an empty answer. */
  body: unknown;
}

/** The application in this process, asked as by HTTP and with the administrator's key, but without a network. */
export interface GatewayApi {
  ask(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<ApiAnswer>;
  close(): Promise<void>;
}

/** Said to the person, without a stack. */
export class CommandError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandError';
  }
}

interface Problem {
  title?: string;
  detail?: string;
  errors?: { path: string; message: string }[];
}

/**
 * Asks, and takes only success for an answer.
 *
 * @throws CommandError with the problem's own words
 */
export async function request<T>(
  api: GatewayApi,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<T> {
  const answer = await api.ask(method, path, body);
  if (answer.status < 400) return answer.body as T;
  const { title, detail, errors = [] } = (answer.body ?? {}) as Problem;
  const fields = errors.map((error) => `\n  ${error.path}: ${error.message}`).join('');
  throw new CommandError(`${detail ?? title ?? `The gateway answered ${answer.status}.`}${fields}`);
}

/** All rows of a list, over all its pages. */
export async function allOf<T>(api: GatewayApi, path: string): Promise<T[]> {
  const rows: T[] = [];
  let cursor: string | null = null;
  do {
    const query: string = `limit=1000${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
    const page: { data: T[]; nextCursor: string | null } = await request(
      api,
      'GET',
      `${path}${path.includes('?') ? '&' : '?'}${query}`,
    );
    rows.push(...page.data);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return rows;
}
