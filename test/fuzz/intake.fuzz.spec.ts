import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { type FuzzAnswer, FuzzSender } from './support/fuzz-sender.js';
import { type FuzzWebhook, webhooks } from './support/webhook-generator.js';

/** Notifications in all; the same seed sends the same ones. */
const BODIES = Number(process.env['FUZZ_BODIES'] ?? 50_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);
const AT_ONCE = 32;
const ROUND = 2_000;
const BODY_LIMIT = 16 * 1024;

/** What is said to be stored is stored byte by byte, what is refused is not there: whatever anybody sends (guarantee 1). */
describe(`the intake (FUZZ_SEED=${SEED})`, () => {
  let gateway: TestGateway;
  let connection: TestConnection;
  let sender: FuzzSender;

  beforeAll(async () => {
    gateway = await startTestGateway({ env: { WEBHOOK_BODY_LIMIT_BYTES: String(BODY_LIMIT) } });
    connection = await gateway.connect();
    // What becomes of the documents is another matter: here they only wait.
    await gateway.api('PATCH', `/connections/${connection.id}`, { enabled: false });
    sender = new FuzzSender(gateway.url);
  });
  afterAll(async () => {
    sender?.close();
    await gateway?.stop();
  });

  const KEYS: Record<FuzzWebhook['sender'], () => [string, string][]> = {
    known: () => [
      ['CONNECTIONID', connection.id],
      ['APIKEY', connection.pushApiKey],
    ],
    'wrong key': () => [
      ['CONNECTIONID', connection.id],
      ['APIKEY', `egp_${'x'.repeat(43)}`],
    ],
    nobody: () => [],
  };

  function send({ sender: who, path, contentType, body }: FuzzWebhook): Promise<FuzzAnswer> {
    const type: [string, string][] = contentType === null ? [] : [['content-type', contentType]];
    return sender.send({
      method: 'POST',
      path: `/webhooks/cin7-core${path}`,
      headers: [...KEYS[who](), ...type],
      body,
    });
  }

  /** What the answer has to be, or how it is wrong. Too many wrong keys may be told so; a right one never is. */
  function faultOf(webhook: FuzzWebhook, { status, type, json }: FuzzAnswer): string | null {
    const isTooLarge = webhook.body.length > BODY_LIMIT;
    const refusals = isTooLarge ? [401, 413, 429] : [401, 429];
    const expected = webhook.sender !== 'known' ? refusals : isTooLarge ? [413] : [200];
    if (!expected.includes(status)) return `${status} instead of ${expected.join(' or ')}`;
    if (status === 200) return typeof json?.notificationId === 'string' ? null : 'no id';
    return type.startsWith('application/problem+json') && json?.status === status ? null : `a refusal of type ${type}`;
  }

  async function sendRound(round: FuzzWebhook[], stored: Map<string, Buffer>): Promise<string[]> {
    const faults: string[] = [];
    let next = 0;
    const sendNext = async () => {
      for (let at = next++; at < round.length; at = next++) {
        const webhook = round[at] as FuzzWebhook;
        const place = `${webhook.path} ${webhook.contentType} ${webhook.body.toString('latin1').slice(0, 300)}`;
        try {
          const answer = await send(webhook);
          const fault = faultOf(webhook, answer);
          if (fault) faults.push(`${fault}: ${place} -> ${answer.text.slice(0, 300)}`);
          if (answer.status === 200) stored.set(answer.json.notificationId, webhook.body);
        } catch (error) {
          faults.push(`${(error as Error).message}: ${place}`);
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sendNext));
    return faults;
  }

  /** Those whose stored body is not the one that was sent. */
  async function notAsSent(stored: Map<string, Buffer>): Promise<string[]> {
    const rows = await gateway.database.query<{ id: string; body: Buffer; status: string; reason: string | null }>(
      'select id, body, status, reason from notification where id = any($1)',
      [[...stored.keys()]],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return [...stored].flatMap(([id, body]) => {
      const row = found.get(id);
      if (!row) return [`${id} was acknowledged and is not there`];
      if (Buffer.compare(Buffer.from(row.body ?? []), body) !== 0) return [`${id} is not what was sent`];
      const isSaid = row.status === 'pending' || (['ignored', 'unreadable'].includes(row.status) && row.reason);
      return isSaid ? [] : [`${id} is ${row.status} without a reason`];
    });
  }

  it(`takes or refuses ${BODIES} bodies, and keeps each that it took as it came`, async () => {
    const faults: string[] = [];
    let acknowledged = 0;
    for (let sent = 0; sent < BODIES; sent += ROUND) {
      const numRuns = Math.min(ROUND, BODIES - sent);
      const stored = new Map<string, Buffer>();
      faults.push(...(await sendRound(fc.sample(webhooks, { numRuns, seed: SEED + sent }), stored)));
      faults.push(...(await notAsSent(stored)));
      acknowledged += stored.size;
    }
    expect(faults.slice(0, 20)).toEqual([]);
    const [row] = await gateway.database.query<{ count: string }>('select count(*) from notification');
    expect(Number(row?.count)).toBe(acknowledged);
    expect(acknowledged).toBeGreaterThan(BODIES / 2);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
    expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(200);
  }, 600_000);
});
