import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { ChangeRetention } from '../../src/personal-data/retention/change-retention.js';
import { NotificationRetention } from '../../src/personal-data/retention/notification-retention.js';
import { RetentionService } from '../../src/personal-data/retention/retention.service.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';

const MS_PER_DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * MS_PER_DAY);

describe('what is old', () => {
  let gateway: TestGateway;
  let connection: TestConnection;

  beforeAll(async () => {
    gateway = await startTestGateway({ env: { RETENTION_CHANGES_DAYS: '30', ROLE: 'all' } });
    connection = await gateway.connectBare();
  });
  afterAll(() => gateway?.stop());

  const tidy = () => gateway.app.get(RetentionService, { strict: false }).tidy();
  const rows = async <T = any>(text: string, params: unknown[] = []) => gateway.database.query<T>(text, params);
  const count = async (table: string) => Number((await rows(`select count(*) from ${table}`))[0]?.['count']);

  const addNotifications = (days: number, status: string, number: number) =>
    rows(
      `with n as (
         insert into notification (id, connection_id, topic, status, body, received_at)
         select id, $2, 'sale.picked', $3, 'Noa Brightwater', $4 from unnest($1::uuid[]) as id returning id)
       insert into notification_document (notification_id, domain, external_id, sync_request_id, generation)
       select id, 'sales', id::text, 1, 1 from n`,
      [
        Array.from({ length: number }, () => uuidv7({ msecs: daysAgo(days).getTime() })),
        connection.id,
        status,
        daysAgo(days),
      ],
    );
  const addChanges = (days: number, number: number) =>
    rows(
      `insert into revision (record_id, revision, change, connection_id, record_type, external_id, reference, content,
                             record_created_at, occurred_at)
       select r.id, (select coalesce(max(revision), 0) from revision) + n, 'updated', $1, 'order', 'x', 'x', '{}', $2, $2
         from generate_series(1, $3::int) as n join lateral (
           select id from record order by id offset n % 5 limit 1) r on true`,
      [connection.id, daysAgo(days), number],
    );

  it('is removed; what is young or unfinished stays, with what belongs to it', async () => {
    for (const status of ['done', 'ignored', 'unreadable', 'pending', 'held', 'parked']) {
      await addNotifications(91, status, 300);
    }
    await addNotifications(89, 'done', 5);
    await rows(
      `insert into audit_entry select id, now(), 'somebody', 'a.b', 'a', 'b', '{}' from unnest($1::uuid[]) as id`,
      [[uuidv7({ msecs: daysAgo(731).getTime() }), uuidv7({ msecs: daysAgo(729).getTime() })]],
    );
    await tidy();

    expect(await rows('select status, count(*)::int from notification group by 1 order by 1')).toEqual([
      { status: 'done', count: 5 },
      { status: 'held', count: 300 },
      { status: 'parked', count: 300 },
      { status: 'pending', count: 300 },
    ]);
    expect(await count('notification_document')).toBe(905);
    expect(await rows(`select 1 from audit_entry where action = 'a.b'`)).toHaveLength(1);
    await rows('delete from notification');
    await rows('delete from notification_document');
  });

  it('leaves the feed from its beginning on, and who is behind is told', async () => {
    await rows(
      `insert into record (id, connection_id, record_type, kind, external_id, part, reference, status, revision, content, created_at, updated_at)
       select gen_random_uuid(), $1, 'order', 'sale', n::text, '', 'SO-' || n, 'open', 1, '{"lines": []}', now(), now()
         from generate_series(1, 5) as n`,
      [connection.id],
    );
    await addChanges(31, 2500);
    await addChanges(29, 10);
    await rows(
      'insert into delivery (record_id, endpoint_id, revision, at, attempts) select record_id, $1, revision, occurred_at, 1 from revision',
      [connection.id],
    );
    const { body: before } = await gateway.api('GET', '/changes?from=beginning&limit=1');
    await tidy();

    // Of each record the newest of the old ones stays: a snapshot has all records, however long ago they changed.
    expect(await count('revision')).toBe(15);
    expect(await count('delivery')).toBe(15);
    const behind = await gateway.api('GET', `/changes?after=${before.nextCursor}`);
    expect(behind).toMatchObject({ status: 410, body: { code: 'changes_removed' } });
    const again = await gateway.api('GET', '/changes?from=beginning');
    expect(again.body.data).toHaveLength(10);
    expect((await gateway.api('GET', '/changes/snapshot')).body.data).toHaveLength(5);
    // A change between old ones is never skipped: what follows a young one stays.
    await addChanges(31, 3);
    await tidy();
    expect(await count('revision')).toBe(18);
  });

  it('waits for an active endpoint that has not got it', async () => {
    await rows('update revision set occurred_at = $1', [daysAgo(31)]);
    const [third] = await rows<{ position: string }>(
      'select position::text from revision where position > (select position from feed_floor) order by position offset 2 limit 1',
    );
    await rows(
      `insert into endpoint (id, owner, created_by, name, url, position, status, status_since, secret_ciphertext, secret_key_id, created_at)
       values (gen_random_uuid(), 'x', 'x', 'x', 'https://example.invalid', $1, 'active', now(), 'x', 'x', now())`,
      [third?.position],
    );
    const removed = await new ChangeRetention(30).removeBatch(gateway.database, daysAgo(30));
    expect(removed).toEqual({ removed: 3, next: null });
    await rows('delete from endpoint');
  });

  it('is found by an index, whatever else the tables hold', async () => {
    const costs: Record<string, number[]> = { notification: [], revision: [] };
    for (const young of [2_000, 20_000]) {
      await addNotifications(1, 'done', young);
      await addChanges(1, young);
      await addNotifications(100, 'parked', 100);
      await addNotifications(100, 'done', 400);
      await rows('analyze notification');
      await rows('analyze notification_document');
      await rows('analyze revision');
      costs['notification']?.push(
        await buffersOf((tx) => new NotificationRetention(90).removeBatch(tx, daysAgo(90), null)),
      );
      costs['revision']?.push(await buffersOf((tx) => new ChangeRetention(30).removeBatch(tx, daysAgo(30))));
    }
    for (const [few = 0, many = 0] of Object.values(costs)) expect(many).toBeLessThan(few * 2 + 200);
  });

  /** Pages of the database that the statement of a batch touches; nothing of it stays. */
  async function buffersOf(remove: (tx: { query: any }) => Promise<unknown>): Promise<number> {
    let buffers = 0;
    const query = async (text: string, params: unknown[]) => {
      const [row] = await rows<any>(`explain (analyze, buffers, format json) ${text}`, params);
      const plan = row['QUERY PLAN'][0].Plan;
      buffers = plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
      return [{ removed: 0 }];
    };
    await remove({ query });
    return buffers;
  }
});
