import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '../../src/create-app.js';
import { Heartbeat } from '../../src/reconciliation/schedule/heartbeat.service.js';
import { ReconciliationScheduler } from '../../src/reconciliation/schedule/reconciliation-scheduler.service.js';
import { connectUntold, endOf } from '../support/reconciliation-runs.js';
import { enable } from '../support/sync-helpers.js';
import { startTestGateway, testSettings, type TestConnection, type TestGateway } from '../support/test-gateway.js';

/** Runs that begin by themselves, with two processes on one database. */
describe('runs by the clock', () => {
  let gateway: TestGateway;
  let other: NestFastifyApplication;

  beforeAll(async () => {
    gateway = await startTestGateway({ simulator: { seed: true } });
    other = await createApp(testSettings(gateway.databaseUrl, gateway.simulator.url), gateway.databaseUrl);
    await other.init();
  });
  afterAll(async () => {
    await other?.close();
    await gateway?.stop();
  });

  const tick = () =>
    Promise.all([gateway.app, other].map((app) => app.get(ReconciliationScheduler, { strict: false }).tick()));
  const runs = (connection: TestConnection, reason: string) =>
    gateway.all(`/reconciliations?connectionId=${connection.id}&reason=${reason}`);
  const lastNight = async (connection: TestConnection) =>
    (await gateway.api('GET', `/connections/${connection.id}/completeness`)).body.lastNight;

  /** A connection that has been there for some nights. */
  async function oldConnection(settings: object = { timeZone: 'Australia/Melbourne' }): Promise<TestConnection> {
    const connection = await connectUntold(gateway, { settings });
    await gateway.database.query(`update connection set created_at = now() - interval '3 days' where id = $1`, [
      connection.id,
    ]);
    return connection;
  }

  it('begins once a night, whoever looks at the clock, and however many nights were missed', async () => {
    const connection = await oldConnection();
    await tick();
    await tick();
    const [run, ...more] = await runs(connection, 'scheduled');
    expect(more).toEqual([]);
    expect(await endOf(gateway, run.id)).toMatchObject({ status: 'completed' });
    await tick();
    expect(await runs(connection, 'scheduled')).toHaveLength(1);
    expect(await lastNight(connection)).toMatchObject({ outcome: 'started', runId: run.id, reason: null });
  });

  it('does not begin for a connection that had no night yet', async () => {
    const connection = await connectUntold(gateway);
    await tick();
    expect(await runs(connection, 'scheduled')).toEqual([]);
    expect(await lastNight(connection)).toBeNull();
  });

  it('says why a night was skipped, and makes up for it when it can', async () => {
    const connection = await oldConnection();
    await enable(gateway, connection, false);
    await tick();
    expect(await lastNight(connection)).toMatchObject({ outcome: 'skipped', runId: null });
    expect((await lastNight(connection)).reason).toMatch(/paused/);
    await enable(gateway, connection, true);
    await tick();
    const [run] = await runs(connection, 'scheduled');
    expect(await endOf(gateway, run.id)).toMatchObject({ status: 'completed' });
    expect(await lastNight(connection)).toMatchObject({ outcome: 'started', reason: null });
  });

  it('begins after nobody was there for more than five minutes, once', async () => {
    const connection = await connectUntold(gateway);
    const beat = () => Promise.all([gateway.app, other].map((app) => app.get(Heartbeat, { strict: false }).beat()));
    await gateway.database.query(`update gateway_heartbeat set at = now() - interval '4 minutes'`);
    await beat();
    expect(await runs(connection, 'downtime')).toEqual([]);
    await gateway.database.query(`update gateway_heartbeat set at = now() - interval '6 minutes' where role = 'api'`);
    await beat();
    const [run, ...more] = await runs(connection, 'downtime');
    expect(more).toEqual([]);
    expect(await endOf(gateway, run.id)).toMatchObject({ status: 'completed' });
    await beat();
    expect(await runs(connection, 'downtime')).toHaveLength(1);
  });

  it('goes by the zone that the Cin7 account names, when the settings name none', async () => {
    const connection = await oldConnection({});
    const due = `update connection_schedule set zone_due_at = now() where connection_id = $1`;
    await gateway.database.query(due, [connection.id]);
    await tick();
    const [run] = await runs(connection, 'scheduled');
    await endOf(gateway, run.id);
    const [row] = await gateway.database.query<{ time_zone: string }>(
      'select time_zone from connection_schedule where connection_id = $1',
      [connection.id],
    );
    expect(row?.time_zone).toBe(gateway.simulator.account.me.TimeZone);
  });
});
