import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DOMAINS } from '../../src/cin7-core/topics.js';
import { codeOf, filesIn, textOf } from './source-tree.js';

const SOURCES = ['src', 'simulator', 'demo', 'bench', 'test', 'scripts', 'client/src', 'client/examples']
  .flatMap(filesIn)
  .filter((file) => !file.endsWith('.md'));
const TYPESCRIPT = SOURCES.filter((file) => file.endsWith('.ts'));

/** What a file is, by the last word of its name; the first line are Nest's own, the others ours. */
const SUFFIXES = new Set([
  ...['module', 'controller', 'service', 'guard', 'filter', 'interceptor', 'decorator', 'decorators', 'dto', 'config'],
  ...['entity', 'repository', 'store', 'reader', 'bulk-reader', 'handler', 'mapper', 'lister', 'resource', 'payload'],
  ...['merge', 'validators', 'cli', 'bench'],
]);

describe('file names', () => {
  it('are kebab-case', () => {
    const isKebabCase = (file: string): boolean =>
      file.split('/').every((part) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(part));
    // One spelling, so that a name can be guessed and works where file systems ignore case.
    expect(SOURCES.filter((file) => !isKebabCase(file))).toEqual([]);
  });

  it('say with a known suffix what the file is', () => {
    const unknown = TYPESCRIPT.filter((file) => file.startsWith('src/') && !file.endsWith('.spec.ts')).filter(
      (file) => {
        const [, ...suffixes] = path.basename(file, '.ts').split('.');
        return suffixes.length > 1 || suffixes.some((suffix) => !SUFFIXES.has(suffix));
      },
    );
    // Take a suffix that is there, or none. A new kind of file is a decision: add it to SUFFIXES.
    expect(unknown).toEqual([]);
  });

  it('of DTOs hold classes of different names', () => {
    const files = TYPESCRIPT.filter((file) => file.startsWith('src/') && file.endsWith('.dto.ts'));
    const names = files.flatMap((file) =>
      [...codeOf(file).matchAll(/^export (?:abstract )?class (\w+)/gm)].map(([, name]) => name),
    );
    // OpenAPI has one schema for each name: of two with the same name one silently documents the other's answers.
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('are those of the class inside', () => {
    const faults = TYPESCRIPT.filter((file) => file.startsWith('src/') && !/\.(dto|spec)\.ts$/.test(file)).flatMap(
      (file) => {
        const classes = [...codeOf(file).matchAll(/^export (?:abstract )?class (\w+)/gm)]
          .map(([, name]) => name!)
          .filter((name) => !name.endsWith('Error'));
        if (classes.length > 1)
          return [`${file} exports ${classes.join(' and ')}: give each a file, so that it can be found by name.`];
        const [base, suffix] = path.basename(file, '.ts').split('.');
        const fitting = [base, `${base}-${suffix}`];
        return classes
          .filter((name) => !fitting.includes(kebabCase(name)))
          .map((name) => `${file} exports ${name}: rename one of them.`);
      },
    );
    expect(faults).toEqual([]);
  });

  it('of specs stand beside what they test', () => {
    const lonely = TYPESCRIPT.filter((file) => file.startsWith('src/') && file.endsWith('.spec.ts')).filter((file) => {
      const folder = path.dirname(file);
      const words = path.basename(file, '.spec.ts').split('.');
      const subjects = words.map((_, index) => `${folder}/${words.slice(0, index + 1).join('.')}.ts`);
      // `keys.spec.ts` of a folder of small files may be about several of them, if it imports them from there.
      return !subjects.some((subject) => TYPESCRIPT.includes(subject)) && !/from '\.\/[\w-]/.test(textOf(file));
    });
    expect(lonely).toEqual([]);
  });
});

describe('domains', () => {
  // Who has read sales/ knows purchases/.
  it.each(DOMAINS)('%s has the same files as the others', (domain) => {
    const present = filesIn(`src/${domain}`);
    const required = ['module', 'handler', 'handler.spec', 'mapper', 'mapper.spec'];
    // Once one domain can be listed, all must be: a domain that is left out would never heal.
    if (DOMAINS.some((one) => filesIn(`src/${one}`).includes(`src/${one}/${one}.lister.ts`)))
      required.push('lister', 'lister.spec');
    expect(
      required.map((kind) => `src/${domain}/${domain}.${kind}.ts`).filter((file) => !present.includes(file)),
    ).toEqual([]);
  });
});

describe('what must stand in few places', () => {
  it('process.env is read where settings are made', () => {
    const readers = TYPESCRIPT.filter((file) => /^(src|simulator|demo)\//.test(file)).filter((file) =>
      /process\s*\??\.\s*env\b|process\[|from '(node:)?process'/.test(file.endsWith('.spec.ts') ? '' : codeOf(file)),
    );
    // Inject Settings: there each variable has a default, a check, and a sentence in .env.example.
    expect(readers).toEqual(['src/mikro-orm.cli.ts', 'src/platform/config/load-settings.ts']);
  });

  it('a switched-off lint rule has a reason', () => {
    const faults = SOURCES.filter((file) => !file.startsWith('test/architecture/')).flatMap((file) =>
      [...textOf(file).matchAll(/eslint-disable(?!.* -- \S).*/g)].map(([line]) => `${file}: ${line}`),
    );
    // `// eslint-disable-next-line <rule> -- <why it does not hold here>`
    expect(faults).toEqual([]);
  });
});

function kebabCase(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}
