import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Bench, type BenchResult, figure, type Row } from './bench.js';
import { startStandIn } from './cin7.js';
import { type BenchDatabase, startDatabase } from './database.js';
import { type Gateway, startGateway } from './gateway.js';
import { ENCRYPTION_KEY, fill, LOADING_SETTINGS, prepare } from './volume/fill.js';
import { type Part, measureDeletes, measureIntake, measureLife } from './volume/life.js';
import { askAll, type Answered } from './volume/questions.js';

/** `BENCH_VOLUME_MILLIONS=1,10,50`: 50 million notifications take 50 GB and an hour. */
const MILLIONS = (process.env['BENCH_VOLUME_MILLIONS'] ?? '0.5,2').split(',').map(Number);
/** A folder that `fill-database.ts` has filled: measured as it is, and kept. */
const FILLED = process.env['BENCH_VOLUME_DATA'];
const PARTS = (process.env['BENCH_VOLUME_PARTS'] ?? 'questions,life,deletes').split(',');
/** Measured growth up to which it counts as flat: more rows are deeper indexes and less of them in memory. */
const FLAT = 2;
/** Below this a difference is noise to whoever waits. */
const QUICK_MS = 50;

interface Measured {
  millions: number;
  questions: Answered[];
  parts: Part[];
  sizes: Row[];
}

/** What it costs to have many notifications: the same work and the same questions with few and with many of them. */
export const bench: Bench = {
  title: `with ${MILLIONS.join(' and ')} million notifications of a thousand connections in the database`,
  limitSeconds: 600 + 120 * Math.max(...MILLIONS),
  async run() {
    const measured: Measured[] = [];
    for (const millions of MILLIONS) measured.push(await measureSize(millions));
    return resultOf(measured);
  },
};

async function measureSize(millions: number): Promise<Measured> {
  const dataDir = FILLED ?? (await mkdtemp(path.join(os.tmpdir(), 'erpgate-bench-volume-')));
  try {
    if (FILLED === undefined) {
      const loading = await startDatabase({ dataDir, settings: LOADING_SETTINGS });
      try {
        await prepare(loading.url);
        await fill(loading.url, millions * 1_000_000, (line) =>
          process.stdout.write(`  ${millions} million: ${line}\n`),
        );
      } finally {
        await loading.stop();
      }
    }
    return await measure(dataDir, millions);
  } finally {
    if (FILLED === undefined) await rm(dataDir, { recursive: true, force: true });
  }
}

async function measure(dataDir: string, millions: number): Promise<Measured> {
  const database = await startDatabase({ dataDir });
  const standIn = await startStandIn();
  try {
    const env = { CIN7_CORE_BASE_URL: standIn.apiUrl, CIN7_CORE_CALLS_PER_MINUTE: '100000', ENCRYPTION_KEY };
    const gateway = await startGateway(database.url, env);
    try {
      const has = (part: string): boolean => PARTS.includes(part);
      const sizes = await sizesOf(database, millions);
      const questions = has('questions') ? await askAll(gateway, database, millions * 1_000_000) : [];
      const key = await pushKey(gateway, database);
      const life = has('life')
        ? [await measureIntake(gateway, database, key), await measureLife(gateway, database, key)]
        : [];
      const deletes = has('deletes') ? [await measureDeletes(database)] : [];
      return { millions, questions, parts: [...life, ...deletes], sizes };
    } finally {
      await gateway.stop();
    }
  } finally {
    await standIn.stop();
    await database.stop();
  }
}

/** All connections are copies of one, with its key. */
async function pushKey(gateway: Gateway, database: BenchDatabase): Promise<string> {
  const [first] = await database.query<{ id: string }>('select id from connection order by id limit 1');
  const { pushApiKey } = await gateway.api<{ pushApiKey: string }>(
    'POST',
    `/connections/${first!.id}/push-api-key/rotate`,
    {},
  );
  await database.query(
    'update connection set push_api_key_hash = (select push_api_key_hash from connection where id = $1)',
    [first!.id],
  );
  return pushApiKey;
}

async function sizesOf(database: BenchDatabase, millions: number): Promise<Row[]> {
  const rows = await database.query<{ name: string; bytes: string }>(
    `select relname as name, pg_relation_size(oid) as bytes from pg_class
      where relkind in ('r', 'i') and relnamespace = 'public'::regnamespace and pg_relation_size(oid) > 1000000
      order by relkind desc, pg_relation_size(oid) desc`,
  );
  return rows.map(({ name, bytes }) => ({
    what: name,
    figures: { [`size, ${millions} million`]: figure(Number(bytes) / 1e6, 'MB') },
  }));
}

function resultOf(measured: Measured[]): BenchResult {
  const [few, many] = [measured[0]!, measured.at(-1)!];
  const ofSize = (rows: Row[], millions: number): Row[] =>
    rows.map(({ what, figures }) => ({ what: `${millions} million: ${what}`, figures }));
  const compared = few === many ? [] : many.questions.map((answer, index) => compare(few.questions[index]!, answer));
  return {
    rows: [
      ...many.questions.map(({ what }, index) => ({
        what,
        figures: Object.assign(
          {},
          ...measured.map(({ millions, questions }) => {
            const { p50, p99 } = questions[index]!.row.figures;
            return { [`p50, ${millions} M`]: p50, [`p99, ${millions} M`]: p99 };
          }),
        ) as Row['figures'],
      })),
      ...measured.flatMap(({ parts, millions }) =>
        ofSize(
          parts.map(({ row }) => row),
          millions,
        ),
      ),
      ...measured.flatMap(({ sizes }) => sizes),
    ],
    verdicts: [
      ...compared,
      ...(few === many ? [] : many.parts.map((part, index) => compareParts(few.parts[index]!, part))),
    ],
    notes: [
      `A question counts as flat when its p50 grew less than ${FLAT} times or stays under ${QUICK_MS} ms.`,
      "Rows were made in the database; only intake, looks and questions are the gateway's own work.",
    ],
  };
}

function compare(few: Answered, many: Answered) {
  const isMet = many.p50 < QUICK_MS || many.p50 / few.p50 < FLAT;
  const measured = many.p50 === Infinity ? 'given up' : figure(many.p50 / few.p50, 'times');
  return { aim: `${many.what}: flat`, measured, isMet };
}

function compareParts(few: Part, many: Part) {
  const times = few.perSecond / many.perSecond;
  return { aim: `${many.what}: flat`, measured: figure(times, 'times as long'), isMet: times < FLAT };
}
