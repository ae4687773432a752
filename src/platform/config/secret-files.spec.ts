import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadSettings } from './load-settings.js';
import { SettingsError } from './settings-error.js';

const DATABASE_URL = 'postgresql://gate:pass%40word@db.example.com:5432/erpgate';
const ADMIN_API_KEY = 'a-key-of-more-than-24-characters';
const key = () => randomBytes(32).toString('base64');

let dataDir: string;
beforeEach(() => {
  dataDir = path.join(mkdtempSync(path.join(os.tmpdir(), 'settings-')), 'data');
});
afterEach(() => rmSync(path.dirname(dataDir), { recursive: true }));

const load = (env: Record<string, string> = {}) => loadSettings({ DATA_DIR: dataDir, ...env });

function faultsOf(action: () => unknown): readonly string[] {
  try {
    action();
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
  throw new Error('The settings were accepted.');
}

describe('settings for a look at what is there', () => {
  it('leave nothing behind where nothing is', () => {
    expect(faultsOf(() => loadSettings({ DATA_DIR: dataDir }, { isNewAllowed: false })).join()).toContain(
      'no ERPGate was started yet',
    );
    expect(existsSync(dataDir)).toBe(false);
  });
});

describe('secrets from files', () => {
  const file = (name: string, text: string): string => {
    const place = path.join(path.dirname(dataDir), name);
    writeFileSync(place, text);
    return place;
  };

  it('are read like variables, without the line break at their end', () => {
    const settings = load({
      DATABASE_URL_FILE: file('url', `${DATABASE_URL}\n`),
      ENCRYPTION_KEY_FILE: file('key', `${key()}\n`),
      ADMIN_API_KEY_FILE: file('admin', ` ${ADMIN_API_KEY}\r\n`),
    });
    expect(settings).toMatchObject({ databaseUrl: DATABASE_URL, adminApiKey: ADMIN_API_KEY });
    expect(settings.encryptionKeys).toHaveLength(1);
  });

  it('are refused beside the variable, without a word of either', () => {
    const faults = faultsOf(() =>
      load({
        DATABASE_URL,
        ENCRYPTION_KEY: key(),
        ADMIN_API_KEY,
        ADMIN_API_KEY_FILE: file('admin', 'another-key-of-more-than-24-chars'),
      }),
    );
    expect(faults).toEqual(['ADMIN_API_KEY_FILE is set, and ADMIN_API_KEY as well. Set only one of them.']);
  });

  it.each([
    ['that does not exist', () => path.join(dataDir, 'nowhere'), 'which does not exist.'],
    ['that is empty', () => file('empty', '\n'), 'which is empty.'],
    ['that is a folder', () => path.dirname(dataDir), 'which is a folder.'],
  ])('say what is wrong with a file %s', (_, place, what) => {
    const faults = faultsOf(() => load({ DATABASE_URL_FILE: place() }));
    expect(faults.join()).toContain(what);
  });

  it('are checked like variables', () => {
    const faults = faultsOf(() => load({ DATABASE_URL_FILE: file('url', 'mysql://secret@host/db') }));
    expect(faults.join()).toMatch(/^DATABASE_URL is not a postgres/);
    expect(faults.join()).not.toContain('secret');
  });
});
