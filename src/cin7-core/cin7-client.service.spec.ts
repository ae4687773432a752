import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { Logger } from '@nestjs/common';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Settings } from '../platform/config/settings.js';
import { MetricsService } from '../platform/observability/metrics.service.js';
import { waitFor } from '../../test/support/wait-for.js';
import { type BudgetAccount, CallBudget, type CallPurpose } from './call-budget.js';
import { type Cin7Account, Cin7Client } from './cin7-client.service.js';
import type { Cin7CoreOptions } from './cin7-core-options.js';
import { Cin7Error } from './cin7-error.js';
import { Cin7Metrics } from './cin7-metrics.js';

const ACCOUNT: Cin7Account = { accountId: 'AC-1', apiKey: 'k3y-very-secret', callsPerMinute: 45 };

class RecordingBudget extends CallBudget {
  readonly log: string[] = [];
  refuseWith: Error | null = null;
  failReport = false;

  override async take(account: BudgetAccount, purpose: CallPurpose): Promise<void> {
    this.log.push(`take ${account.accountId} ${account.callsPerMinute} ${purpose}`);
    if (this.refuseWith !== null) throw this.refuseWith;
  }

  override async report(account: BudgetAccount, result: 'ok' | Cin7Error): Promise<void> {
    this.log.push(`report ${account.accountId} ${result === 'ok' ? 'ok' : result.kind}`);
    if (this.failReport) throw new Error('no database');
  }

  override async resume(): Promise<void> {}
}

const metrics = () => new Cin7Metrics(new MetricsService({ role: 'all', cluster: 'local' } as Settings));

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const closers: (() => Promise<unknown>)[] = [];

async function setUp(answer: Answer, options: Partial<Cin7CoreOptions> = {}) {
  const requests: { url: string; method: string; headers: IncomingMessage['headers']; body: string }[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      requests.push({ url: request.url ?? '', method: request.method ?? '', headers: request.headers, body });
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ExternalApi/v2`;
  const budget = new RecordingBudget();
  const client = new Cin7Client({ baseUrl, timeoutMs: 5_000, version: '9.8.7', ...options }, budget, metrics());
  closers.push(async () => {
    await client.onApplicationShutdown();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const failure = async (run: Promise<unknown>): Promise<Cin7Error> => {
    const error: unknown = await run.then(
      () => new Error('expected a failure'),
      (reason: unknown) => reason,
    );
    if (!(error instanceof Cin7Error)) throw error;
    expect(error.message).not.toContain(ACCOUNT.apiKey);
    expect(error.call).toMatch(/^(GET|POST|PUT|DELETE) \//);
    return error;
  };
  return { baseUrl, budget, client, requests, server, failure };
}

function answerJson(value: unknown, status = 200): Answer {
  return (_, response) => response.writeHead(status).end(JSON.stringify(value));
}

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

describe('Cin7Client', () => {
  it('sends the key in headers and the query encoded, and tells the budget before and after', async () => {
    const { client, requests, budget } = await setUp(answerJson({ ID: 'x' }));
    const query = { ID: 'a b&c', IncludeDeprecated: true, Page: 2, Since: undefined };
    expect(await client.get(ACCOUNT, '/product', query, { purpose: 'person' })).toEqual({ ID: 'x' });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      method: 'GET',
      url: '/ExternalApi/v2/product?ID=a%20b%26c&IncludeDeprecated=true&Page=2',
      headers: {
        'api-auth-accountid': 'AC-1',
        'api-auth-applicationkey': 'k3y-very-secret',
        accept: 'application/json',
        'content-type': 'application/json',
        'user-agent': 'ERPGate/9.8.7',
      },
    });
    expect(budget.log).toEqual(['take ac-1 45 person', 'report ac-1 ok']);
  });

  it('takes a base address with a slash at the end', async () => {
    const { baseUrl, requests } = await setUp(answerJson({}));
    const other = new Cin7Client({ baseUrl: `${baseUrl}//` }, new RecordingBudget(), metrics());
    closers.push(() => other.onApplicationShutdown());
    await other.get(ACCOUNT, '/me');
    expect(requests[0]?.url).toBe('/ExternalApi/v2/me');
  });

  it('sends a body, takes an empty answer, and hides the secrets of the body', async () => {
    const { client, requests, failure } = await setUp((request, response) =>
      request.method === 'DELETE'
        ? response.writeHead(204).end()
        : response.writeHead(400).end(JSON.stringify({ ErrorCode: 400, Exception: 'bad header pu5h-key' })),
    );
    expect(await client.send('DELETE', ACCOUNT, '/webhooks', { query: { ID: '1' } })).toBeNull();
    const body = { Type: 'Sale/Voided', ExternalHeaders: [{ Key: 'APIKEY', Value: 'pu5h-key' }] };
    const error = await failure(client.send('PUT', ACCOUNT, '/webhooks', { body, secrets: ['pu5h-key'] }));
    expect(error.kind).toBe('rejected');
    expect(error.message).toContain('bad header [hidden]');
    expect(requests[1]).toMatchObject({ method: 'PUT', body: JSON.stringify(body) });
  });

  it('takes a refusal of a part that not every account has for no refusal of the key', async () => {
    const { client, budget, failure } = await setUp(answerJson([{ ErrorCode: 403, Exception: 'No module.' }], 403));
    for (let n = 0; n < 4; n += 1) {
      const error = await failure(client.get(ACCOUNT, '/webhooks', {}, { isPartOptional: true }));
      expect(error).toMatchObject({ kind: 'rejected', status: 403 });
    }
    expect(new Set(budget.log)).toEqual(new Set(['take ac-1 45 background', 'report ac-1 rejected']));
  });

  it('makes no call when the budget refuses', async () => {
    const { client, requests, budget } = await setUp(answerJson({}));
    budget.refuseWith = new Cin7Error('rate_limited', 'No calls left.', { isOwnBudget: true });
    await expect(client.get(ACCOUNT, '/me')).rejects.toBe(budget.refuseWith);
    expect(requests).toHaveLength(0);
    expect(budget.log).toEqual(['take ac-1 45 background']);
  });

  it('keeps the answer when the budget cannot be told', async () => {
    const { client, budget } = await setUp(answerJson({ ID: 'x' }));
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    budget.failReport = true;
    expect(await client.get(ACCOUNT, '/me')).toEqual({ ID: 'x' });
    expect(warn).toHaveBeenCalledTimes(1);
    warn.mockRestore();
  });

  it.each(['', 'two\nlines', 'ключ'])('does not send the key %j', async (apiKey) => {
    const { client, requests, failure, budget } = await setUp(answerJson({}));
    expect((await failure(client.get({ ...ACCOUNT, apiKey }, '/me'))).kind).toBe('auth');
    expect(requests).toHaveLength(0);
    expect(budget.log).toEqual([]);
  });

  it('follows no redirect', async () => {
    const { client, requests, failure } = await setUp((_, response) =>
      response.writeHead(302, { location: '/ExternalApi/v2/elsewhere' }).end(),
    );
    const error = await failure(client.get(ACCOUNT, '/BillOfMaterials'));
    expect(error).toMatchObject({ kind: 'unreadable', status: 302 });
    expect(requests).toHaveLength(1);
  });

  it('reads a packed answer', async () => {
    const { client } = await setUp((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"Company":"Öl & Co"}')),
    );
    expect(await client.get(ACCOUNT, '/me')).toEqual({ Company: 'Öl & Co' });
  });

  const large = JSON.stringify({ text: 'x'.repeat(200_000) });
  it.each<[string, Answer, Cin7Error['kind']]>([
    ['a body over the cap', (_, response) => response.end(large), 'unreadable'],
    ['a packed body over the cap', (_, response) => packed(response, gzipSync(large)), 'unreadable'],
    ['a body that is not packed as it says', (_, response) => packed(response, Buffer.from(large)), 'unreadable'],
    ['half of a packed body', (_, response) => packed(response, gzipSync('{"a":1}').subarray(0, 15)), 'temporary'],
    [
      'an unknown packing',
      (_, response) => response.writeHead(200, { 'content-encoding': 'zstd' }).end('{}'),
      'unreadable',
    ],
    ['a reset before the answer', (request) => request.socket.destroy(), 'temporary'],
    ['a reset within the answer', breakOff, 'temporary'],
    ['an answer that is not HTTP', (request) => request.socket.end('hello\r\n\r\n'), 'temporary'],
    ['an error in a 200', answerJson([{ ErrorCode: 404, Exception: 'Sale not found' }]), 'not_found'],
    ['the rate limit', answerJson({}, 429), 'rate_limited'],
  ])('ends %s as its kind, told to the budget', async (_, answer, kind) => {
    const { client, budget, failure } = await setUp(answer, { maxBodyBytes: 100_000 });
    const error = await failure(client.get(ACCOUNT, '/sale', { ID: '7' }));
    expect(error).toMatchObject({ kind, call: 'GET /sale?ID=7' });
    expect(budget.log.at(-1)).toBe(`report ac-1 ${kind}`);
  });

  it('says that nobody is there', async () => {
    const { client, server, failure } = await setUp(answerJson({}));
    await new Promise((resolve) => server.close(resolve));
    const error = await failure(client.get(ACCOUNT, '/me'));
    expect(error.kind).toBe('temporary');
    expect(error.message).toContain('ECONNREFUSED');
  });

  it.each<[string, Answer]>([
    ['never comes', () => undefined],
    ['begins and never ends', (_, response) => response.writeHead(200).write('{"a":')],
  ])('gives up an answer that %s', async (_, answer) => {
    const { client, failure } = await setUp(answer, { timeoutMs: 150 });
    const error = await failure(client.get(ACCOUNT, '/sale', { ID: '7' }));
    expect(error.kind).toBe('temporary');
    expect(error.message).toContain('within 1 s');
  });

  it('can be told to give up, before and during the call', async () => {
    const stop = new AbortController();
    const { client, budget, failure } = await setUp(() => stop.abort());
    expect((await failure(client.get(ACCOUNT, '/me', {}, { signal: stop.signal }))).message).toContain('given up');
    expect((await failure(client.get(ACCOUNT, '/me', {}, { signal: stop.signal }))).kind).toBe('temporary');
    expect(budget.log).toEqual(['take ac-1 45 background', 'report ac-1 temporary']);
  });

  it('takes a first 403 as a burst, but tells a person at once, without a stop of the account', async () => {
    const { client, budget, failure } = await setUp(answerJson([{ ErrorCode: 403, Exception: 'No entry' }], 403));
    const passing = { kind: 'rate_limited', retryAfterMs: 10_000, status: 403 };
    expect(await failure(client.get(ACCOUNT, '/me'))).toMatchObject(passing);
    const refused = await failure(client.get(ACCOUNT, '/me', {}, { purpose: 'person' }));
    expect(refused).toMatchObject({ kind: 'auth', status: 403 });
    expect(budget.log).toEqual(['take ac-1 45 background', 'report ac-1 rate_limited', 'take ac-1 45 person']);
  });

  it('gives calls up when the process stops, makes no more, and tells the budget nothing of it', async () => {
    const { client, budget, requests, failure } = await setUp(() => undefined);
    const hanging = failure(client.get(ACCOUNT, '/me'));
    await waitFor(() => requests.length === 1, { describe: 'the call' });
    client.onModuleDestroy();
    const stopped = { kind: 'temporary', isStopped: true };
    expect(await failure(client.get(ACCOUNT, '/me', {}, { purpose: 'person' }))).toMatchObject(stopped);
    await client.onApplicationShutdown();
    expect(await hanging).toMatchObject(stopped);
    expect(budget.log).toEqual(['take ac-1 45 background']);
  });

  it('uses connections again', async () => {
    const ports = new Set<number | undefined>();
    const { client } = await setUp((request, response) => {
      ports.add(request.socket.remotePort);
      response.end('{}');
    });
    for (let call = 0; call < 5; call += 1) await client.get(ACCOUNT, '/me');
    expect(ports.size).toBeLessThan(3);
  });
});

function packed(response: ServerResponse, body: Buffer): void {
  response.writeHead(200, { 'content-encoding': 'gzip' }).end(body);
}

function breakOff(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-length': '1000' }).write('{"a":1', () => request.socket.destroy());
}
