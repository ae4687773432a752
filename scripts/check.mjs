// Everything that must hold before a change is handed over, cheapest first: `npm run check`, or only some steps of it:
// `npm run check -- lint layers`. Stops at the first step that fails and says which it was.
import { spawnSync } from 'node:child_process';

const npmRun = (script) => ['npm', ['run', '--silent', script]];

/** Steps that read dist/ come after `build` and are started directly, so that it is built only once. */
const STEPS = {
  'format:check': npmRun('format:check'),
  lint: npmRun('lint'),
  typecheck: npmRun('typecheck'),
  layers: npmRun('layers'),
  unused: npmRun('unused'),
  test: npmRun('test'),
  build: npmRun('build'),
  'openapi:check': [process.execPath, ['dist/src/openapi.js', '--check']],
  'migration:check': [process.execPath, ['scripts/migrations.mjs', 'check']],
};

/** What a person does about it, where the step's own words do not say. */
const REMEDIES = {
  'format:check': 'Run `npm run format`.',
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  process.stderr.write(`There is no step ${unknown.join(', ')}. Steps: ${Object.keys(STEPS).join(', ')}.\n`);
  process.exit(2);
}

for (const [name, [command, parameters]] of Object.entries(STEPS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const startedAt = performance.now();
  process.stdout.write(`\n--- ${name}\n`);
  const { status, signal, error } = spawnSync(command, parameters, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    const why = error?.message ?? (signal ? `ended by ${signal}` : `exit code ${status}`);
    process.stderr.write(`\nFailed: ${name} (${why}). ${REMEDIES[name] ?? ''}\n`);
    process.exit(1);
  }
  process.stdout.write(`    ${name} is fine (${((performance.now() - startedAt) / 1000).toFixed(1)} s)\n`);
}
