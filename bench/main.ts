/**
 * Runs every `bench/*.bench.ts` one after the other, or those named: `npm run bench -- intake`. Prints each result and
 * writes it to `bench/results/<name>.json`. Ends with 1 when a bench could not run; an aim that is missed is printed, but
 * how fast a machine is, is no fault of the program.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Bench, type BenchResult, toText } from './bench.js';
import { stopAll } from './child-process.js';

const ENDING = '.bench.ts';
const RESULTS = path.join('bench', 'results');

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

process.once('exit', stopAll);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1));

const machine = {
  processors: os.availableParallelism(),
  model: os.cpus()[0]!.model,
  memoryGiB: Math.round(os.totalmem() / 2 ** 30),
  system: `${os.type()} ${os.release()}`,
  node: process.version,
};
process.stdout.write(
  `${machine.processors} processors (${machine.model}), ${machine.memoryGiB} GiB, ${machine.system}, Node.js ${machine.node}\n`,
);
await mkdir(RESULTS, { recursive: true });
for (const name of wanted.length > 0 ? wanted : names) await runOne(name);
// A bench that was broken off may still wait for something.
process.exit();

async function runOne(name: string): Promise<void> {
  const { bench } = (await import(path.join(import.meta.dirname, `${name}${ENDING}`))) as { bench: Bench };
  const load = os.loadavg()[0]!;
  const startedAt = new Date();
  try {
    const result = await withinLimit(bench);
    const seconds = Math.round((Date.now() - startedAt.getTime()) / 1000);
    process.stdout.write(toText(`${name}: ${bench.title}`, result));
    process.stdout.write(`  took ${seconds} s, load average before it ${load.toFixed(2)}\n`);
    const report = { name, title: bench.title, startedAt, seconds, loadBefore: load, machine, ...result };
    await writeFile(path.join(RESULTS, `${name}.json`), `${JSON.stringify(report, null, 2)}\n`);
  } catch (error) {
    stopAll();
    process.stderr.write(`\n${name} could not run: ${(error as Error).stack}\n`);
    process.exitCode = 1;
  }
}

async function withinLimit({ run, limitSeconds }: Bench): Promise<BenchResult> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It took longer than ${limitSeconds} s.`)), limitSeconds * 1000);
  });
  try {
    return await Promise.race([run(), limit]);
  } finally {
    clearTimeout(timer);
  }
}
