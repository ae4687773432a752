import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { MAKE_A_KEY, keyIdOf, parseEncryptionKeys } from './encryption-keys.js';
import { SECRET_FILES, keepSecretFile, readSecretFile } from './generated-secrets.js';
import { SettingReader, type Environment } from './setting-reader.js';
import { SettingsError } from './settings-error.js';
import { readHttp } from './http-settings.js';
import { readRetention } from './retention-settings.js';
import { readTracing, TRACING_PREFIX } from './tracing-settings.js';
import { LOG_LEVELS, ROLES, Settings, type EncryptionKey, type SettingValues } from './settings.js';

/**
 * Every environment variable ERPGate reads, with its default as it would be written in the environment.
 * `.env.example` has the same keys and defaults (a test compares them) and a sentence for each.
 */
export const SETTING_DEFAULTS = {
  PORT: '3000',
  // All addresses: Cin7 and the warehouses come from elsewhere, and a container is reachable in no other way.
  HOST: '0.0.0.0',
  PUBLIC_URL: null,
  CLUSTER: 'local',
  DATABASE_URL: null,
  DATABASE_POOL_SIZE: '10',
  DATA_DIR: '.erpgate',
  ENCRYPTION_KEY: null,
  ADMIN_API_KEY: null,
  METRICS_TOKEN: null,
  ROLE: 'all',
  WORKER_CONCURRENCY: '32',
  CIN7_CORE_BASE_URL: 'https://inventory.dearsystems.com/ExternalApi/v2',
  CIN7_CORE_CALLS_PER_MINUTE: '45',
  CIN7_CORE_TIMEOUT_SECONDS: '30',
  LOG_LEVEL: 'info',
  WEBHOOK_BODY_LIMIT_BYTES: '5242880',
  DELIVERY_ALLOWED_NETWORKS: null,
  TRUSTED_PROXIES: null,
  WEBHOOK_ALLOWED_NETWORKS: null,
  CORS_ORIGINS: null,
  DOCS: 'public',
  FAILED_KEYS_PER_MINUTE: '120',
  HEADERS_TIMEOUT_SECONDS: '10',
  REQUEST_TIMEOUT_SECONDS: '60',
  KEEP_ALIVE_SECONDS: '75',
  RETENTION_NOTIFICATIONS_DAYS: '90',
  RETENTION_CHANGES_DAYS: '365',
  RETENTION_AUDIT_DAYS: '730',
} as const satisfies Record<string, string | null>;

/** Each of these may also be read from a file, whose name is in the variable with `_FILE` behind it. */
export const SECRET_SETTINGS = ['DATABASE_URL', 'ENCRYPTION_KEY', 'ADMIN_API_KEY', 'METRICS_TOKEN'] as const;

const MIN_KEY_LENGTH = 24;
/** Cin7 answers 429 above this (REFERENCE 1.4). */
const CIN7_CORE_LIMIT_PER_MINUTE = 60;

/**
 * Reads all settings. Without an argument: from the process's environment over a `.env` file in the working directory,
 * if there is one. An embedded installation gets its secrets generated into `DATA_DIR` at the first call.
 *
 * @param options.isNewAllowed false: no keys are generated where none are yet, and that is a fault
 * @throws SettingsError listing every fault, so that nobody has to find them one start at a time
 */
export function loadSettings(env: Environment = processEnvironment(), { isNewAllowed = true } = {}): Settings {
  const reader = new SettingReader(env);
  for (const key of SECRET_SETTINGS) reader.takeFile(key);
  const http = readHttp(reader, SETTING_DEFAULTS);
  const values = {
    ...readServer(reader),
    http,
    ...readDatabase(reader),
    ...readCin7(reader),
    retention: readRetention(reader, SETTING_DEFAULTS),
  };
  const secrets = values.databaseUrl === null ? givenSecrets(reader) : requiredSecrets(reader);
  if (values.databaseUrl === null && values.role !== 'all' && !reader.value('DATABASE_URL')) {
    reader.fault(
      'ROLE',
      `is ${values.role}, but the embedded PostgreSQL serves one process only, which has to be all of ERPGate.`,
      'Set DATABASE_URL to a PostgreSQL that several processes can share, or leave ROLE out.',
    );
  }
  if (!isNewAllowed && values.databaseUrl === null) refuseNew(reader, values.dataDir);
  refuse(reader);
  const warnings = [...warningsOf(values)];
  // Only now, so that a start that fails for another reason leaves no files behind.
  const complete = values.databaseUrl === null ? generateSecrets(reader, values.dataDir, secrets, warnings) : secrets;
  refuse(reader);
  return new Settings({ ...values, ...(complete as Secrets), warnings });
}

function refuseNew(reader: SettingReader, dataDir: string): void {
  if (reader.value('DATABASE_URL') || readSecretFile(dataDir, SECRET_FILES.database) !== null) return;
  reader.fault(
    'DATA_DIR',
    `is ${JSON.stringify(dataDir)}, where no ERPGate was started yet, and DATABASE_URL is not set.`,
    'Set the one that the gateway runs with.',
  );
}

function refuse(reader: SettingReader): void {
  if (reader.faults.length > 0) throw new SettingsError(reader.faults);
}

// The file is read apart and not into process.env: child processes and libraries must not inherit its secrets.
function processEnvironment(): Environment {
  const file = path.resolve('.env');
  const inFile = existsSync(file) ? Object.entries(parseEnv(readFileSync(file, 'utf8'))) : [];
  const fromFile = Object.fromEntries(inFile.filter(([name]) => !name.startsWith(TRACING_PREFIX)));
  const fromProcess = Object.entries(process.env).filter(([, value]) => value?.trim());
  return { ...fromFile, ...Object.fromEntries(fromProcess) };
}

function readServer(reader: SettingReader) {
  const port = reader.integer('PORT', Number(SETTING_DEFAULTS.PORT), 0, 65_535);
  const host = reader.text(
    'HOST',
    SETTING_DEFAULTS.HOST,
    /^[A-Za-z0-9.:_%-]+$/,
    'a host name or an IP address without port',
  );
  const givenUrl = reader.httpUrl('PUBLIC_URL', null);
  return {
    port,
    host,
    publicUrl: givenUrl ?? derivedUrl(host, port),
    isPublicUrlGiven: givenUrl !== null,
    cluster: reader.text(
      'CLUSTER',
      SETTING_DEFAULTS.CLUSTER,
      /^[\w.-]{1,64}$/,
      '1 to 64 letters, digits, dots, _ and -',
    ),
    role: reader.choice('ROLE', SETTING_DEFAULTS.ROLE, ROLES),
    workerConcurrency: reader.integer('WORKER_CONCURRENCY', Number(SETTING_DEFAULTS.WORKER_CONCURRENCY), 1, 1000),
    logLevel: reader.choice('LOG_LEVEL', SETTING_DEFAULTS.LOG_LEVEL, LOG_LEVELS),
    metricsToken: checkKey(reader, 'METRICS_TOKEN', reader.value('METRICS_TOKEN')),
    tracing: readTracing(reader),
    webhookBodyLimitBytes: reader.integer(
      'WEBHOOK_BODY_LIMIT_BYTES',
      Number(SETTING_DEFAULTS.WEBHOOK_BODY_LIMIT_BYTES),
      1024,
      100 * 1024 * 1024,
    ),
    deliveryAllowedNetworks: reader.networks('DELIVERY_ALLOWED_NETWORKS'),
  };
}

function derivedUrl(host: string, port: number): string {
  const everyAddress = ['0.0.0.0', '::'].includes(host);
  const name = everyAddress ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function readDatabase(reader: SettingReader) {
  return {
    databaseUrl: reader.postgresUrl('DATABASE_URL'),
    databasePoolSize: reader.integer('DATABASE_POOL_SIZE', Number(SETTING_DEFAULTS.DATABASE_POOL_SIZE), 2, 200),
    dataDir: path.resolve(reader.value('DATA_DIR') ?? SETTING_DEFAULTS.DATA_DIR),
  };
}

function readCin7(reader: SettingReader) {
  return {
    cin7Core: {
      baseUrl: reader.httpUrl('CIN7_CORE_BASE_URL', SETTING_DEFAULTS.CIN7_CORE_BASE_URL),
      callsPerMinute: reader.integer(
        'CIN7_CORE_CALLS_PER_MINUTE',
        Number(SETTING_DEFAULTS.CIN7_CORE_CALLS_PER_MINUTE),
        1,
        100_000,
      ),
      timeoutSeconds: reader.integer(
        'CIN7_CORE_TIMEOUT_SECONDS',
        Number(SETTING_DEFAULTS.CIN7_CORE_TIMEOUT_SECONDS),
        1,
        600,
      ),
    },
  };
}

function* warningsOf(values: Pick<SettingValues, 'cin7Core' | 'databaseUrl' | 'isPublicUrlGiven' | 'publicUrl'>) {
  if (values.cin7Core.callsPerMinute > CIN7_CORE_LIMIT_PER_MINUTE) {
    yield `CIN7_CORE_CALLS_PER_MINUTE is ${values.cin7Core.callsPerMinute}, but Cin7 Core allows ${CIN7_CORE_LIMIT_PER_MINUTE} calls a minute and refuses the rest. Leave it above only for a simulator.`;
  }
  if (values.databaseUrl !== null && !values.isPublicUrlGiven) {
    yield `PUBLIC_URL is not set, so ERPGate takes ${values.publicUrl} for the address that Cin7 calls. Set it to the public https address of this cluster.`;
  }
}

type Secrets = Pick<SettingValues, 'encryptionKeys' | 'adminApiKey'>;
type GivenSecrets = { encryptionKeys: EncryptionKey[] | null; adminApiKey: string | null };

function givenSecrets(reader: SettingReader): GivenSecrets {
  const keyText = reader.value('ENCRYPTION_KEY');
  const parsed = keyText === null ? null : parseEncryptionKeys(keyText);
  if (parsed?.fault) reader.fault('ENCRYPTION_KEY', parsed.fault, `Make one with: ${MAKE_A_KEY}`);
  const adminApiKey = reader.value('ADMIN_API_KEY');
  checkKey(reader, 'ADMIN_API_KEY', adminApiKey);
  return { encryptionKeys: parsed?.keys ?? null, adminApiKey };
}

function checkKey(reader: SettingReader, name: string, key: string | null): string | null {
  if (key !== null && !new RegExp(`^[\\x21-\\x7e]{${MIN_KEY_LENGTH},500}$`).test(key)) {
    const rule = `must have ${MIN_KEY_LENGTH} to 500 printable ASCII characters without spaces.`;
    reader.fault(name, rule, `Make one with: ${MAKE_A_KEY}`);
  }
  return key;
}

function requiredSecrets(reader: SettingReader): GivenSecrets {
  const given = givenSecrets(reader);
  if (given.encryptionKeys === null) {
    reader.fault(
      'ENCRYPTION_KEY',
      'is not set, but DATABASE_URL is: the merchants’ passwords in that database are encrypted with it.',
      `Set it to the key used so far with this database or, for a new one, to what this prints: ${MAKE_A_KEY} (and keep it safe: without it they are lost).`,
    );
  }
  if (given.adminApiKey === null) {
    reader.fault(
      'ADMIN_API_KEY',
      'is not set, but DATABASE_URL is: it is the key for the first login.',
      `Set it to what this prints: ${MAKE_A_KEY}`,
    );
  }
  return given;
}

function generateSecrets(
  reader: SettingReader,
  dataDir: string,
  given: GivenSecrets,
  warnings: string[],
): Secrets | null {
  try {
    return {
      encryptionKeys: keepEncryptionKeys(reader, dataDir, given.encryptionKeys, warnings),
      adminApiKey:
        given.adminApiKey ??
        keepSecretFile(dataDir, SECRET_FILES.adminApiKey, () => `eg_admin_${randomBytes(32).toString('base64url')}`),
    };
  } catch (error) {
    reader.fault(
      'DATA_DIR',
      `is ${JSON.stringify(dataDir)}, where the generated keys cannot be read or written (${(error as Error).message}).`,
      'Give this user the right to write there, or choose another folder.',
    );
    return null;
  }
}

function keepEncryptionKeys(
  reader: SettingReader,
  dataDir: string,
  given: EncryptionKey[] | null,
  warnings: string[],
): EncryptionKey[] {
  const file = path.join(dataDir, SECRET_FILES.encryptionKey);
  const hasDatabase = readSecretFile(dataDir, SECRET_FILES.database) !== null;
  const stored = readSecretFile(dataDir, SECRET_FILES.encryptionKey);
  if (stored === null && given !== null) return given;
  if (stored === null && hasDatabase) {
    reader.fault(
      'ENCRYPTION_KEY',
      `is not set and the file ${file} is missing, but DATA_DIR already holds a database whose secrets were encrypted with it.`,
      'Restore the file or set ENCRYPTION_KEY to the key used before; to give those secrets up, set it to a new one.',
    );
    return [];
  }
  const text = stored ?? keepSecretFile(dataDir, SECRET_FILES.encryptionKey, () => randomBytes(32).toString('base64'));
  const { keys, fault } = parseEncryptionKeys(text);
  if (fault) reader.fault('ENCRYPTION_KEY', `as kept in the file ${file} ${fault}`, 'Restore that file from a backup.');
  if (given === null) return keys;
  // The variable wins, but what was encrypted before it was set must stay readable.
  const older = keys.filter((key) => !given.some((other) => keyIdOf(other.key) === keyIdOf(key.key)));
  if (older.length > 0) {
    warnings.push(
      `ENCRYPTION_KEY differs from the key in ${file}: the variable encrypts, the file's key is only used to read older secrets.`,
    );
  }
  return [...given, ...older];
}
