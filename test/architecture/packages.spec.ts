import { describe, expect, it } from '@jest/globals';
import { textOf } from './source-tree.js';

interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

const manifest = JSON.parse(textOf('package.json')) as Manifest;
const locked = (JSON.parse(textOf('package-lock.json')) as { packages: Record<string, LockedPackage> }).packages;
const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('packages', () => {
  it('are asked for in exact versions', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('of MikroORM are of one version: it refuses to start with two', () => {
    // @mikro-orm/nestjs has numbers of its own.
    const versions = Object.entries(locked)
      .filter(([place]) => /node_modules\/@mikro-orm\/(?!nestjs)[^/]+$/.test(place))
      .map(([, { version }]) => version);
    expect([...new Set(versions)]).toHaveLength(1);
  });
});

describe('the lock file', () => {
  it('holds every package that another one asks for, also those of other platforms', () => {
    const present = new Set(Object.keys(locked).map(nameOf));
    const missing = Object.entries(locked).flatMap(([place, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !present.has(name))
        .map((name) => `${name} (of ${place || 'package.json'})`),
    );
    // `npm ci` refuses such a lock file on every machine. Take a version whose binaries are all published.
    expect(missing).toEqual([]);
  });

  it('names checksums and no host, so that it works behind any registry', () => {
    const entries = Object.entries(locked).filter(([place]) => place.startsWith('node_modules/'));
    expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place)).toEqual([]);
    expect(entries.filter(([, { integrity }]) => !integrity).map(([place]) => place)).toEqual([]);
  });

  it('brings no install script that nobody decided about', () => {
    const names = Object.entries(locked)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([place]) => nameOf(place));
    // Read the script, then allow or deny it under `allowScripts` in package.json; npm 12 runs only what is allowed.
    expect(names.filter((name) => !(name in manifest.allowScripts))).toEqual([]);
  });
});
