import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
/** ERPGate's version from its `package.json`, which lies above the sources and, one level further, above the build. */
export function ownVersion() {
    for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
        const file = join(folder, 'package.json');
        if (!existsSync(file))
            continue;
        const { version } = JSON.parse(readFileSync(file, 'utf8'));
        return version;
    }
    return undefined;
}
//# sourceMappingURL=own-version.js.map