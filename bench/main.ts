/**
 * Runs every `bench/*.bench.ts` one after the other, or those named: `npm run bench -- intake`. Ends with 1 when a bench
 * could not run; an aim that is missed is printed, but how fast a machine is, is no fault of the program.
 */
import { readdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Bench, toText } from './bench.js';

const ENDING = '.bench.ts';

const names = (await readdir(import.meta.dirname))
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length))
  .sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(', ')}. There are: ${names.join(', ')}.\n`);
  process.exit(2);
}

const { model } = os.cpus()[0]!;
process.stdout.write(`${os.availableParallelism()} processors (${model}), Node.js ${process.version}\n`);
for (const name of wanted.length > 0 ? wanted : names) {
  const file = path.join(import.meta.dirname, `${name}${ENDING}`);
  const { bench } = (await import(file)) as { bench: Bench };
  try {
    process.stdout.write(toText(`${name}: ${bench.title}`, await bench.run()));
  } catch (error) {
    process.stderr.write(`\n${name} could not run: ${(error as Error).stack}\n`);
    process.exitCode = 1;
  }
}
