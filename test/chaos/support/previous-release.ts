import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformFileSync } from '@swc/core';

/** What runs of a release; simulator, tests and demo are not part of it. */
const FOLDERS = ['src', 'migrations'];

/** The commit of `test/previous-release.json`. */
export function previousCommit(): string {
  const { commit } = JSON.parse(readFileSync('test/previous-release.json', 'utf8')) as { commit: string };
  return commit;
}

/**
 * Makes the previous release runnable in a folder: its sources out of the repository's history, on this release's
 * packages. Without type checks, which are not its matter any more.
 *
 * @returns its program
 */
export function buildPreviousRelease(folder: string): string {
  const commit = previousCommit();
  if (spawnSync('git', ['cat-file', '-e', `${commit}^{commit}`]).status !== 0) {
    throw new Error(
      `The previous release ${commit} is not in this clone. Get the whole history: git fetch --unshallow, or clone without --depth.`,
    );
  }
  mkdirSync(folder, { recursive: true });
  const archive = execFileSync('git', ['archive', commit, ...FOLDERS, 'package.json'], { maxBuffer: 200_000_000 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  for (const name of FOLDERS) {
    for (const file of readdirSync(path.join(folder, name), { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.ts') && !file.endsWith('.spec.ts')) transpile(folder, path.join(name, file));
    }
  }
  return path.join(folder, 'dist', 'src', 'main.js');
}

function transpile(folder: string, file: string): void {
  const { code } = transformFileSync(path.join(folder, file), {
    swcrc: false,
    configFile: false,
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
    },
    module: { type: 'es6' },
  });
  const target = path.join(folder, 'dist', file.replace(/\.ts$/, '.js'));
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, code);
}
