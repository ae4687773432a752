import { forgetKey, rotateKeys } from './encryption-keys.js';
import { loadSettings } from './platform/config/load-settings.js';
import type { Settings } from './platform/config/settings.js';
import type { RotationReport } from './platform/crypto/secret-rotation.js';
import { reachDatabase } from './platform/database/embedded/reach-database.js';
import { explainStart } from './explain-start.js';

const USAGE = 'Usage: npm run keys:rotate, or npm run keys:forget -- <key id>';
/** Secrets left that are named one by one. */
const MOST_NAMED = 20;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** `rotate` encrypts all stored secrets with the first key of `ENCRYPTION_KEY`; `forget <id>` gives a lost key up. */
async function main([command, keyId]: string[]): Promise<number> {
  if (command !== 'rotate' && !(command === 'forget' && keyId)) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const settings = loadSettings();
  const database = await reachDatabase(settings.databaseUrl, settings.dataDir);
  try {
    return command === 'rotate' ? await rotate(database.url, settings) : await forget(database.url, keyId!, settings);
  } finally {
    await database.close();
  }
}

async function rotate(url: string, settings: Settings): Promise<number> {
  let told = 0;
  const report = await rotateKeys(url, settings.encryptionKeys, (rotated) => {
    if (rotated >= told + 1000) say(`${(told = rotated)} secrets so far ...`);
  });
  tell(report);
  return report.left.length > 0 || report.needed.length > 0 ? 1 : 0;
}

function tell({ currentKeyId, rotated, left, uses, retired, needed }: RotationReport): void {
  say(`${rotated} secrets were encrypted anew with the key ${currentKeyId}.`);
  for (const { table, column, keyId, secrets } of uses) say(`  ${table}.${column}: ${secrets} with the key ${keyId}`);
  for (const { table, id, reason } of left.slice(0, MOST_NAMED)) say(`Left as it is, ${table} ${id}: ${reason}`);
  if (left.length > MOST_NAMED) say(`... and ${left.length - MOST_NAMED} more.`);
  for (const id of needed) say(`The key ${id} is still needed. Keep it in ENCRYPTION_KEY and run this again.`);
  for (const id of retired)
    say(
      `The key ${id} encrypts nothing any more: take it out of ENCRYPTION_KEY (backups made until now still need it).`,
    );
}

async function forget(url: string, keyId: string, settings: Settings): Promise<number> {
  if (settings.encryptionKeys.some(({ id }) => id === keyId)) {
    process.stderr.write(`The key ${keyId} is in ENCRYPTION_KEY, so it is not lost. Take it out first.\n`);
    return 1;
  }
  if (!(await forgetKey(url, keyId))) {
    process.stderr.write(`This database never knew a key ${keyId}; nothing was changed.\n`);
    return 1;
  }
  say(`The key ${keyId} is given up. Start ERPGate; connections that need a password anew show as needs_attention.`);
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${explainStart(error)}\n`);
    process.exit(1);
  },
);
