import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { DATA_DIR_MODE, SECRET_FILES, keepSecretFile, readSecretFile } from '../../config/generated-secrets.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { SERVER_ENVIRONMENT, canReach, closedFolder, isRoot, type OsAccount } from './os-account.js';
import { SYSTEM_DIR, type PostgresBinaries } from './postgres-binaries.js';
import { isAlive } from './postmaster-file.js';

/** An older one, which tests use for its tools, has plain C: the same order of bytes. */
const BUILTIN_LOCALES_SINCE = 17;

/** The role and the database in which everything is kept. */
export const DATABASE_ROLE = 'erpgate';
export const DATABASE_NAME = 'erpgate';

const CLUSTER = 'postgres';
const DRAFT = 'postgres.init-';

/** Makes `dataDir` if needed and returns its real path. */
export function prepareDataDir(dataDir: string): string {
  try {
    fs.mkdirSync(dataDir, { recursive: true, mode: DATA_DIR_MODE });
    fs.accessSync(dataDir, fs.constants.W_OK | fs.constants.X_OK);
    return fs.realpathSync(dataDir);
  } catch (error) {
    throw new EmbeddedPostgresError(
      `DATA_DIR ${dataDir} cannot be used (${(error as Error).message}). Give this user the right to write there, or choose another folder.`,
      { cause: error },
    );
  }
}

/** The real path of the finished cluster of `dataDir`, or null when there is none yet. */
export function findCluster(dataDir: string): string | null {
  const entry = path.join(dataDir, CLUSTER);
  const found = fs.lstatSync(entry, { throwIfNoEntry: false });
  if (found === undefined) return null;
  if (!fs.existsSync(entry)) {
    throw new EmbeddedPostgresError(
      `The database of DATA_DIR ${dataDir} is gone: ${entry} points to ${fs.readlinkSync(entry)}, which does not exist. ` +
        `Restore that folder, or remove ${entry} to start with an empty database.`,
    );
  }
  const clusterDir = fs.realpathSync(entry);
  const { uid } = fs.statSync(clusterDir);
  const ownUid = process.getuid?.() ?? uid;
  if (uid !== ownUid && !isRoot()) {
    throw new EmbeddedPostgresError(
      `The database in ${clusterDir} belongs to user ${uid}, but ERPGate runs as user ${ownUid}. ` +
        'Start ERPGate as the same user as before (or as root), or choose another DATA_DIR.',
    );
  }
  const entries = fs.readdirSync(clusterDir);
  if (entries.includes('PG_VERSION')) return clusterDir;
  if (entries.length === 0) return null;
  throw new EmbeddedPostgresError(
    `${clusterDir} is not a PostgreSQL database: it has files, but no PG_VERSION. Restore it from a backup, or remove it to start with an empty database.`,
  );
}

/** Refuses a cluster that the server's account could enter when it was made, but cannot any more. */
export function checkReach(clusterDir: string, account: OsAccount | null): void {
  const closed = closedFolder(account, clusterDir);
  if (closed === null) return;
  throw new EmbeddedPostgresError(
    `PostgreSQL runs as user ${account?.uid}, who cannot enter ${closed} on the way to the database in ${clusterDir}. ` +
      `Allow it with \`chmod o+x ${closed}\`, or move DATA_DIR to a place that user can reach.`,
  );
}

/** Refuses a cluster that another major version of PostgreSQL wrote, before that version's server does it in its own words. */
export function checkVersion(clusterDir: string, majorVersion: number): void {
  const written = fs.readFileSync(path.join(clusterDir, 'PG_VERSION'), 'utf8').trim();
  if (written === String(majorVersion)) return;
  throw new EmbeddedPostgresError(
    `The database in ${clusterDir} was written by PostgreSQL ${written}, but this ERPGate brings PostgreSQL ${majorVersion}, which cannot read it. ` +
      `Start the ERPGate release that wrote it and move the data with pg_dump, upgrade it with pg_upgrade, or choose another DATA_DIR.`,
  );
}

/** The database password of `dataDir`, made on first use. */
export function databasePassword(dataDir: string, hasCluster: boolean): string {
  if (hasCluster && readSecretFile(dataDir, SECRET_FILES.database) === null) {
    throw new EmbeddedPostgresError(
      `The file ${path.join(dataDir, SECRET_FILES.database)} is missing, so the database beside it cannot be opened. Restore it from a backup.`,
    );
  }
  return keepSecretFile(dataDir, SECRET_FILES.database, () => randomBytes(24).toString('base64url'));
}

/**
 * Makes the cluster of `dataDir` and returns its real path. It is made under another name and renamed when it is
 * complete: whatever carries the final name is whole, and what a killed start left behind is thrown away here.
 *
 * @param isDurable false for data that need not outlive a power cut, such as a test's
 */
export async function createCluster(
  dataDir: string,
  password: string,
  account: OsAccount | null,
  binaries: PostgresBinaries,
  isDurable: boolean,
  log: (line: string) => void,
): Promise<string> {
  const isInside = canReach(account, dataDir);
  const home = isInside ? dataDir : systemHome(dataDir);
  removeDeadDrafts(home, log);
  const draft = fs.mkdtempSync(path.join(home, `${DRAFT}${process.pid}-`));
  try {
    if (account) fs.chownSync(draft, account.uid, account.gid);
    const made = path.join(draft, 'data');
    const passwordFile = path.join(draft, 'password');
    fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (account) fs.chownSync(passwordFile, account.uid, account.gid);
    await runInitdb(binaries, made, passwordFile, account, isDurable);
    publish(made, dataDir, isInside ? null : path.join(home, path.basename(draft).replace(DRAFT, 'cluster-')));
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
  const clusterDir = fs.realpathSync(path.join(dataDir, CLUSTER));
  if (!isInside) {
    log(
      `The user whom PostgreSQL runs as cannot enter ${dataDir}, so the database is in ${clusterDir}. Include that folder in backups.`,
    );
  }
  return clusterDir;
}

// A hash, because two data directories may have the same name.
function systemHome(dataDir: string): string {
  const home = path.join(SYSTEM_DIR, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
  fs.mkdirSync(home, { recursive: true, mode: 0o755 });
  return home;
}

/** Throws away what killed first starts left in the folder `home`. */
export function removeDeadDrafts(home: string, log: (line: string) => void): void {
  for (const entry of fs.readdirSync(home)) {
    const pid = entry.startsWith(DRAFT) ? Number.parseInt(entry.slice(DRAFT.length), 10) : NaN;
    if (Number.isNaN(pid) || (pid !== process.pid && isAlive(pid))) continue;
    log(`Removing ${path.join(home, entry)}: a start that was killed left this unfinished database behind.`);
    try {
      fs.rmSync(path.join(home, entry), { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    } catch (error) {
      // Its initdb may outlive it by a second and still write; the next start tries again.
      log(`It cannot be removed yet: ${(error as Error).message}`);
    }
  }
}

async function runInitdb(
  binaries: PostgresBinaries,
  target: string,
  passwordFile: string,
  account: OsAccount | null,
  isDurable: boolean,
): Promise<void> {
  const args = [
    `--pgdata=${target}`,
    `--username=${DATABASE_ROLE}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // PostgreSQL's own C.UTF-8: the same order on every machine, whichever locales it has.
    '--locale=C',
    ...(binaries.majorVersion >= BUILTIN_LOCALES_SINCE
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : []),
    '--no-instructions',
    ...(isDurable ? [] : ['--no-sync']),
  ];
  const child = spawn(binaries.initdb, args, {
    ...account,
    cwd: path.dirname(target),
    env: { ...SERVER_ENVIRONMENT },
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
  });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const result = await new Promise<string | number | null>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal ?? code));
  });
  if (result === 0) return;
  throw new EmbeddedPostgresError(
    `PostgreSQL could not create a database in ${path.dirname(path.dirname(target))} (${result}): ${output.trim().slice(-1000)}. ` +
      'See to free space and to a local file system with Unix permissions, choose another DATA_DIR, or set DATABASE_URL.',
  );
}

// Another process that starts at the same time may publish first: then its cluster counts and ours is dropped.
function publish(made: string, dataDir: string, elsewhere: string | null): void {
  const entry = path.join(dataDir, CLUSTER);
  try {
    if (elsewhere === null) {
      fs.renameSync(made, entry);
    } else {
      fs.renameSync(made, elsewhere);
      fs.symlinkSync(elsewhere, entry);
    }
  } catch (error) {
    if (elsewhere !== null) fs.rmSync(elsewhere, { recursive: true, force: true });
    if (!['EEXIST', 'ENOTEMPTY', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    if (!fs.existsSync(path.join(entry, 'PG_VERSION'))) throw error;
  }
  flushDirectory(dataDir);
}

// Without this a power cut could bring back the time before the rename.
function flushDirectory(directory: string): void {
  if (process.platform === 'win32') return;
  const handle = fs.openSync(directory, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}
