// Migrations, over the built application (`npm run build` comes first, see package.json):
//   create [name]   writes a migration for what the entities have become, and lists it in migrations/index.ts
//   up              brings the database of DATABASE_URL to the newest schema (the gateway does the same when it starts)
//   check           fails when entities, migrations and migrations/snapshot.json do not agree; needs no database
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import { migrateDatabase } from '../dist/src/migrate-database.js';
import { ormOptions } from '../dist/src/mikro-orm.config.js';
import { EmbeddedPostgres } from '../dist/src/platform/database/embedded/embedded-postgres.js';

const NO_DATABASE = 'postgresql://nobody@127.0.0.1:1/none';
const INDEX = 'migrations/index.ts';

const COMMANDS = { create, up, check };

async function create(name) {
  // The snapshot stands for the database, so that none is needed. Compared with it, not with some developer's tables.
  const { fileName, diff } = await withOrm(NO_DATABASE, (orm) => orm.migrator.create(undefined, false, false, name));
  if (diff.up.length === 0) return say('Nothing to do: the migrations already make what the entities describe.');
  const names = await listMigrations();
  say(
    `Wrote migrations/${fileName} and listed it in ${INDEX} (${names.length} in all). Read it: it is only a proposal.`,
  );
}

async function listMigrations() {
  const files = (await readdir('migrations')).filter((file) => /^Migration\w+\.ts$/.test(file)).sort();
  const names = files.map((file) => file.slice(0, -'.ts'.length));
  const imports = names.map((name) => `import { ${name} } from './${name}.js';`);
  const entries = names.map((name) => `  { name: '${name}', class: ${name} },`);
  await writeFile(
    INDEX,
    `${imports.join('\n')}

/** Every migration, oldest first. Listed one by one so that nothing depends on which files a folder happens to hold. */
export const MIGRATIONS = [
${entries.join('\n')}
];
`,
  );
  return names;
}

async function up() {
  const url = process.env.DATABASE_URL;
  if (!url)
    throw new Error(
      'DATABASE_URL is not set. Without it the gateway runs its own PostgreSQL, and migrates it at each start.',
    );
  const { done } = await migrateDatabase(url);
  say(done.length === 0 ? 'The schema is the newest already.' : `Done: ${done.join(', ')}`);
}

async function check() {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'erpgate-migration-check-'));
  const server = await EmbeddedPostgres.start({ dataDir, settings: { fsync: 'off', full_page_writes: 'off' } });
  try {
    await migrateDatabase(server.url);
    const faults = await withOrm(server.url, findFaults);
    if (faults.length > 0) throw new Error(faults.join('\n\n'));
    say('Entities, migrations and snapshot agree.');
  } finally {
    await server.stop();
    await remove(server.clusterDir);
    await remove(dataDir);
  }
}

async function findFaults(orm) {
  const faults = [];
  const missing = (await orm.schema.getUpdateSchemaSQL({ wrap: false, safe: false, dropTables: true }))
    .split('\n')
    // The tables of the migrations themselves and of pg-boss belong to no entity.
    .filter((line) => line.trim() && !/^drop table if exists "?schema_migration"?/i.test(line.trim()));
  if (missing.length > 0) {
    faults.push(
      'The migrations do not make the tables that the entities describe. Still missing after the last migration:\n' +
        `${missing.map((line) => `  ${line}`).join('\n')}\nRun \`npm run migration:create -- <what-changes>\`.`,
    );
  }
  if (!existsSync('migrations/snapshot.json') || (await orm.migrator.checkSchema())) {
    faults.push(
      'migrations/snapshot.json is not what the entities describe, so the next `npm run migration:create` would write ' +
        'a wrong migration. It is written by that command only: commit it together with the migration.',
    );
  }
  return faults;
}

async function withOrm(url, work) {
  const orm = await MikroORM.init(ormOptions(url, 2));
  try {
    return await work(orm);
  } finally {
    await orm.close(true);
  }
}

function remove(directory) {
  return rm(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

const [command, ...parameters] = process.argv.slice(2);
const run = COMMANDS[command];
if (!run) {
  process.stderr.write(`Usage: node scripts/migrations.mjs ${Object.keys(COMMANDS).join('|')}\n`);
  process.exit(2);
}
try {
  await run(...parameters);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
