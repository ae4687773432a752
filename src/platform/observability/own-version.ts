import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** ERPGate's version from its `package.json`, which lies above the sources and, one level further, above the build. */
export function ownVersion(): string | undefined {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (!existsSync(file)) continue;
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: string };
    return version;
  }
  return undefined;
}
