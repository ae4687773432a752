import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shuffled } from '../../simulator/delivery/shuffled.js';
import { AnswerCheck } from './support/answer-check.js';
import { type ApiDocument, type Operation, readApiDocument } from './support/api-document.js';
import { FuzzSender, type Sendable } from './support/fuzz-sender.js';
import { FuzzWorld } from './support/fuzz-world.js';
import { type FuzzRequest, requestsTo } from './support/request-generator.js';
import { CURSOR, EXISTING, SchemaValues } from './support/schema-values.js';

/** Requests in all, over all routes alike; the same seed sends the same requests. */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 20_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);
const AT_ONCE = 24;
const ROUND = 1_000;

/** Only what somebody paused just before can be resumed. */
const BY_LUCK = ['POST /api/v1/reconciliations/{id}/resume'];

/**
 * Every route of the API document, called with what the document allows, with what it nearly allows, and with nonsense.
 * The intake has a proof of its own beside this one.
 */
describe(`every route (FUZZ_SEED=${SEED})`, () => {
  let world: FuzzWorld;
  let document: ApiDocument;
  let sender: FuzzSender;

  beforeAll(async () => {
    world = await FuzzWorld.start();
    document = await readApiDocument();
    sender = new FuzzSender(world.gateway.url);
  });
  afterAll(async () => {
    sender?.close();
    await world?.gateway.stop();
  });

  const operations = () => document.operations.filter(({ path }) => !path.startsWith('/webhooks/'));

  function sendable(request: FuzzRequest, at: number): Sendable {
    const { operation, caller } = request;
    const fill = (text: string) => text.replaceAll(EXISTING, world.idFor(operation.method, operation.path, at));
    const fillBody = (text: string) =>
      text.replaceAll(EXISTING, world.idInBody(operation.path, at)).replaceAll(CURSOR, world.cursor);
    const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => inPath(fill(request.path[name] ?? '')));
    const query = request.query.map(([name, value]) => `${inQuery(name)}=${inQuery(fill(value))}`).join('&');
    const key = world.keyOf(caller);
    const authorization: [string, string][] = key === null ? [] : [['authorization', `Bearer ${key}`]];
    const body = typeof request.body === 'string' ? fillBody(request.body) : request.body;
    return {
      method: operation.method,
      path: query === '' ? path : `${path}?${query}`,
      headers: [...authorization, ...request.headers],
      body,
    };
  }

  /** Sends one round, some at a time, and collects what was wrong and what was answered. */
  async function sendRound(requests: FuzzRequest[], check: AnswerCheck, seen: Map<string, number>): Promise<string[]> {
    const faults: string[] = [];
    let next = 0;
    const send = async () => {
      for (let at = next++; at < requests.length; at = next++) {
        const request = requests[at] as FuzzRequest;
        const sent = sendable(request, at);
        try {
          const answer = await sender.send(sent);
          const place = `${request.operation.method} ${request.operation.path}`;
          seen.set(`${place} ${answer.status < 300}`, (seen.get(`${place} ${answer.status < 300}`) ?? 0) + 1);
          const fault = check.faultOf(request.operation, answer);
          if (fault) faults.push(`${fault}: ${shown(sent)} -> ${answer.status} ${answer.text.slice(0, 300)}`);
        } catch (error) {
          faults.push(`${(error as Error).message}: ${shown(sent)}`);
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, send));
    return faults;
  }

  it(`answers ${REQUESTS} requests as documented, never with a fault of its own and never not at all`, async () => {
    const values = new SchemaValues(document.schemas);
    const check = new AnswerCheck(document);
    const seen = new Map<string, number>();
    const each = Math.ceil(REQUESTS / operations().length);
    const all = operations().flatMap((operation: Operation) =>
      fc.sample(requestsTo(operation, values), { numRuns: each, seed: SEED }),
    );
    const faults: string[] = [];
    for (let from = 0; from < all.length; from += ROUND) {
      await world.refresh();
      // Of all routes in each round, so that what one of them changes meets all others.
      const rounds = Math.ceil(all.length / ROUND);
      const round = shuffled(
        all.filter((_, at) => at % rounds === from / ROUND),
        SEED,
      );
      faults.push(...(await sendRound(round, check, seen)));
    }
    expect([...new Set(faults)].slice(0, 20)).toEqual([]);
    expect(all.length).toBeGreaterThanOrEqual(REQUESTS);
    // Nonsense that is only ever refused would prove little: every route has also done its work.
    const neverDone = operations().filter(({ method, path }) => !seen.has(`${method} ${path} true`));
    const names = neverDone.map(({ method, path }) => `${method} ${path}`);
    expect(names.filter((name) => !BY_LUCK.includes(name))).toEqual([]);
  }, 600_000);

  it('works as before afterwards', async () => {
    const { gateway } = world;
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
    expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(200);
    await world.addMerchant();
  }, 120_000);
});

/** As it stands when it is an escape sequence by itself, so that broken ones arrive as such. */
const inQuery = (text: string) => (/^(%[0-9a-f]{2})+$/i.test(text) ? text : encodeURIComponent(text.toWellFormed()));

/** An empty part would be the address of another route. */
const inPath = (text: string) => inQuery(text === '' ? ' ' : text);

function shown({ method, path, headers, body }: Sendable): string {
  const text = body === null ? '' : ` ${Buffer.from(body).toString('utf8').slice(0, 400)}`;
  const others = headers.filter(([name]) => name !== 'authorization').map(([name, value]) => `${name}: ${value}`);
  return `${method} ${path.slice(0, 400)} [${others.join(', ').slice(0, 200)}]${text}`;
}
