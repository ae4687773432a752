import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { createApp } from '../../src/create-app.js';
import { forgetKey, prepareDatabase, rotateKeys } from '../../src/encryption-keys.js';
import { parseEncryptionKeys } from '../../src/platform/config/encryption-keys.js';
import { SecretBox } from '../../src/platform/crypto/secret-box.js';
import { type SingleConnection, withConnection } from '../../src/platform/database/single-connection.js';
import { SECRET_COLUMNS } from '../../src/secret-columns.js';
import { sealedDirectly } from '../support/sealed-directly.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { ADMIN_KEY, testSettings } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

const keyText = (name: string, byte: number) => `${name}:${Buffer.alloc(32, byte).toString('base64')}`;
const OLD = keyText('old', 1);
const NEW = keyText('new', 2);
const keysOf = (text: string) => parseEncryptionKeys(text).keys;

let database: TestDatabase;
const sql = <T>(work: (connection: SingleConnection) => Promise<T>) => withConnection(database.url, work);
const prepare = (text: string) => prepareDatabase(database.url, keysOf(text));
const rotate = (text: string) => rotateKeys(database.url, keysOf(text));
const ledger = () => sql((one) => one.query('select id, status from encryption_key order by id'));

beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

/** Stores credentials as a process with these keys does. */
async function store(text: string, count: number): Promise<string[]> {
  const box = new SecretBox(keysOf(text));
  const ids = Array.from({ length: count }, () => uuidv7());
  const sealed = ids.map((id) => box.encrypt(`password of ${id}`, `credential.password:${id}`));
  await sql((one) =>
    one.query(
      `insert into credential (id, credential_name, credential_driver, username, password_ciphertext, password_key_id, created_at, updated_at)
       select id, id::text, 'Dear Inventory', id::text, text, key, now(), now()
         from unnest($1::uuid[], $2::text[], $3::text[]) as n(id, text, key)`,
      [ids, sealed.map(({ ciphertext }) => ciphertext), sealed.map(({ keyId }) => keyId)],
    ),
  );
  return ids;
}

/** Opens every stored credential with these keys alone. @returns how many opened */
async function openAll(text: string): Promise<number> {
  const box = new SecretBox(keysOf(text));
  const rows = await sql((one) =>
    one.query<{ id: string; text: string; key: string }>(
      'select id, password_ciphertext as text, password_key_id as key from credential',
    ),
  );
  for (const { id, text: sealed, key } of rows) {
    expect(box.decrypt(sealed, key, `credential.password:${id}`)).toBe(`password of ${id}`);
  }
  return rows.length;
}

const content = () =>
  sql((one) =>
    one.query(
      `select (select count(*) from schema_migration) as migrations, (select json_agg(k) from encryption_key k) as keys,
              (select json_agg(c order by id) from credential c) as credentials`,
    ),
  );

describe('the keys that a process begins with', () => {
  it('are noted at the first start, and are all that a later one needs', async () => {
    await prepare(OLD);
    await prepare(`${NEW},${OLD}`);

    expect(await ledger()).toEqual([
      { id: 'new', status: 'active' },
      { id: 'old', status: 'active' },
    ]);
    await expect(prepare(OLD)).rejects.toThrow(/The key new is missing: this database was set up with it/);
  });

  it.each([
    [
      'another key',
      NEW,
      /The key old is missing: 3 stored secrets need it, but ENCRYPTION_KEY begins with the key new/,
    ],
    ['another key of that name', keyText('old', 9), /calls old is not the one that this database knows by that name/],
  ])('are refused before anything is written: %s', async (_, text, message) => {
    await prepare(OLD);
    await store(OLD, 3);
    // As an update that has a migration to run.
    await sql((one) => one.query(`delete from schema_migration where name like '%deliveries'`));
    const before = await content();

    await expect(prepare(text)).rejects.toThrow(message);
    await expect(rotate(text)).rejects.toThrow(message);
    expect(await content()).toEqual(before);
  });

  it('are tried on what is stored where the database has no note of them yet', async () => {
    await store(OLD, 7);
    await sql((one) =>
      one.query(
        `update credential set password_ciphertext = 'spoilt' where id = (select min(id::text)::uuid from credential)`,
      ),
    );

    await expect(prepare(keyText('old', 9))).rejects.toThrow(/is not the one/);
    await expect(prepare(NEW)).rejects.toThrow(/The key old is missing: 7 stored/);
    expect(await ledger()).toEqual([]);
    await prepare(`${NEW},${OLD}`);
    expect(await ledger()).toHaveLength(2);
  });

  it('let one of two begin that come at once with different ones', async () => {
    const started = await Promise.allSettled([prepare(OLD), prepare(NEW)]);

    expect(started.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await ledger()).toHaveLength(1);
  });

  it('let many begin at once with the same ones', async () => {
    await store(OLD, 2);
    await Promise.all([prepare(OLD), prepare(OLD), prepare(OLD), prepare(OLD)]);
    expect(await ledger()).toEqual([{ id: 'old', status: 'active' }]);
  });

  it('may lack one that a person gave up', async () => {
    await prepare(OLD);
    await store(OLD, 1);
    expect(await forgetKey(database.url, 'nobody')).toBe(false);
    expect(await forgetKey(database.url, 'old')).toBe(true);

    await prepare(NEW);
    // Found again: it counts again.
    await prepare(`${NEW},${OLD}`);
    await expect(prepare(NEW)).rejects.toThrow(/The key old is missing/);
  });
});

describe('keys:rotate', () => {
  it('encrypts everything anew, says what stands where, and lets the old key go', async () => {
    await prepare(OLD);
    await store(OLD, 450);
    const report = await rotate(`${NEW},${OLD}`);

    expect(report).toMatchObject({ currentKeyId: 'new', rotated: 450, left: [], retired: ['old'], needed: [] });
    expect(report.uses).toEqual([{ table: 'credential', column: 'password_ciphertext', keyId: 'new', secrets: 450 }]);
    expect(await openAll(NEW)).toBe(450);
    await prepare(NEW);
    expect(await rotate(NEW)).toMatchObject({ rotated: 0, retired: ['old'] });
  });

  it('brings what was stored in the form before into the new one, also under the same key', async () => {
    const ids = await store(OLD, 3);
    const direct = ids.map((id) => sealedDirectly(`password of ${id}`, `credential.password:${id}`));
    await sql((one) =>
      one.query(
        `update credential c set password_ciphertext = n.text from unnest($1::uuid[], $2::text[]) as n(id, text) where c.id = n.id`,
        [ids, direct],
      ),
    );
    await prepare(OLD);
    expect(await openAll(OLD)).toBe(3);

    expect(await rotate(OLD)).toMatchObject({ rotated: 3, left: [], needed: [] });
    expect(await openAll(OLD)).toBe(3);
  });

  it('names what cannot be opened, leaves it, and keeps its key needed', async () => {
    await prepare(OLD);
    const ids = await store(OLD, 2);
    await sql((one) => one.query(`update credential set password_ciphertext = 'spoilt' where id = $1`, [ids[0]]));
    const report = await rotate(`${NEW},${OLD}`);

    expect(report).toMatchObject({ rotated: 1, needed: ['old'], left: [{ table: 'credential', id: ids[0] }] });
    expect(report.left[0]?.reason).toMatch(/cannot be opened/);
  });

  it('goes on where it was killed', async () => {
    await prepare(OLD);
    const ids = await store(OLD, 900);
    // It cannot get past this row of its fourth batch until the test lets it.
    await sql((holder) =>
      holder.transaction(async (tx) => {
        await tx.query('select 1 from credential where id = $1 for update', [ids[700]]);
        const hooks = path.join(import.meta.dirname, '../support/typescript-hooks.mjs');
        const script = path.join(import.meta.dirname, '../support/rotation-child.ts');
        const child = spawn(
          process.execPath,
          ['--no-warnings', '--import', hooks, script, database.url, `${NEW},${OLD}`],
          {
            stdio: ['ignore', 'pipe', 'inherit'],
          },
        );
        const lines: string[] = [];
        createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
        await waitFor(() => child.exitCode !== null || lines.includes('600'), {
          describe: 'three batches',
          timeoutMs: 15_000,
        });
        child.kill('SIGKILL');
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      }),
    );
    const uses = await sql((one) =>
      one.query('select password_key_id as key, count(*)::int from credential group by 1 order by 1'),
    );
    // The fourth batch may have been on its way to the server: then it is written whole.
    expect([
      [
        { key: 'new', count: 600 },
        { key: 'old', count: 300 },
      ],
      [
        { key: 'new', count: 800 },
        { key: 'old', count: 100 },
      ],
    ]).toContainEqual(uses);
    expect(await openAll(`${NEW},${OLD}`)).toBe(900);

    const report = await rotate(`${NEW},${OLD}`);
    expect(report).toMatchObject({ left: [], retired: ['old'], needed: [] });
    expect(await openAll(NEW)).toBe(900);
  });

  it('works beside gateways that save and read passwords, and refuses later ones under the old key', async () => {
    await prepare(OLD);
    await store(OLD, 600);
    const first = await startApi(`${NEW},${OLD}`);
    const second = await startApi(`${NEW},${OLD}`);
    const late = await startApi(OLD);
    try {
      const saved: string[] = [];
      const saving = Promise.all(
        [first, second].map(async ({ call }) => {
          for (let n = 0; n < 6; n += 1) saved.push((await call('POST', '/credentials', newCredential())).body.id);
        }),
      );
      await Promise.all([rotate(`${NEW},${OLD}`), saving]);
      const report = await rotate(`${NEW},${OLD}`);
      expect(report).toMatchObject({ left: [], retired: ['old'], needed: [] });
      expect(report.uses).toEqual([{ table: 'credential', column: 'password_ciphertext', keyId: 'new', secrets: 612 }]);
      // It was not started again with the new key: it must not write what others cannot read.
      expect((await late.call('POST', '/credentials', newCredential())).status).toBe(500);
      expect(await sql((one) => one.query(`select 1 from credential where password_key_id = 'old'`))).toEqual([]);
    } finally {
      for (const { app } of [first, second, late]) await app.close();
    }
  });

  it('knows every column that holds a secret', async () => {
    const columns = await sql((one) =>
      one.query<{ name: string }>(
        `select table_name || '.' || column_name as name from information_schema.columns
          where column_name like '%ciphertext' and table_schema = 'public' and table_name <> 'encryption_key'`,
      ),
    );
    expect(SECRET_COLUMNS.map(({ table, ciphertext }) => `${table}.${ciphertext}`).sort()).toEqual(
      columns.map(({ name }) => name).sort(),
    );
  });
});

function newCredential() {
  return {
    credentialName: uuidv7(),
    credentialDriver: 'Dear Inventory',
    username: uuidv7(),
    password: 'a-password-of-the-test',
  };
}

async function startApi(keys: string) {
  const settings = testSettings(database.url, 'http://127.0.0.1:9', { ENCRYPTION_KEY: keys, ROLE: 'api' });
  const app: NestFastifyApplication = await createApp(settings, database.url);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  const call = async (method: string, route: string, body: unknown) => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1${route}`, {
      method,
      headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as { id: string } };
  };
  return { app, call };
}
