import type { LoggerService } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { inspect } from 'node:util';
import { createApp } from '../../src/create-app.js';
import { loadSettings } from '../../src/platform/config/load-settings.js';
import { Database } from '../../src/platform/database/database.js';
import { watchedLog } from '../support/watched-log.js';
import { createTestDatabase } from '../support/test-database.js';
import { ApiClient } from './api-client.js';

export const ADMIN_KEY = 'test-admin-key-that-nobody-else-has';

/** The application as an API process runs it, with a database of its own. */
export interface RegistrationApp {
  app: NestFastifyApplication;
  url: string;
  /** Calls with the administrator's key. */
  admin: ApiClient;
  database: Database;
  /** Everything that was logged, as text, before any redaction. */
  log: string[];
  close(): Promise<void>;
}

export async function startRegistrationApp(env: Record<string, string> = {}): Promise<RegistrationApp> {
  const testDatabase = await createTestDatabase();
  const settings = loadSettings({
    DATABASE_URL: testDatabase.url,
    ENCRYPTION_KEY: 'a2V5IG9mIDMyIGJ5dGVzIGZvciB0ZXN0cyBvbmx5ISE=',
    ADMIN_API_KEY: ADMIN_KEY,
    ROLE: 'api',
    LOG_LEVEL: 'debug',
    PUBLIC_URL: 'https://gate.example.com',
    FAILED_KEYS_PER_MINUTE: '1000000',
    ...env,
  });
  const app = await createApp(settings, testDatabase.url, watchedLog(settings));
  const log: string[] = [];
  app.useLogger(collectInto(log));
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    app,
    url,
    admin: new ApiClient(url, ADMIN_KEY),
    database: app.get(Database),
    log,
    close: async () => {
      await app.close();
      await testDatabase.drop();
    },
  };
}

function collectInto(log: string[]): LoggerService {
  const write = (...parts: unknown[]) => void log.push(parts.map((part) => inspect(part, { depth: 8 })).join(' '));
  return { log: write, error: write, warn: write, debug: write, verbose: write, fatal: write };
}
