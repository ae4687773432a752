import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Simulator } from '../simulator/simulator.js';

/** One notification as it arrived. */
export interface ReceivedNotification {
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
}

/** Where a test lets the simulator send its notifications. */
export interface Receiver {
  url: string;
  received: ReceivedNotification[];
  /** Statuses of the next answers, 200 when used up; 0 never answers. */
  answers: number[];
  close(): Promise<void>;
}

/** Listens for notifications on a free port. */
export async function startReceiver(): Promise<Receiver> {
  const received: ReceivedNotification[] = [];
  const answers: number[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
      received.push({ headers: request.headers, body });
      const status = answers.shift() ?? 200;
      if (status !== 0) response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    answers,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** An answer of Cin7's API, with its body read as far as possible. */
export interface ApiAnswer {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body; tests look into it freely. */
  body: any;
}

/** Calls the simulator's Cin7 API with the default account's credentials. */
export async function callApi(
  simulator: Simulator,
  path: string,
  init: RequestInit & { key?: string; accountId?: string } = {},
): Promise<ApiAnswer> {
  const { key = simulator.account.keys[0], accountId = simulator.account.accountId, ...rest } = init;
  const headers = { 'api-auth-accountid': accountId, 'api-auth-applicationkey': String(key) };
  const answer = await fetch(simulator.url + path, { redirect: 'manual', ...rest, headers });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: json(text) };
}

/** Calls the control API. */
export async function callControl(
  simulator: Simulator,
  method: string,
  path: string,
  body?: unknown,
): Promise<ApiAnswer> {
  const init =
    body === undefined
      ? { method }
      : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const answer = await fetch(simulator.controlUrl + path, init);
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: json(text) };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
