import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { MIGRATIONS } from '../../migrations/index.js';
import { ENTITIES } from '../../src/mikro-orm.config.js';
import { filesIn, ROOT } from './source-tree.js';

const ENTITY_FILES = filesIn('src').filter((file) => file.endsWith('.entity.ts'));

describe('entities', () => {
  it.each(ENTITY_FILES)('%s is known to the ORM', async (file) => {
    const exported = Object.values((await import(pathToFileURL(path.join(ROOT, file)).href)) as object);
    const classes = exported.filter((value) => typeof value === 'function' && /^class\b/.test(String(value)));
    expect(classes).toHaveLength(1);
    // Otherwise it has no table, no migration and no drift check: add it to ENTITIES in src/mikro-orm.config.ts.
    expect(ENTITIES as unknown[]).toContain(classes[0]);
  });

  it('are named in files of their own', () => {
    expect(ENTITIES).toHaveLength(ENTITY_FILES.length);
  });
});

describe('migrations', () => {
  it('are all listed, in the order of their dates', () => {
    const written = filesIn('migrations')
      .map((file) => path.basename(file, '.ts'))
      .filter((name) => name.startsWith('Migration'));
    // What is not listed in migrations/index.ts never runs; `npm run migration:create` writes that list.
    expect(MIGRATIONS.map(({ name }) => name)).toEqual(written);
    for (const migration of MIGRATIONS) expect(migration.class.name).toBe(migration.name);
  });
});
