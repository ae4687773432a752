// Jest loads this file as CommonJS, where nothing else leads the `.js` of an import to its `.ts` file.
import './typescript-hooks.mjs';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { LEAK_FILE_VARIABLE, readLeaks } from './leak-watch.js';

/**
 * Stops the PostgreSQL that `global-setup.ts` started (in the same process) and removes its files. Fails the run when a
 * gateway of any test gave a secret away: in a log line, an answer, or a table.
 */
export default async function tearDown(): Promise<void> {
  await globalThis.erpgateTestServer?.stop();
  const file = process.env[LEAK_FILE_VARIABLE] ?? '';
  const leaks = readLeaks(file);
  rmSync(path.dirname(file), { recursive: true, force: true });
  if (leaks.length > 0) {
    const shown = leaks.slice(0, 20).map((line) => `  ${line}`);
    throw new Error(`Secrets were given away ${leaks.length} times during this run:\n${shown.join('\n')}`);
  }
}
