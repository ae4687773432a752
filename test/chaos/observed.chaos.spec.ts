import path from 'node:path';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Simulator } from '../../simulator/simulator.js';
import { MetricsText } from '../support/metrics-text.js';
import { ScratchDirectories } from '../support/scratch-directories.js';
import { type ReceivedSpan, TraceReceiver } from '../support/trace-receiver.js';
import { waitFor } from '../support/wait-for.js';
import { Findings } from './support/findings.js';
import { ADMIN_KEY, ENCRYPTION_KEY, GatewayUnderFire } from './support/gateway-under-fire.js';
import { OwnPostgres } from './support/own-postgres.js';
import { notify, registerConnection, registerCredential, type Registered } from './support/registration.js';

const TOKEN = 'token-of-prometheus-0123456789';
const SALES = 60;

/** An api and a worker as they run in earnest, watched from outside: metrics, logs and traces. */
describe('a gateway of two processes that is watched', () => {
  const scratch = new ScratchDirectories();
  let receiver: TraceReceiver;
  let simulator: Simulator;
  let postgres: OwnPostgres;
  let findings: Findings;
  let merchant: Registered;
  const gateways: Record<'api' | 'worker', GatewayUnderFire> = {} as never;
  const logs: Record<'api' | 'worker', string> = {} as never;

  const metricsOf = (role: 'api' | 'worker') => MetricsText.read(gateways[role].url, TOKEN);
  const linesOf = (role: 'api' | 'worker'): any[] =>
    readFileSync(logs[role], 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
  const sale = () => {
    const { account } = simulator;
    const made = account.createSale({ customer: 'Noa Brightwater', lines: [{ sku: 'MUG-ENAMEL', quantity: 1 }] });
    account.authoriseSale(made.ID);
    account.authorisePick(made.ID);
    return { id: made.ID, body: { EventType: 'Sale/PickAuthorised', SaleID: made.ID } };
  };

  beforeAll(async () => {
    const root = scratch.root();
    receiver = await TraceReceiver.start();
    postgres = await OwnPostgres.start(path.join(root, 'data'));
    simulator = await new Simulator({ seed: true, rateLimit: { calls: 0 } }).start();
    for (const role of ['api', 'worker'] as const) {
      logs[role] = path.join(root, `${role}.log`);
      gateways[role] = await GatewayUnderFire.create(
        {
          ROLE: role,
          DATABASE_URL: postgres.url,
          ENCRYPTION_KEY,
          METRICS_TOKEN: TOKEN,
          LOG_LEVEL: 'debug',
          CIN7_CORE_BASE_URL: simulator.url,
          CIN7_CORE_CALLS_PER_MINUTE: '100000',
          OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
          OTEL_EXPORTER_OTLP_HEADERS: 'x-tenant=test',
          OTEL_SERVICE_NAME: `gate-${role}`,
          OTEL_BSP_SCHEDULE_DELAY: '100',
        },
        logs[role],
      );
      gateways[role].spawn();
    }
    await Promise.all(Object.values(gateways).map((gateway) => gateway.ready()));
    const credential = await registerCredential(gateways.api, simulator.account, 'Watched');
    merchant = await registerConnection(gateways.api, credential, 'Watched');
    findings = await Findings.open(postgres.url);
  });
  afterAll(async () => {
    await findings?.close();
    for (const gateway of Object.values(gateways)) await gateway.stop();
    await simulator?.stop();
    await postgres?.stop('immediate');
    await receiver?.stop();
    await scratch.remove();
  });

  it('sends traces that lead from a request over the notification to the look and its calls', async () => {
    const response = await fetch(`${gateways.api.url}/webhooks/cin7-core`, {
      method: 'POST',
      headers: {
        ...merchant.headers,
        'x-request-id': 'request-of-the-test',
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      },
      body: JSON.stringify(sale().body),
    });
    expect(response.headers.get('x-request-id')).toBe('request-of-the-test');
    const { notificationId } = (await response.json()) as { notificationId: string };
    const digits = notificationId.replaceAll('-', '');
    const span = (name: string, is: (one: ReceivedSpan) => boolean = () => true) =>
      waitFor(() => receiver.named(name).find(is), { describe: `a span "${name}"`, timeoutMs: 15_000 });
    const request = await span('POST /webhooks/cin7-core');
    expect(request).toMatchObject({
      traceId: '0af7651916cd43dd8448eb211c80319c',
      parentSpanId: 'b7ad6b7169203331',
      kind: 2,
    });
    expect(request).toMatchObject({ service: 'gate-api', role: 'api' });
    const notification = await span('notification', ({ traceId }) => traceId === digits);
    expect(notification.links).toMatchObject([{ traceId: request.traceId, spanId: request.spanId }]);
    const ofIt = ({ links }: ReceivedSpan) => links.some(({ spanId }) => spanId === notification.spanId);
    expect(await span('store notifications', ofIt)).toMatchObject({ attributes: { 'erpgate.notifications': 1 } });
    // In another process, which knows the notification's id and so its span.
    const look = await span('look at document', ofIt);
    expect(look).toMatchObject({ service: 'gate-worker', attributes: { 'erpgate.outcome': 'applied' } });
    expect(receiver.named('Cin7 GET /sale', look)).toMatchObject([{ kind: 3, traceId: look.traceId }]);
    const [waiting] = receiver.named('wait for commit', look);
    expect(await span('commit', ({ links }) => links.some(({ spanId }) => spanId === waiting?.spanId))).toBeDefined();
    expect(receiver.headers.every((headers) => headers['x-tenant'] === 'test')).toBe(true);

    // The same ids in the logs of both.
    const answered = linesOf('api').find(
      ({ msg, requestId }) => msg === 'A request was answered' && requestId === 'request-of-the-test',
    );
    expect(answered).toMatchObject({
      notificationId,
      connectionId: merchant.connectionId,
      statusCode: 200,
      traceId: request.traceId,
    });
    const looked = linesOf('worker').find(({ msg }) => msg === 'A document was looked at');
    expect(looked).toMatchObject({ notificationIds: [notificationId], outcome: 'applied', traceId: look.traceId });
  });

  it('shows the metrics of a worker on its own port, and shared ones by the api alone', async () => {
    const refused = await fetch(`${gateways.worker.url}/metrics`);
    expect([refused.status, ((await refused.json()) as any).code]).toEqual([401, 'key_missing']);
    expect((await MetricsText.read(gateways.worker.url, ADMIN_KEY)).value('erpgate_database_up')).toBe(1);
    const [api, worker] = await Promise.all([metricsOf('api'), metricsOf('worker')]);
    expect(worker.value('erpgate_looks_total', { outcome: 'applied' })).toBe(1);
    expect(worker.value('erpgate_cin7_calls_total', { call: 'GET /sale', result: 'ok' })).toBe(1);
    expect(api.value('erpgate_looks_total')).toBeNull();
    expect(api.value('erpgate_connection_enabled')).toBe(1);
    expect(worker.value('erpgate_connection_enabled')).toBeNull();
    expect(worker.value('erpgate_backlog_documents')).toBeNull();
  });

  it('says a refused request in one line, without what was sent', async () => {
    const url = `${gateways.api.url}/webhooks/cin7-core?who=noa@brightwater.example`;
    const headers = { ...merchant.headers, APIKEY: 'not-the-key-of-anybody', 'x-request-id': 'bad id' };
    const response = await fetch(url, { method: 'POST', headers, body: '{"Customer":"Noa"}' });
    const requestId = response.headers.get('x-request-id');
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    const own = () => linesOf('api').filter((line) => line.requestId === requestId);
    await waitFor(() => own().length > 0, { describe: 'a line about the refusal' });
    expect(own()).toEqual([
      expect.objectContaining({
        level: 30,
        msg: 'A request was refused',
        code: 'not_authenticated',
        statusCode: 401,
        path: '/webhooks/cin7-core',
      }),
    ]);
    const all = readFileSync(logs.api, 'utf8') + readFileSync(logs.worker, 'utf8') + JSON.stringify(receiver.spans);
    for (const secret of [
      'not-the-key',
      'Noa',
      'noa@',
      merchant.headers['APIKEY']!,
      ADMIN_KEY,
      TOKEN,
      simulator.account.keys[0]!,
    ]) {
      expect(all).not.toContain(secret);
    }
  });

  it('counts the backlog right at once after both were killed in the midst of it', async () => {
    simulator.latencyMs = 30;
    for (let n = 0; n < SALES; n += 1) await notify(gateways.api, merchant, sale().body);
    await waitFor(async () => (await metricsOf('worker')).value('erpgate_looks_total', { outcome: 'applied' })! > 5, {
      describe: 'some documents to be looked at',
      intervalMs: 10,
    });
    await gateways.api.kill([gateways.worker.pid]);
    const left = await findings.waiting();
    expect(left).toBeGreaterThan(0);
    gateways.api.spawn();
    await gateways.api.ready();
    const lane = { lane: 'sales', state: 'working' };
    expect((await metricsOf('api')).value('erpgate_backlog_documents', lane)).toBe(left);
  });
});
