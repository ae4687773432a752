/**
 * Fills a data folder for the bench `volume`, once, so that measuring can be repeated:
 * `node --import ./test/support/typescript-hooks.mjs bench/volume/fill-database.ts <folder> <millions of notifications>`.
 */
import { mkdir } from 'node:fs/promises';
import { stopAll } from '../child-process.js';
import { startDatabase } from '../database.js';
import { fill, LOADING_SETTINGS, prepare } from './fill.js';

const [dataDir = '', millions = ''] = process.argv.slice(2);
if (dataDir === '' || !(Number(millions) > 0)) throw new Error('Give a folder and how many millions of notifications.');
process.once('exit', stopAll);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1));

await mkdir(dataDir, { recursive: true });
const database = await startDatabase({ dataDir, settings: LOADING_SETTINGS });
try {
  const [known] = await database.query("select from pg_tables where tablename = 'connection'");
  if (!known) await prepare(database.url);
  const startedAt = performance.now();
  await fill(database.url, Number(millions) * 1_000_000, (line) => process.stdout.write(`${line}\n`));
  process.stdout.write(`filled in ${Math.round((performance.now() - startedAt) / 1000)} s\n`);
} finally {
  await database.stop();
}
