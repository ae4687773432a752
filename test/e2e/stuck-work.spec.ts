import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Account } from '../../simulator/account.js';
import { createApp } from '../../src/create-app.js';
import { SyncWaker } from '../../src/sync/sync-waker.js';
import { SyncWorker } from '../../src/sync/sync-worker.js';
import { enable, failedOf, inStatus, requestsOf, statusOf } from '../support/sync-helpers.js';
import {
  ADMIN_KEY,
  startTestGateway,
  type TestConnection,
  type TestGateway,
  testSettings,
} from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

const OTHER_KEY = `later:${Buffer.alloc(32, 8).toString('base64')}`;
const OUR_KEY = Buffer.alloc(32, 7).toString('base64');

/** What waits for a person says so, does nothing meanwhile, and goes on when the person has acted. */
describe('work that cannot be done', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterEach(() => gateway.simulator.faults.clear());
  afterAll(() => gateway?.stop());

  const newAccount = (): Account =>
    gateway.simulator.addAccount({ accountId: randomUUID(), key: randomUUID(), seed: true });

  /** A sale that is picked, and its only notification: that to this connection. */
  async function pick(account: Account, connection: TestConnection): Promise<{ id: string; sale: string }> {
    const lines = [{ sku: 'MUG-ENAMEL', quantity: 1 }];
    const sale = account.createSale({ customer: 'Noa Brightwater', lines, authorised: true });
    account.draftPick(sale.ID);
    account.edit<any>(sale.ID, (each) => (each.Fulfilments[0].Pick.Status = 'AUTHORISED'));
    const { status, body } = await gateway.notify(connection, { EventType: 'Sale/PickAuthorised', SaleID: sale.ID });
    expect(status).toBe(200);
    return { id: body.notificationId, sale: sale.ID };
  }
  const done = (id: string) => inStatus(gateway, { id }, 'done');
  const callsOf = (account: Account) => gateway.simulator.calls.filter((call) => call.accountId === account.accountId);

  describe('because a password cannot be decrypted', () => {
    /** As when ENCRYPTION_KEY lost the key it was stored with. */
    const spoil = (connection: TestConnection) =>
      gateway.database.query(`update credential set password_key_id = 'lost', updated_at = now() where id = $1`, [
        connection.credentialId,
      ]);
    const needsAttention = (connection: TestConnection) =>
      waitFor(
        async () => {
          const status = await statusOf(gateway, connection);
          return status.state === 'needs_attention' ? status : null;
        },
        { describe: 'the connection to need attention', timeoutMs: 15_000 },
      );
    const jobsOf = (connection: TestConnection) =>
      gateway.database.query(`select state from pgboss.job where singleton_key = $1 order by created_on`, [
        connection.id,
      ]);

    it('needs attention with the reason, rests, and goes on with a new password', async () => {
      const account = newAccount();
      const connection = await gateway.connect({}, account);
      await spoil(connection);
      // Else the password that was read before is known for some seconds more.
      for (const enabled of [false, true]) await enable(gateway, connection, enabled);
      const notification = await pick(account, connection);
      const status = await needsAttention(connection);
      expect(status.attention.reason).toMatch(/password .*cannot be read.*ENCRYPTION_KEY/s);
      expect(Date.parse(status.attention.since)).toBeLessThanOrEqual(Date.now());
      const headers = { authorization: `Bearer ${ADMIN_KEY}` };
      const health: any = await (await fetch(`${gateway.url}/health/connections`, { headers })).json();
      const unwell = health.unwell.find((each: any) => each.connectionId === connection.id);
      expect(unwell).toMatchObject({ reason: status.attention.reason });
      expect(status.estimate).toMatchObject({ caughtUpAt: null, explanation: expect.stringMatching(/password/) });
      const credential = await gateway.api('GET', `/credentials/${connection.credentialId}`);
      expect(credential.body.lastTest).toMatchObject({ ok: false, errorKind: 'secret_unreadable' });
      expect(await requestsOf(gateway, connection)).toMatchObject([{ status: 'waiting', attempts: 0 }]);
      // A sweep leaves it alone.
      await waitFor(async () => (await jobsOf(connection)).every((job) => job['state'] !== 'active'), {
        describe: 'the run to end',
      });
      const before = await jobsOf(connection);
      await gateway.app.get(SyncWorker, { strict: false }).sweep();
      // None is added; one that was there may have begun meanwhile.
      expect(await jobsOf(connection)).toHaveLength(before.length);
      expect(callsOf(account)).toHaveLength(0);

      await gateway.api('PATCH', `/credentials/${connection.credentialId}`, { password: account.keys[0] });
      await done(notification.id);
      expect(await statusOf(gateway, connection)).toMatchObject({ state: 'ok', attention: null });
    });

    it('goes on by itself when a process is started that has the key', async () => {
      const account = newAccount();
      const connection = await gateway.connect({}, account);
      const keys = { ENCRYPTION_KEY: `${OTHER_KEY},${OUR_KEY}` };
      const settings = testSettings(gateway.databaseUrl, gateway.simulator.url, { ...keys, ROLE: 'api' });
      let later: NestFastifyApplication | null = await createApp(settings, gateway.databaseUrl);
      try {
        await later.listen(0, '127.0.0.1');
        const { port } = later.getHttpServer().address() as { port: number };
        const body = JSON.stringify({ password: account.keys[0] });
        const headers = { authorization: `Bearer ${settings.adminApiKey}`, 'content-type': 'application/json' };
        const url = `http://127.0.0.1:${port}/api/v1/credentials/${connection.credentialId}`;
        expect((await fetch(url, { method: 'PATCH', headers, body })).status).toBe(200);
        // The worker here does not know that key, and no longer the password it read before.
        for (const enabled of [false, true]) await enable(gateway, connection, enabled);
        const notification = await pick(account, connection);
        await needsAttention(connection);
        await later.close();
        later = await createApp(
          testSettings(gateway.databaseUrl, gateway.simulator.url, { ...keys, ROLE: 'all' }),
          gateway.databaseUrl,
        );
        await later.init();
        // Whichever worker takes it: the one that can read it takes the mark away.
        await waitFor(
          async () => {
            gateway.app.get(SyncWaker, { strict: false }).wake([connection.id]);
            return (await gateway.api('GET', `/notifications/${notification.id}`)).body.status === 'done';
          },
          { describe: 'the document to be served', timeoutMs: 15_000, intervalMs: 200 },
        );
        // The worker without the key may note it anew: it is asked until the other one was the last.
        await waitFor(
          async () => {
            gateway.app.get(SyncWaker, { strict: false }).wake([connection.id]);
            return (await gateway.api('GET', `/credentials/${connection.credentialId}`)).body.lastTest === null;
          },
          { describe: 'the mark to be taken away', timeoutMs: 10_000, intervalMs: 50 },
        );
      } finally {
        await later?.close();
      }
    });
  });

  it('because calls were refused goes on at once when a test of the credential succeeds', async () => {
    const account = newAccount();
    const connection = await gateway.connect({}, account);
    gateway.simulator.faults.add({
      kind: 'rate_limited',
      status: 429,
      retryAfter: '600',
      path: '^/sale\\?',
      accountId: account.accountId,
    });
    const notification = await pick(account, connection);
    const waiting = await failedOf(gateway, connection, 'rate_limited');
    expect(Date.parse(waiting.due_at) - Date.now()).toBeGreaterThan(400_000);
    expect((await gateway.api('POST', `/credentials/${connection.credentialId}/test`)).body).toMatchObject({
      ok: true,
    });
    await done(notification.id);
  });

  it('because a document failed by itself keeps its time, whatever a test of the credential says', async () => {
    const account = newAccount();
    const connection = await gateway.connect({}, account);
    gateway.simulator.faults.add({ kind: 'status', status: 400, path: '^/sale\\?', accountId: account.accountId });
    await pick(account, connection);
    const { due_at: dueAt } = await failedOf(gateway, connection, 'rejected');
    await gateway.api('POST', `/credentials/${connection.credentialId}/test`);
    expect((await requestsOf(gateway, connection))[0]?.due_at).toEqual(dueAt);
  });

  describe('because its connection was deleted', () => {
    const remove = (connection: TestConnection) => gateway.api('DELETE', `/connections/${connection.id}`);
    const IGNORED = { outcome: 'ignored', reason: expect.stringMatching(/connection was deleted/), recordIds: [] };

    it('ends as ignored with that reason, whether it waited or was held', async () => {
      const account = newAccount();
      const [waiting, holding] = [
        await gateway.connect({}, account),
        await gateway.connect({ unmappedWarehouse: 'hold' }, account),
      ];
      await enable(gateway, waiting, false);
      const pending = await pick(account, waiting);
      const held = await pick(account, holding);
      await inStatus(gateway, { id: held.id }, 'held');
      for (const connection of [waiting, holding]) {
        expect((await remove(connection)).status).toBe(204);
        expect(await requestsOf(gateway, connection)).toEqual([]);
      }
      for (const { id } of [pending, held]) {
        const { body } = await gateway.api('GET', `/notifications/${id}`);
        expect(body).toMatchObject({ status: 'ignored', processedAt: expect.any(String), outcomes: [IGNORED] });
      }
    });

    it('ends also when it came a moment after, through a process that had not heard of it', async () => {
      const account = newAccount();
      const connection = await gateway.connect({}, account);
      const settings = testSettings(gateway.databaseUrl, gateway.simulator.url, { ROLE: 'api' });
      const other = await createApp(settings, gateway.databaseUrl);
      try {
        await other.listen(0, '127.0.0.1');
        const { port } = other.getHttpServer().address() as { port: number };
        const headers = { CONNECTIONID: connection.id, APIKEY: connection.pushApiKey };
        const send = () =>
          fetch(`http://127.0.0.1:${port}/webhooks/cin7-core`, {
            method: 'POST',
            headers: { ...headers, 'content-type': 'application/json' },
            body: JSON.stringify({ EventType: 'Sale/PickAuthorised', SaleID: randomUUID() }),
          });
        // It knows the key now, for a few seconds.
        expect((await send()).status).toBe(200);
        await remove(connection);
        const late = await send();
        expect(late.status).toBe(200);
        const { notificationId } = (await late.json()) as { notificationId: string };
        const ended = await inStatus(gateway, { id: notificationId }, 'ignored');
        expect(ended.outcomes).toMatchObject([IGNORED]);
        expect(await requestsOf(gateway, connection)).toEqual([]);
      } finally {
        await other.close();
      }
    });
  });
});
