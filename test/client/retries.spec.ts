import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Gateway, GatewayError, type Retry, unwrap } from '../../client/src/index.js';

const PAGE = { data: [], nextCursor: 'c1', hasMore: false };
const problem = (status: number, code: string): object => {
  return { type: 'about:blank', title: 'No', status, code, detail: `It is ${code}.` };
};

/** What stands between a client and the gateway, or the gateway in trouble: answers that a real one gives too seldom. */
describe('answers that are none', () => {
  let server: Server | null = null;
  afterEach(async () => {
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
    server = null;
  });

  /** A gateway that answers one after the other, and the last for ever. */
  const answering = async (...answers: ((response: ServerResponse) => void)[]): Promise<Gateway> => {
    server = createServer((request, response) => {
      request.resume();
      (answers.length > 1 ? answers.shift() : answers[0])?.(response);
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return new Gateway({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key: 'k' });
  };
  const json =
    (status: number, body: unknown, headers: Record<string, string> = {}) =>
    (response: ServerResponse): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    };
  const first = async (gateway: Gateway, backOff?: (attempt: number) => number) => {
    const retries: Retry[] = [];
    const batches = gateway.batches({ backOff, onRetry: (retry) => retries.push(retry) });
    const { value } = await batches.next();
    await batches.return();
    return { batch: value, retries };
  };

  /** The wait after the first failure; nobody waits for it. */
  const firstDelay = async (gateway: Gateway, backOff?: (attempt: number) => number): Promise<number> => {
    const ended = new AbortController();
    const delays: number[] = [];
    const onRetry = ({ delayMs }: Retry): void => {
      delays.push(delayMs);
      ended.abort();
    };
    for await (const entry of gateway.follow({ onRetry, backOff, signal: ended.signal })) expect(entry).toBeUndefined();
    return delays[0]!;
  };

  it('are tried again when they are of the moment: an error, a page of a proxy, half an answer, a cut line', async () => {
    const gateway = await answering(
      json(503, problem(503, 'database_unavailable')),
      (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad gateway</html>'),
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":['),
      (response) => response.destroy(),
      json(200, PAGE),
    );
    const { batch, retries } = await first(gateway, (attempt) => attempt);
    expect(batch).toEqual({ entries: [], cursor: 'c1' });
    expect(retries.map(({ attempt, delayMs }) => [attempt, delayMs])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
    expect(retries[0]?.error).toMatchObject({ status: 503, code: 'database_unavailable' });
    expect(retries[1]?.error).toMatchObject({ code: 'http_502', message: expect.stringContaining('Bad gateway') });
  });

  it('are waited for as long as they ask', async () => {
    const gateway = await answering(json(429, problem(429, 'too_many_waiting'), { 'retry-after': '7' }));
    expect(await firstDelay(gateway, () => 1)).toBe(7000);
  });

  it('are thrown when the same request would get the same answer', async () => {
    const gateway = await answering(json(401, problem(401, 'key_unknown')));
    const error = await first(gateway).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(GatewayError);
    expect(error).toMatchObject({ status: 401, code: 'key_unknown', message: 'It is key_unknown. (401 key_unknown)' });
    await expect(unwrap(gateway.api.GET('/api/v1/consumers'))).rejects.toThrow('key_unknown');
  });

  it('end an acknowledgement after some tries', async () => {
    const gateway = await answering(json(500, problem(500, 'internal_error')));
    const retries: Retry[] = [];
    const entry = { recordType: 'order' as const, recordId: 'r', revision: 1 };
    const options = { backOff: () => 1, onRetry: (retry: Retry) => void retries.push(retry) };
    await expect(gateway.acknowledge(entry, 'done', undefined, options)).rejects.toMatchObject({ status: 500 });
    expect(retries).toHaveLength(6);
  });

  it('come apart by chance, so that many clients do not come back at once', async () => {
    const gateway = await answering(json(500, problem(500, 'internal_error')));
    const delays = [await firstDelay(gateway), await firstDelay(gateway), await firstDelay(gateway)];
    expect(new Set(delays).size).toBe(3);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(250);
    expect(Math.max(...delays)).toBeLessThanOrEqual(500);
  });

  it('are told of at once when the address or the key cannot be one', () => {
    expect(() => new Gateway({ url: 'localhost:3000', key: 'k' })).toThrow(TypeError);
    expect(() => new Gateway({ url: 'http://localhost:3000', key: '' })).toThrow('key is empty');
    expect(() => new Gateway({ url: 'http://localhost:3000', key: 'a\nb' })).toThrow('holds what no key holds');
  });
});
