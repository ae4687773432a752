import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { Logger } from '@nestjs/common';
import { pino } from 'pino';
import { MetricsDoor } from './access/metrics-door.service.js';
import { AppModule } from './app.module.js';
import { createApp } from './create-app.js';
import type { IdentityNotice } from './changes/feed-identity.js';
import { prepareDatabase } from './encryption-keys.js';
import { noticeDatabase } from './notice-database.js';
import type { Settings } from './platform/config/settings.js';
import { EmbeddedPostgres } from './platform/database/embedded/embedded-postgres.js';
import { ApplicationLogger } from './platform/observability/application-logger.js';
import { HealthService } from './platform/observability/health.service.js';
import { MetricsService } from './platform/observability/metrics.service.js';
import { startTracing } from './platform/observability/tracing.js';
import { startWorkerServer } from './platform/observability/worker-server.js';

/** A running gateway. */
export interface Gateway {
  /** Where it listens, such as `http://127.0.0.1:3000`. */
  url: string;
  /** Ends requests and documents under way, then the connections, then the embedded database. */
  stop(): Promise<void>;
}

const NEWER_SCHEMA =
  'A newer version has changed the schema. This one works on it as long as it is the release just before; see docs/upgrading.md.';

type Closing = () => Promise<unknown>;

/**
 * Starts everything that the settings ask for: the embedded database if there is no `DATABASE_URL`, the migrations,
 * and the rooms of this process's role. What was started is stopped again when a later step fails.
 */
export async function startGateway(settings: Settings): Promise<Gateway> {
  const closings: Closing[] = [];
  const stop = async (): Promise<void> => {
    for (let close = closings.pop(); close; close = closings.pop()) await close();
  };
  try {
    if (settings.tracing !== null) closings.push(await startTracing(settings.tracing, settings.role));
    const databaseUrl = await openDatabase(settings, closings);
    const { unknown } = await prepareDatabase(databaseUrl, settings.encryptionKeys);
    const notice = await noticeDatabase(databaseUrl);
    const url =
      settings.role === 'worker'
        ? await startWorker(settings, databaseUrl, closings)
        : await startApi(settings, databaseUrl, closings);
    report(notice);
    if (unknown.length > 0) new Logger('Gateway').warn({ unknown }, NEWER_SCHEMA);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openDatabase(settings: Settings, closings: Closing[]): Promise<string> {
  if (settings.databaseUrl !== null) return settings.databaseUrl;
  // The application's own logger needs the database first.
  const logger = pino({ level: settings.logLevel }).child({ context: 'EmbeddedPostgres' });
  const embedded = await EmbeddedPostgres.start({ dataDir: settings.dataDir, log: (line) => logger.info(line) });
  closings.push(() => embedded.stop());
  return embedded.url;
}

async function startApi(settings: Settings, databaseUrl: string, closings: Closing[]): Promise<string> {
  const app: NestFastifyApplication = await createApp(settings, databaseUrl);
  closings.push(() => app.close());
  await app.listen(settings.port, settings.host);
  return started(settings, addressOf(app.getHttpServer()));
}

/** A worker serves no API, only its own health and metrics. */
async function startWorker(settings: Settings, databaseUrl: string, closings: Closing[]): Promise<string> {
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(settings, databaseUrl), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(ApplicationLogger));
  app.flushLogs();
  closings.push(() => app.close());
  const door = app.get(MetricsDoor);
  const server = await startWorkerServer(
    { health: app.get(HealthService), metrics: app.get(MetricsService), mayRead: (header) => door.letsIn(header) },
    { host: settings.host, port: settings.port },
  );
  closings.push(() => server.close());
  return started(settings, addressOf(server.server));
}

function report(notice: IdentityNotice): void {
  if (notice.kind !== 'new_epoch') return;
  const { startedAfter, endpoints, consumers } = notice.epoch;
  new Logger('Gateway').warn(
    { startedAfter, endpoints, consumers },
    'The database came from another server or another database, so it may be a backup: clients that had read further get ' +
      '410 and begin anew. What to do is in docs/backup.md.',
  );
}

function started(settings: Settings, url: string): string {
  const logger = new Logger('Gateway');
  for (const warning of settings.warnings) logger.warn(warning);
  logger.log({ settings: settings.toJSON() }, `ERPGate (${settings.role}) listens at ${url}`);
  return url;
}

function addressOf(server: { address(): unknown }): string {
  const { address, port } = server.address() as { address: string; port: number };
  const host = address === '::' || address === '0.0.0.0' ? '127.0.0.1' : address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
