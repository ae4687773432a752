import { execFile, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inspect, parseEnv, promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SETTING_DEFAULTS, loadSettings } from './load-settings.js';
import { SettingsError } from './settings-error.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const DATABASE_URL = 'postgresql://gate:pass%40word@db.example.com:5432/erpgate';
const key = () => randomBytes(32).toString('base64');
const ADMIN_API_KEY = 'a-key-of-more-than-24-characters';

let dataDir: string;
beforeEach(() => {
  dataDir = path.join(mkdtempSync(path.join(os.tmpdir(), 'settings-')), 'data');
});
afterEach(() => rmSync(path.dirname(dataDir), { recursive: true }));

const load = (env: Record<string, string> = {}) => loadSettings({ DATA_DIR: dataDir, ...env });
const shared = (env: Record<string, string> = {}) =>
  load({ DATABASE_URL, ENCRYPTION_KEY: key(), ADMIN_API_KEY, ...env });

function faultsOf(action: () => unknown): readonly string[] {
  try {
    action();
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
  throw new Error('The settings were accepted.');
}

/** Arguments for a Node process of its own that prints an expression as JSON. */
function printing(expression: string): string[] {
  const script =
    `import { loadSettings } from ${JSON.stringify(path.join(ROOT, 'src/platform/config/load-settings.ts'))};` +
    `console.log(JSON.stringify(${expression}));`;
  const hooks = path.join(ROOT, 'test/support/typescript-hooks.mjs');
  return ['--no-warnings', '--import', hooks, '--input-type=module', '-e', script];
}

describe('settings', () => {
  it('need none to be set', () => {
    expect(load()).toMatchObject({
      port: 3000,
      host: '0.0.0.0',
      publicUrl: 'http://localhost:3000',
      isPublicUrlGiven: false,
      cluster: 'local',
      databaseUrl: null,
      role: 'all',
      cin7Core: { baseUrl: 'https://inventory.dearsystems.com/ExternalApi/v2', callsPerMinute: 45, timeoutSeconds: 30 },
      logLevel: 'info',
      webhookBodyLimitBytes: 5 * 1024 * 1024,
      deliveryAllowedNetworks: [],
      databasePoolSize: 10,
      workerConcurrency: 32,
      warnings: [],
    });
  });

  it('take a blank value for none, as Compose files pass it', () => {
    expect(load({ PORT: '', DATABASE_URL: ' ', LOG_LEVEL: '' })).toMatchObject({
      port: 3000,
      databaseUrl: null,
      logLevel: 'info',
    });
  });

  it('are read as given', () => {
    const settings = shared({
      PORT: '0',
      HOST: '::1',
      PUBLIC_URL: 'https://Gate.example.com/erp/',
      CLUSTER: 'au-1',
      ROLE: 'Worker',
      LOG_LEVEL: 'WARN',
      CIN7_CORE_BASE_URL: 'http://127.0.0.1:4010/',
    });
    expect(settings).toMatchObject({
      port: 0,
      publicUrl: 'https://gate.example.com/erp',
      isPublicUrlGiven: true,
      databaseUrl: DATABASE_URL,
      role: 'worker',
      logLevel: 'warn',
      adminApiKey: ADMIN_API_KEY,
      cin7Core: { baseUrl: 'http://127.0.0.1:4010' },
    });
    expect(shared({ HOST: '::1', PORT: '80' }).publicUrl).toBe('http://[::1]:80');
  });

  it('warn of a budget that Cin7 refuses, and of an address that Cin7 cannot reach', () => {
    expect(load({ CIN7_CORE_CALLS_PER_MINUTE: '60' }).warnings).toEqual([]);
    expect(load({ CIN7_CORE_CALLS_PER_MINUTE: '61' }).warnings).toEqual([
      expect.stringContaining('is 61, but Cin7 Core allows 60'),
    ]);
    expect(shared().warnings).toEqual([expect.stringContaining('PUBLIC_URL is not set')]);
  });

  it.each([
    [
      'PORT',
      '65536',
      /^PORT is "65536", but must be a whole number from 0 to 65535\. Correct it, or leave it out for 3000\.$/,
    ],
    ['PORT', '-1', /^PORT is "-1"/],
    ['PORT', '1e3', /^PORT is "1e3"/],
    ['HOST', 'http://x', /^HOST is "http:\/\/x", but must be a host name/],
    ['PUBLIC_URL', 'gate.example.com', /^PUBLIC_URL must be an absolute http/],
    ['PUBLIC_URL', 'ftp://gate.example.com', /^PUBLIC_URL must be/],
    ['CLUSTER', 'a b', /^CLUSTER is "a b", but must be 1 to 64 letters/],
    ['ROLE', 'boss', /^ROLE is "boss", but must be one of all, api, worker\./],
    ['LOG_LEVEL', 'loud', /^LOG_LEVEL is "loud".*trace, debug, info, warn, error, fatal, silent/],
    ['CIN7_CORE_BASE_URL', 'x', /^CIN7_CORE_BASE_URL must be/],
    ['CIN7_CORE_CALLS_PER_MINUTE', '0', /from 1 to 100000/],
    ['CIN7_CORE_CALLS_PER_MINUTE', '100001', /from 1 to 100000/],
    ['DATABASE_URL', 'mysql://user:secret@db/erpgate', /^DATABASE_URL is not a postgres/],
    ['DATABASE_URL', 'postgres://user:secret@db', /^DATABASE_URL names no database/],
    [
      'ENCRYPTION_KEY',
      'secret',
      /^ENCRYPTION_KEY is unusable: the key is not the base64 text of 32 bytes\. Make one with: openssl/,
    ],
    ['ADMIN_API_KEY', 'secret', /^ADMIN_API_KEY must have 24 to 500 printable/],
    ['ROLE', 'api', /^ROLE is api, but the embedded PostgreSQL serves one process only.*Set DATABASE_URL/],
  ])('refuse %s=%s with a sentence, and leave no files', (name, value, fault) => {
    const faults = faultsOf(() => load({ [name]: value }));
    expect(faults).toEqual([expect.stringMatching(fault)]);
    expect(faults.join()).not.toContain('secret');
    expect(existsSync(dataDir)).toBe(false);
  });

  it('tell every fault at once, one line each', () => {
    const error = new SettingsError(faultsOf(() => load({ PORT: 'x', ROLE: 'y', DATABASE_URL })));
    expect(error.faults.map((fault) => fault.split(' ')[0])).toEqual([
      'PORT',
      'ROLE',
      'ENCRYPTION_KEY',
      'ADMIN_API_KEY',
    ]);
    expect(error.message.split('\n')).toEqual([
      'ERPGate cannot start: 4 settings are wrong.',
      ...error.faults.map((fault) => `- ${fault}`),
    ]);
    expect(error.message).toContain('openssl rand -base64 32');
  });

  it('show no secret when printed or serialised', () => {
    const encryptionKey = key();
    const settings = shared({ ENCRYPTION_KEY: encryptionKey });
    for (const text of [inspect(settings, { depth: 9 }), JSON.stringify(settings)]) {
      expect(text).toContain('db.example.com');
      expect(text).not.toContain('pass%40word');
      expect(text).not.toContain(ADMIN_API_KEY);
      expect(text).not.toContain(encryptionKey);
      expect(text).not.toMatch(/<Buffer|"Buffer"/);
    }
  });
});

describe('encryption keys', () => {
  it('may be several with names; the first comes first', () => {
    const [first, second] = [key(), key()];
    const { encryptionKeys } = shared({ ENCRYPTION_KEY: `2026:${first}, ${second.replace(/=+$/, '')}` });
    expect(encryptionKeys.map(({ id, key: bytes }) => [id, bytes.toString('base64')])).toEqual([
      ['2026', first],
      [expect.stringMatching(/^[0-9a-f]{8}$/), second],
    ]);
  });

  it.each([
    [`a b:${key()}`, /name before the colon of the key/],
    [`a:${key()},a:${key()}`, /key number 2 has the same name/],
    [`${key()},`, /key number 2 is not the base64/],
    [randomBytes(31).toString('base64'), /the key is not the base64 text of 32 bytes/],
    [`${key().slice(0, -4)}!!!=`, /the key is not the base64 text/],
  ])('are refused when unusable, without being repeated: %#', (text, fault) => {
    const faults = faultsOf(() => shared({ ENCRYPTION_KEY: text }));
    expect(faults).toEqual([expect.stringMatching(fault)]);
    expect(faults.join()).not.toContain(text.slice(-20));
  });
});

describe('generated secrets', () => {
  it('are made once, for the owner only, and used again', () => {
    const first = load();
    const second = load();
    expect(second.adminApiKey).toBe(first.adminApiKey);
    expect(second.encryptionKeys).toEqual(first.encryptionKeys);
    expect(first.adminApiKey).toMatch(/^eg_admin_[\w-]{43}$/);
    expect(readdirSync(dataDir).sort()).toEqual(['admin-api-key', 'encryption-key']);
    for (const file of readdirSync(dataDir)) expect(statSync(path.join(dataDir, file)).mode & 0o777).toBe(0o600);
  });

  it('are the same for processes that start together', async () => {
    const program = printing(`loadSettings({ DATA_DIR: ${JSON.stringify(dataDir)} }).adminApiKey`);
    const outputs = await Promise.all(Array.from({ length: 4 }, () => promisify(execFile)(process.execPath, program)));
    const keys = outputs.map(({ stdout }) => JSON.parse(stdout));
    expect(keys).toEqual(Array(4).fill(load().adminApiKey));
  });

  it('give way to the variables, but what the old key encrypted stays readable', () => {
    const generated = load().encryptionKeys[0]!;
    const settings = load({ ENCRYPTION_KEY: `mine:${key()}`, ADMIN_API_KEY });
    expect(settings.adminApiKey).toBe(ADMIN_API_KEY);
    expect(settings.encryptionKeys.map(({ id }) => id)).toEqual(['mine', generated.id]);
    expect(settings.warnings).toEqual([expect.stringContaining('ENCRYPTION_KEY differs from the key in')]);
    expect(load({ ENCRYPTION_KEY: generated.key.toString('base64') }).warnings).toEqual([]);
  });

  it('are not made anew beside a database that was encrypted with lost ones', () => {
    load();
    writeFileSync(path.join(dataDir, 'postgres-password'), 'x');
    rmSync(path.join(dataDir, 'encryption-key'));
    expect(faultsOf(() => load())).toEqual([
      expect.stringMatching(/^ENCRYPTION_KEY is not set and the file .* is missing/),
    ]);
    expect(load({ ENCRYPTION_KEY: key() }).encryptionKeys).toHaveLength(1);
  });

  it('name the folder that cannot be used', () => {
    writeFileSync(dataDir, 'a file');
    expect(faultsOf(() => load())).toEqual([
      expect.stringMatching(/^DATA_DIR is ".*data", where .* choose another folder\.$/),
    ]);
  });
});

describe('the .env file', () => {
  it('of the working directory is read, and the environment wins', () => {
    const directory = path.dirname(dataDir);
    writeFileSync(path.join(directory, '.env'), 'PORT=4000\nCLUSTER=from-file\nLOG_LEVEL=debug\n');
    const program = printing('[loadSettings(), process.env.CLUSTER ?? null]');
    const output = execFileSync(process.execPath, program, { cwd: directory, env: { PORT: '5000', LOG_LEVEL: '' } });
    const [settings, inherited] = JSON.parse(output.toString());
    expect(settings).toMatchObject({ port: 5000, cluster: 'from-file', logLevel: 'debug' });
    expect(inherited).toBeNull();
  });

  it('has an example with every setting, its default and a sentence', () => {
    const lines = readFileSync(path.join(ROOT, '.env.example'), 'utf8').split('\n');
    const entries = lines.flatMap((line, index) => {
      const [, off, name, value] = /^(# )?([A-Z][A-Z0-9_]*)=(.*)$/.exec(line) ?? [];
      return name ? [{ name, fallback: off ? null : value, sentence: lines[index - 1] }] : [];
    });
    expect(Object.fromEntries(entries.map(({ name, fallback }) => [name, fallback]))).toEqual(SETTING_DEFAULTS);
    expect(entries).toHaveLength(Object.keys(SETTING_DEFAULTS).length);
    for (const { sentence } of entries) expect(sentence).toMatch(/^# [A-Z].*\.$/);
    expect(loadSettings({ ...parseEnv(lines.join('\n')), DATA_DIR: dataDir } as never)).toEqual(load());
  });

  it('takes addresses and ranges that deliveries may go to, and names what is none', () => {
    const networks = (value: string) =>
      loadSettings({ DATA_DIR: dataDir, DELIVERY_ALLOWED_NETWORKS: value } as never).deliveryAllowedNetworks;
    expect(networks('10.20.0.0/16, fd00::/8,192.168.1.5')).toEqual(['10.20.0.0/16', 'fd00::/8', '192.168.1.5']);
    for (const wrong of ['10.20.0.0/33', 'wms.local', '10.0.0.1/8/8', 'fd00::/200']) {
      expect(() => networks(wrong)).toThrow(`DELIVERY_ALLOWED_NETWORKS has "${wrong}"`);
    }
  });

  it('takes origins of browsers, and names what is none', () => {
    const origins = (value: string) =>
      loadSettings({ DATA_DIR: dataDir, CORS_ORIGINS: value } as never).http.corsOrigins;
    expect(origins('https://app.example.com/, http://localhost:5173')).toEqual([
      'https://app.example.com',
      'http://localhost:5173',
    ]);
    for (const wrong of ['*', 'app.example.com', 'https://app.example.com/path', 'ftp://x', 'null']) {
      expect(() => origins(wrong)).toThrow(`CORS_ORIGINS has "${wrong}"`);
    }
  });

  it('refuses a time for headers that is longer than that for the whole request', () => {
    const env = { DATA_DIR: dataDir, HEADERS_TIMEOUT_SECONDS: '20', REQUEST_TIMEOUT_SECONDS: '10' };
    expect(() => loadSettings(env as never)).toThrow('HEADERS_TIMEOUT_SECONDS is 20, longer than');
  });

  it('covers every variable that is read', () => {
    const source = ['load-settings.ts', 'http-settings.ts', 'retention-settings.ts']
      .map((file) => readFileSync(path.join(ROOT, 'src/platform/config', file), 'utf8'))
      .join('');
    const read = [
      ...source.matchAll(/reader\s*\.(?:value|text|integer|choice|httpUrl|postgresUrl|networks|origins)\(\s*'(\w+)'/g),
    ].map(([, name]) => name);
    expect([...new Set(read)].sort()).toEqual(Object.keys(SETTING_DEFAULTS).sort());
  });
});
