import pg from 'pg';
import { identityOf, type IdentityNotice, noticeIdentity } from './changes/feed-identity.js';
import type { SqlRunner } from './platform/database/database.js';

/** Looks, before anything is served, whether the migrated database at `url` was brought here from a backup. */
export async function noticeDatabase(url: string): Promise<IdentityNotice> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'erpgate' });
  await client.connect();
  try {
    const sql: SqlRunner = {
      query: async <Row>(text: string, params: readonly unknown[] = []) =>
        (await client.query(text, [...params])).rows as Row[],
    };
    const identity = await identityOf(sql);
    await client.query('begin');
    const notice = await noticeIdentity(sql, identity);
    await client.query('commit');
    return notice;
  } finally {
    await client.end();
  }
}
