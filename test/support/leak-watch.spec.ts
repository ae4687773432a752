import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newKey } from '../../src/platform/crypto/random-key.js';
import { LeakWatch, readLeaks } from './leak-watch.js';
import { createTestDatabase } from './test-database.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'leak-watch-'));
const file = path.join(folder, 'leaks.txt');
const secret = `told-${randomBytes(12).toString('hex')}`;

/** The watch itself must be able to fail: without these, a run with no findings proves nothing. */
describe('the leak watch', () => {
  const watch = new LeakWatch(file);
  watch.add(secret, 'short');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('finds what it was told, and every key of ours by its form', () => {
    expect(watch.scan('log', `{"msg":"calls with ${secret}"}`)).toHaveLength(1);
    expect(watch.scan('log', newKey('egp_'))).toHaveLength(1);
    expect(watch.scan('log', newKey('egk_live_'))).toHaveLength(1);
    expect(watch.scan('log', `whsec_${randomBytes(32).toString('base64')}`)).toHaveLength(1);
    expect(watch.scan('log', 'a short line with egp_•••• and eg_admin')).toEqual([]);
  });

  it('notes findings where the end of the run reads them, without the secret', () => {
    const leaks = readLeaks(file);
    expect(leaks).toHaveLength(4);
    expect(leaks.join()).not.toContain(secret);
  });

  it('finds what is stored in the clear', async () => {
    const database = await createTestDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(
      `insert into audit_entry values (gen_random_uuid(), now(), 'somebody', 'key.made', 'key', '1', $1)`,
      [JSON.stringify({ deep: { in: [secret] } })],
    );
    expect(await watch.scanDatabase(database.url)).toEqual([expect.stringMatching(/^table public.audit_entry/)]);
    await client.end();
    await database.drop();
  });
});
