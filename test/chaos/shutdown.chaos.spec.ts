import { createConnection, type Socket } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Simulator } from '../../simulator/simulator.js';
import type { ReconciliationDto } from '../../src/reconciliation/reconciliation.dto.js';
import { EventStream } from '../support/event-stream.js';
import { Receiver } from '../support/receiver.js';
import { ScratchDirectories } from '../support/scratch-directories.js';
import { waitFor } from '../support/wait-for.js';
import { FeedFollower } from './support/feed-follower.js';
import { Findings } from './support/findings.js';
import { ADMIN_KEY, ENCRYPTION_KEY, GatewayUnderFire } from './support/gateway-under-fire.js';
import { type Link, Load } from './support/load.js';
import { Merchant, noticeOf } from './support/merchant.js';
import { OwnPostgres } from './support/own-postgres.js';
import { notify, registerConnection, registerCredential } from './support/registration.js';
import { Report } from './support/report.js';
import { SeededRandom } from './support/seeded-random.js';

/** What Kubernetes and Docker are told is longer; this is what is promised. */
const STOP_LIMIT_MS = 10_000;
/** Far below what a document waits that was claimed by somebody who died (15 s), or that failed (5 s). */
const PICK_UP_LIMIT_MS = 4_000;
/** Less than Cin7 is waited for (30 s), more than the stop may take. */
const HANGS_MS = 25_000;
const WAITING = 5;

/** Everything that can be under way at once when a process is told to stop. */
describe('a gateway that is told to stop under load', () => {
  const scratch = new ScratchDirectories();
  const random = SeededRandom.fromEnvironment();
  const report = new Report(`shutdown (CHAOS_SEED=${random.seed})`);
  const streams: EventStream[] = [];
  const polls: Promise<number>[] = [];
  const sockets: Socket[] = [];
  let simulator: Simulator;
  let postgres: OwnPostgres;
  let gateway: GatewayUnderFire;
  let findings: Findings;
  let receiver: Receiver;
  let load: Load;
  let follower: FeedFollower;
  let link: Link;
  let other: Link;
  let runId: string;

  beforeAll(async () => {
    const root = scratch.root();
    postgres = await OwnPostgres.start(path.join(root, 'data'));
    simulator = await new Simulator({ seed: true, rateLimit: { calls: 0 }, latencyMs: 20 }).start();
    simulator.addAccount({ accountId: '5a1e0000-0000-4000-8000-00000000c1a8', key: 'second-key', seed: true });
    receiver = await Receiver.start();
    gateway = await GatewayUnderFire.create(
      {
        DATABASE_URL: postgres.url,
        ENCRYPTION_KEY,
        CIN7_CORE_BASE_URL: simulator.url,
        CIN7_CORE_CALLS_PER_MINUTE: '100000',
        DELIVERY_ALLOWED_NETWORKS: '127.0.0.0/8',
      },
      path.join(root, 'gateway.log'),
    );
    gateway.spawn();
    await gateway.ready();
    findings = await Findings.open(postgres.url);
    const links: Link[] = [];
    for (const account of simulator.accounts) {
      const merchant = new Merchant(account, { products: 20, purchases: 10, sales: 30, transfers: 8 });
      const credentialId = await registerCredential(gateway, account, 'Merchant');
      const registered = await registerConnection(gateway, credentialId, 'Merchant');
      links.push({ ...registered, merchant, documents: merchant.documents });
    }
    [link, other] = links as [Link, Link];
    load = new Load({ gateway, links: [link], random, senders: 8, pauseMs: 40 });
    follower = new FeedFollower(gateway);
  });

  afterAll(async () => {
    report.print();
    for (const socket of sockets) socket.destroy();
    await findings?.close();
    await gateway?.stop();
    await receiver?.stop();
    await simulator?.stop();
    await postgres?.stop('fast');
    await scratch.remove();
  });

  /** A client that begins to send a notification and never ends. */
  const beginRequest = (): Socket => {
    const { hostname, port } = new URL(gateway.url);
    const socket = createConnection({ host: hostname, port: Number(port) });
    const headers = Object.entries({ ...link.headers, Host: hostname, 'Content-Length': '1000' });
    socket.write(
      `POST /webhooks/cin7-core HTTP/1.1\r\n${headers.map(([k, v]) => `${k}: ${v}`).join('\r\n')}\r\n\r\n{"Sale`,
    );
    socket.on('error', () => undefined);
    sockets.push(socket);
    return socket;
  };
  const poll = async (after: string): Promise<number> => {
    const headers = { authorization: `Bearer ${ADMIN_KEY}` };
    const answer = await fetch(
      `${gateway.url}/api/v1/changes?after=${after}&wait=60&recordType=item&connectionId=${other.connectionId}`,
      { headers },
    );
    await answer.text();
    return answer.status;
  };
  const readsOf = (id: string): number[] =>
    simulator.calls.filter(({ query }) => (query['id'] ?? '').toLowerCase() === id).map(({ at }) => at.getTime());

  it('ends within the limit, whatever is under way', async () => {
    load.start();
    follower.start();
    receiver.answer = () => undefined;
    await gateway.api('POST', '/endpoints', { name: 'slow', url: receiver.url, from: 'now' });
    await waitFor(() => receiver.received.length > 0 && load.acknowledged.size > 100, {
      describe: 'load, and a delivery under way',
      timeoutMs: 20_000,
    });
    runId = (
      await gateway.api<ReconciliationDto>('POST', `/connections/${other.connectionId}/reconciliations`, {
        reason: 'backfill',
        since: '2000-01-01T00:00:00Z',
      })
    ).id;
    const hung = other.documents.find(({ domain }) => domain === 'sales');
    if (!hung) throw new Error('There is no sale.');
    const hungId = hung.id.toLowerCase();
    simulator.faults.add({ kind: 'slow', milliseconds: HANGS_MS, path: new RegExp(hungId, 'i') });
    await notify(gateway, other, noticeOf(hung));
    await waitFor(async () => (await claimed()) > 0, { describe: 'the document to be asked for', timeoutMs: 20_000 });
    const { nextCursor } = await gateway.api<{ nextCursor: string }>('GET', '/changes?from=now');
    for (let n = 0; n < WAITING; n += 1) {
      streams.push(await EventStream.open(gateway.url, `/changes?after=${nextCursor}`, ADMIN_KEY));
      polls.push(poll(nextCursor));
      beginRequest();
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { code, ms } = await gateway.terminate();
    report.note('SIGTERM to the end of the process', ms);
    report.set('answers by status', JSON.stringify(Object.fromEntries(load.answers)));
    simulator.faults.clear();
    const stoppedAt = Date.now();
    expect({ code, isInTime: ms < STOP_LIMIT_MS }).toEqual({ code: 0, isInTime: true });
    expect(await Promise.all(polls)).toEqual(Array(WAITING).fill(200));
    await waitFor(() => streams.every(({ hasEnded }) => hasEnded), { describe: 'the streams to end' });

    receiver.takesAll();
    gateway.spawn();
    await gateway.ready();
    const readyAt = Date.now();
    await waitFor(() => readsOf(hungId).some((at) => at > stoppedAt), {
      describe: 'the document to be asked for again',
      timeoutMs: 30_000,
    });
    const again = Math.max(0, Math.min(...readsOf(hungId).filter((at) => at > stoppedAt)) - readyAt);
    report.note('ready, until the document is read at which it was', again);
    expect(again).toBeLessThan(PICK_UP_LIMIT_MS);
  });

  const claimed = async (): Promise<number> => {
    const [row] = await findings.rows<{ n: number }>(
      `select count(*)::int as n from sync_request where connection_id = $1 and domain = 'sales' and claimed_until > now()`,
      [other.connectionId],
    );
    return row?.n ?? 0;
  };

  it('goes on with everything', async () => {
    await load.finish();
    await waitFor(async () => (await findings.unfinished()) === 0, {
      describe: 'every notification to have its outcome',
      timeoutMs: 60_000,
      intervalMs: 100,
    });
    await waitFor(
      async () => (await gateway.api<ReconciliationDto>('GET', `/reconciliations/${runId}`)).status !== 'running',
      {
        describe: 'the reconciliation to end',
        timeoutMs: 60_000,
        intervalMs: 100,
      },
    );
    expect((await gateway.api<ReconciliationDto>('GET', `/reconciliations/${runId}`)).status).toBe('completed');
    await follower.finish();
    await waitFor(async () => (await gateway.api('GET', '/endpoints')).data[0].lag.changes === 0, {
      describe: 'all deliveries',
      timeoutMs: 30_000,
    });
    report.set('notifications answered 200', load.acknowledged.size);
    expect(await findings.lostNotifications(load.acknowledged)).toEqual([]);
    expect(await findings.brokenRevisions()).toEqual([]);
    expect(await findings.feedFaults(follower)).toEqual([]);
    const [failed] = await findings.rows<{ n: number }>(
      `select count(*)::int as n from sync_request where attempts > 0`,
    );
    expect(failed?.n).toBe(0);
  });
});
