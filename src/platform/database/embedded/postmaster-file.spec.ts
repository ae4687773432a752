import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { disownPostmasterFile, isAlive, isServerOf, readPostmasterFile } from './postmaster-file.js';

const CONTENT = '4711\n/data/postgres\n1795447744\n41939\n\n127.0.0.1\n  3164137      1234\nready   \n';

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(os.tmpdir(), 'postmaster-'));
  file = path.join(directory, 'postmaster.pid');
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('postmaster.pid', () => {
  it.each([
    [CONTENT, { pid: 4711, port: 41_939, status: 'ready' }],
    [CONTENT.replace('ready   ', 'starting'), { pid: 4711, port: 41_939, status: 'starting' }],
    ['4711\n/data/postgres\n1795447744\n', { pid: 4711, port: null, status: 'unknown' }],
    ['', null],
    ['nonsense', null],
  ])('is read however far it has been written: %#', (content, expected) => {
    writeFileSync(file, content);
    expect(readPostmasterFile(directory)).toEqual(expected);
  });

  it('may be missing', () => expect(readPostmasterFile(directory)).toBeNull());

  it('loses its pid but keeps the shared memory key, by which PostgreSQL finds orphans', () => {
    writeFileSync(file, CONTENT);
    disownPostmasterFile(directory);
    expect(isAlive(readPostmasterFile(directory)!.pid)).toBe(false);
    expect(readFileSync(file, 'utf8').split('\n').slice(1)).toEqual(CONTENT.split('\n').slice(1));
  });
});

describe('a process', () => {
  it('is alive until it has ended', async () => {
    const child = spawn('sleep', ['60'], { stdio: 'ignore' });
    expect(isAlive(child.pid!)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isAlive(child.pid!)).toBe(false);
  });

  it('is no server of a folder just because it has its pid or works there', () => {
    expect(isServerOf(process.pid, process.cwd())).toBe('no');
  });
});
