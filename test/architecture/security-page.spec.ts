import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT, textOf } from './source-tree.js';

const PAGE = textOf('docs/security.md');
const ROWS = PAGE.match(/^\| API\d+ .*$/gm) ?? [];

describe('docs/security.md', () => {
  it('has each of the ten items once, in order', () => {
    expect(ROWS.map((row) => /API\d+/.exec(row)?.[0])).toEqual(Array.from({ length: 10 }, (_, i) => `API${i + 1}`));
  });

  it('names for each item tests that are there', () => {
    for (const row of ROWS) {
      const files = [...row.matchAll(/`((?:test|src)\/[^`]+\.spec\.ts)`/g)].map(([, file]) => file!);
      expect({ row, files: files.length > 0 }).toEqual({ row, files: true });
      expect({ row, gone: files.filter((file) => !existsSync(path.join(ROOT, file))) }).toEqual({ row, gone: [] });
    }
  });

  it('and the pages beside it refer to decisions and pages that are there', () => {
    const pages = readdirSync(path.join(ROOT, 'docs')).filter((file) => file.endsWith('.md'));
    const gone = pages.flatMap((page) =>
      [...textOf(`docs/${page}`).matchAll(/\]\(((?!https?:)[\w./-]+\.md)(?:#[\w-]*)?\)/g)]
        .map(([, target]) => path.join('docs', target!))
        .filter((target) => !existsSync(path.join(ROOT, target)))
        .map((target) => `${page}: ${target}`),
    );
    expect(gone).toEqual([]);
  });
});
