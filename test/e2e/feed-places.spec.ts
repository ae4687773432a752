import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { itemDraft, storeDocument } from '../support/stored-records.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';

/** Where reading can start, and what is said when that place is not there any more. */
describe('the feed from a place', () => {
  let gateway: TestGateway;
  let connection: TestConnection;

  beforeAll(async () => {
    gateway = await startTestGateway();
    connection = await gateway.connect();
  });
  afterAll(() => gateway?.stop());

  const item = (name: string) =>
    storeDocument(gateway.app, {
      connectionId: connection.id,
      domain: 'products',
      externalId: randomUUID(),
      drafts: [itemDraft(name, name)],
    });
  const changes = (query: string) => gateway.api('GET', `/changes?${query}`);
  const end = async (): Promise<string> => (await changes('from=now')).body.nextCursor;

  it('starts at the beginning, now, or at an instant', async () => {
    const after = await end();
    await item('early');
    await item('late');
    const [early, late] = (await changes(`after=${after}`)).body.data;
    // So that the one is not in the same millisecond as the other.
    await gateway.database.query(
      `update revision set occurred_at = occurred_at - interval '1 hour' where record_id = $1`,
      [early.recordId],
    );
    const since = await changes(`from=${encodeURIComponent(late.occurredAt)}&limit=1000`);
    expect(since.body.data.map((change: any) => change.reference)).toContain('late');
    const long = (await changes('from=2020-01-01&limit=1000')).body.data;
    expect(long).toEqual((await changes('from=beginning&limit=1000')).body.data);
    expect(long).toEqual((await changes('limit=1000')).body.data);
    expect((await changes('from=2099-01-01')).body).toEqual((await changes('from=now')).body);
    expect(await changes('from=now')).toMatchObject({ body: { data: [], hasMore: false } });
    expect(await changes(`from=now&after=${after}`)).toMatchObject({
      status: 400,
      body: { code: 'invalid_request' },
    });
    expect(await changes('from=yesterday')).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  });

  it('finds the first change since an instant among many, also when instants are not in the order of commits', async () => {
    const client = new pg.Client({ connectionString: gateway.databaseUrl });
    await client.connect();
    try {
      await client.query(
        `insert into revision (record_id, revision, change, connection_id, record_type, external_id, reference,
                               content, record_created_at, occurred_at)
         select gen_random_uuid(), 1, 'created', $1, 'receipt', 'x', 'old ' || n, '{}', now(),
                timestamptz '2126-01-01' + n * interval '1 minute' + (n * 7 % 11) * interval '40 seconds'
           from generate_series(1, 3000) n`,
        [connection.id],
      );
      for (const minute of [0, 1, 17, 1499, 2999, 3005]) {
        const at = new Date(Date.UTC(2126, 0, 1, 0, minute));
        const [first] = (
          await client.query(
            `select reference from revision where occurred_at >= $1 and record_type = 'receipt' order by position limit 1`,
            [at],
          )
        ).rows;
        const page = await changes(`from=${at.toISOString()}&recordType=receipt&limit=1`);
        expect(page.body.data[0]?.reference).toBe(first?.reference);
      }
    } finally {
      await client.query(`delete from revision where external_id = 'x'`);
      await client.end();
    }
  });

  it('is refused when changes after it were removed, with what to do', async () => {
    const after = await end();
    await item('removed');
    await item('kept');
    const [removed, kept] = (await changes(`after=${after}`)).body.data;
    const [, position] = JSON.parse(Buffer.from(removed.cursor, 'base64url').toString());
    await gateway.database.query('insert into feed_floor values (1, $1, $2)', [position, removed.occurredAt]);
    try {
      for (const query of [`after=${after}`, `from=${removed.occurredAt}`, `after=${after}&wait=5`]) {
        const answer = await changes(query);
        expect(answer).toMatchObject({ status: 410, body: { code: 'changes_removed' } });
        expect(answer.body.detail).toMatch(/snapshot/);
      }
      for (const query of [`after=${removed.cursor}`, 'from=beginning', '']) {
        expect((await changes(query)).body.data[0].cursor).toBe(kept.cursor);
      }
    } finally {
      await gateway.database.query('delete from feed_floor');
    }
  });
});
