import { request } from 'undici';
import { invalid } from '../simulator-error.js';
import { table } from './table.js';

/** The options of `do`. */
export interface DoOptions {
  url: string;
  account?: string;
}

type Json = Record<string, unknown>;

/** Verbs that are not moves of a document. */
const OTHER_VERBS: Record<
  string,
  { does: string; run(options: DoOptions, first: string | undefined, settings: Json): Promise<string> }
> = {
  help: { does: 'this list', run: help },
  list: {
    does: 'every document',
    run: async (options) =>
      table((await call(options, 'GET', '/documents')) as Json[], ['type', 'number', 'status', 'id', 'about']),
  },
  state: { does: 'accounts, counts, settings', run: async (options) => pretty(await call(options, 'GET', '/state')) },
  calls: {
    does: 'the last calls to the API',
    run: async (options) =>
      table((await call(options, 'GET', '/calls?last=50')) as Json[], ['at', 'method', 'path', 'status', 'special']),
  },
  deliveries: {
    does: 'the last deliveries and their attempts',
    run: async (options) => deliveryTable((await call(options, 'GET', '/deliveries?last=50')) as Json[]),
  },
  webhooks: {
    does: 'all registered webhooks',
    run: async (options) =>
      table((await call(options, 'GET', '/webhooks')) as Json[], ['Type', 'IsActive', 'ExternalURL', 'ID']),
  },
  'register-webhook': {
    does: 'register by hand: register-webhook TYPE url=... headers={"APIKEY":"..."}',
    run: async (options, type, settings) => pretty(await call(options, 'POST', '/webhooks', { type, ...settings })),
  },
  lose: {
    does: 'lose the next N deliveries: lose 3',
    run: async (options, count) => pretty(await call(options, 'POST', '/deliveries', { lose: Number(count ?? 1) })),
  },
  hurry: {
    does: 'start all waiting attempts now',
    run: async (options) => pretty(await call(options, 'POST', '/deliveries', { hurry: true })),
  },
  fault: {
    does: 'a fault: fault rate_limited path=/sale times=2',
    run: async (options, kind, settings) => pretty(await call(options, 'POST', '/faults', { kind, ...settings })),
  },
  settings: {
    does: 'change settings: settings - timeScale=0 rateLimit={"calls":5}',
    run: async (options, _, settings) => pretty(await call(options, 'PUT', '/settings', settings)),
  },
  reset: {
    does: 'back to the beginning (seed=true for the invented merchant)',
    run: async (options, first, settings) =>
      pretty(await call(options, 'POST', '/reset', { ...settings, ...setting(first) })),
  },
};

/** `do VERB [DOCUMENT] [name=value ...]` against a running simulator. */
export async function doCommand(
  verb: string,
  document: string | undefined,
  pairs: string[],
  options: DoOptions,
): Promise<void> {
  const settings: Json = Object.assign({}, ...pairs.map(setting));
  const other = OTHER_VERBS[verb];
  if (other !== undefined) {
    console.log(await other.run(options, document, settings));
    return;
  }
  // Without a document the first word may already be a setting: `do create-product sku=NEW-1`.
  const target = document === undefined ? {} : document.includes('=') ? setting(document) : { document };
  const answer = (await call(options, 'POST', `/do/${encodeURIComponent(verb)}`, { ...target, ...settings })) as Json;
  console.log(verb === 'show' ? pretty(answer) : summary(answer));
}

async function call(options: DoOptions, method: 'GET' | 'POST' | 'PUT', path: string, body?: Json): Promise<unknown> {
  const account = options.account === undefined ? {} : { accountId: options.account };
  const url = new URL(`${options.url.replace(/\/$/, '')}/control${path}`);
  if (method === 'GET') for (const [name, value] of Object.entries(account)) url.searchParams.set(name, value);
  const payload = method === 'GET' ? undefined : JSON.stringify({ ...body, ...account });
  const headers = { 'content-type': 'application/json' };
  const answer = await request(url, { method, headers, body: payload }).catch((error: unknown) => {
    throw invalid(
      `No simulator at ${options.url}: ${error instanceof Error ? error.message || 'no connection' : String(error)}`,
    );
  });
  const result = (await answer.body.json()) as Json;
  if (answer.statusCode >= 400) throw invalid(String(result['message'] ?? JSON.stringify(result)));
  return result;
}

/** `name=value`, the value as JSON where it is JSON. */
function setting(pair: string | undefined): Json {
  if (pair === undefined || pair === '-') return {};
  const [name, ...rest] = pair.split('=');
  if (!name || rest.length === 0) throw invalid(`Settings look like name=value, not "${pair}".`);
  const value = rest.join('=');
  try {
    return { [name]: JSON.parse(value) as unknown };
  } catch {
    return { [name]: value };
  }
}

/** One line about the document as it now is. */
function summary(answer: Json): string {
  const order = answer['Order'] as Json | undefined;
  const number = answer['Number'] ?? answer['OrderNumber'] ?? order?.['SaleOrderNumber'] ?? answer['SKU'];
  const pick = answer['Pick'] as Json | undefined;
  if (pick !== undefined) {
    const shipped = String((answer['Ship'] as Json | undefined)?.['Status']);
    const lines = (pick['Lines'] as Json[]).map(
      (line) => `  ${line['Quantity']} x ${line['SKU']} from ${line['Location']}`,
    );
    return [
      `fulfilment ${answer['FulfillmentNumber']}: pick ${pick['Status']}, ship ${shipped}, task ${answer['TaskID']}`,
      ...lines,
    ].join('\n');
  }
  if (number === undefined) return pretty(answer);
  const stamp = answer['LastModifiedOn'] ?? answer['LastUpdatedDate'];
  return `${number}: ${answer['Status']}, changed ${stamp}, id ${answer['ID'] ?? answer['TaskID']}`;
}

async function help(options: DoOptions): Promise<string> {
  const { moves } = (await call(options, 'GET', '')) as { moves: Record<string, string> };
  const others = Object.entries(OTHER_VERBS).map(([verb, { does }]) => ({ verb, does }));
  return table([...others, ...Object.entries(moves).map(([verb, does]) => ({ verb, does }))], ['verb', 'does']);
}

function deliveryTable(deliveries: Json[]): string {
  const rows = deliveries.map((delivery) => {
    const attempts = delivery['attempts'] as Json[];
    const last = attempts.at(-1);
    return { ...delivery, attempts: attempts.length, last: last?.['status'] ?? last?.['error'] ?? '' };
  });
  return table(rows, ['eventAt', 'type', 'state', 'attempts', 'last', 'body']);
}

function pretty(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
