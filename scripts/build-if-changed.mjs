// Builds the application unless what is in dist/ is newer than every source. `npm start`, the demo and each command of the
// simulator come through here: a second build costs seconds, and takes the ground from under a gateway that runs.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const STAMP = 'dist/.built';
const SOURCES = ['src', 'migrations', 'simulator', 'demo', 'package.json', 'nest-cli.json', 'tsconfig.json'];

function newest(file) {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

function builtAt() {
  try {
    return statSync(STAMP).mtimeMs;
  } catch {
    return 0;
  }
}

const startedAt = Date.now();
if (Math.max(...SOURCES.map(newest)) >= builtAt()) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  // Marked with the time before the build: a source that changed while it ran is built the next time.
  writeFileSync(STAMP, '');
  utimesSync(STAMP, new Date(startedAt), new Date(startedAt));
}
