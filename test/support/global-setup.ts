// Jest loads this file as CommonJS, where nothing else leads the `.js` of an import to its `.ts` file.
import './typescript-hooks.mjs';
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LEAK_FILE_VARIABLE } from './leak-watch.js';
import { RUN_VARIABLE, SERVER_URL_VARIABLE, startTestServer, useTestServer, type TestServer } from './test-server.js';

declare global {
  var erpgateTestServer: TestServer | undefined;
}

/** Gives the whole run one PostgreSQL: that of `TEST_DATABASE_URL`, else an embedded one. Without one no test runs. */
export default async function setUp(): Promise<void> {
  const run = randomBytes(5).toString('hex');
  const given = process.env['TEST_DATABASE_URL'];
  const server = given ? await useTestServer(given, run) : await startTestServer();
  globalThis.erpgateTestServer = server;
  process.env[SERVER_URL_VARIABLE] = server.url;
  process.env[RUN_VARIABLE] = run;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'erpgate-leaks-'));
  process.env[LEAK_FILE_VARIABLE] = path.join(folder, 'leaks.txt');
}
