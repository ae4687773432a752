#!/usr/bin/env node
import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MIGRATIONS } from '../migrations/index.js';
import { buildCommandLine } from './cli/command-line.js';
import { type ApiAnswer, CommandError, type GatewayApi } from './cli/gateway-api.js';
import { createApp } from './create-app.js';
import { migrateDatabase } from './migrate-database.js';
import { loadSettings } from './platform/config/load-settings.js';
import { Settings } from './platform/config/settings.js';
import { SettingsError } from './platform/config/settings-error.js';
import { runningEmbeddedUrl } from './platform/database/embedded/running-embedded-url.js';

/** The same application that serves HTTP, with all its checks, in this process and without a network. */
async function open(settings: Settings, databaseUrl: string): Promise<GatewayApi> {
  const quiet = new Settings({ ...settings, role: 'command', logLevel: 'silent' });
  const app: NestFastifyApplication = await createApp(quiet, databaseUrl);
  await app.init();
  return {
    ask: async (method, path, body) => {
      const answer = await app.inject({
        method,
        url: `/api/v1${path}`,
        headers: { authorization: `Bearer ${settings.adminApiKey}`, accept: 'application/json' },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      return {
        status: answer.statusCode,
        body: answer.body === '' ? null : JSON.parse(answer.body),
      } satisfies ApiAnswer;
    },
    close: () => app.close(),
  };
}

function databaseUrl(settings: Settings): string {
  const url = settings.databaseUrl ?? runningEmbeddedUrl(settings.dataDir);
  if (url !== null) return url;
  throw new CommandError(
    `DATABASE_URL is not set, and no embedded PostgreSQL runs in ${settings.dataDir}: it runs while ERPGate does.`,
  );
}

const program = buildCommandLine({
  settings: () => loadSettings(undefined, { isNewAllowed: false }),
  databaseUrl,
  migrate: migrateDatabase,
  migrations: MIGRATIONS.map(({ name }) => name),
  open,
});

program.parseAsync().catch((error: unknown) => {
  const isSaid = error instanceof CommandError || error instanceof SettingsError;
  process.stderr.write(`${isSaid ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exitCode = 1;
});
