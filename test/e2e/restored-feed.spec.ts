import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { beginEpoch, noticeIdentity, rememberIdentity } from '../../src/changes/feed-identity.js';
import { Receiver } from '../support/receiver.js';
import { itemDraft, storeDocument } from '../support/stored-records.js';
import { startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

/** What clients are told after the end of the feed was lost and its places were given out anew. */
describe('a feed that was brought back from a backup', () => {
  const known = randomUUID();
  const atBackup: Record<string, string> = {};
  let gateway: TestGateway;
  let connection: TestConnection;
  let receiver: Receiver;
  let lost: string;
  let startedAfter: string;

  const store = (externalId: string, name: string) =>
    storeDocument(gateway.app, {
      connectionId: connection.id,
      domain: 'products',
      externalId,
      drafts: [itemDraft(name, name)],
    });
  const changes = (query: string) => gateway.api('GET', `/changes?${query}`);
  const end = async (): Promise<string> => (await changes('from=now')).body.nextCursor;
  const restart = async () => {
    await gateway.down();
    await gateway.up();
  };

  beforeAll(async () => {
    receiver = await Receiver.start();
    gateway = await startTestGateway({ env: { DELIVERY_ALLOWED_NETWORKS: '127.0.0.0/8' } });
    connection = await gateway.connect();
    await store(known, 'known');
    await store(randomUUID(), 'another');
    atBackup['snapshot'] = (await gateway.api('GET', '/changes/snapshot?limit=1')).body.nextCursor;
    atBackup['end'] = await end();
    await gateway.api('PUT', '/consumers/wms', { from: 'now' });
    await gateway.api('POST', '/endpoints', { name: 'hook', url: receiver.url, from: 'beginning' });
    await waitFor(() => receiver.taken.length === 2, { describe: 'two deliveries' });
    await store(known, 'lost');
    await waitFor(() => receiver.taken.length === 3, { describe: 'a third' });
    lost = await end();
    atBackup['lostSnapshot'] = (await gateway.api('GET', '/changes/snapshot?limit=1')).body.nextCursor;
    // What a restored backup is: the newest revision is not there, and its place comes again.
    await gateway.database.query(
      `with gone as (delete from revision where position = (select max(position) from revision) returning record_id)
       update record set revision = revision - 1 where id in (select record_id from gone)`,
    );
    await gateway.database.query(`select setval('revision_position_seq', (select max(position) from revision))`);
    await gateway.database.query(
      `update endpoint set position = (select max(position) from revision) where status = 'active'`,
    );
    const epoch = await gateway.database.transaction((tx) => beginEpoch(tx, null, 'a test'));
    ({ startedAfter } = epoch);
    expect(epoch).toMatchObject({ endpoints: ['hook'], consumers: ['wms'] });
    await restart();
    await store(known, 'found again');
  });
  afterAll(async () => {
    await gateway?.stop();
    await receiver?.stop();
  });

  it('gave the lost place out again, for something else', async () => {
    const [row] = await gateway.database.query<{ position: string }>(
      'select max(position)::text as position from revision',
    );
    expect(BigInt(row?.position ?? 0)).toBe(BigInt(startedAfter) + 1n);
  });

  it('goes on for who had read no further than the backup', async () => {
    const page = await changes(`after=${atBackup['end']}`);
    expect(page.body.data.map((change: any) => change.record.name)).toEqual(['found again']);
    expect((await gateway.api('GET', `/changes/snapshot?cursor=${atBackup['snapshot']}`)).status).toBe(200);
  });

  it('says so to who had read what is lost, although that place is there again', async () => {
    const gone = { status: 410, body: { code: 'feed_went_back' } };
    expect(await changes(`after=${lost}`)).toMatchObject(gone);
    expect(await gateway.api('GET', `/changes/snapshot?cursor=${atBackup['lostSnapshot']}`)).toMatchObject(gone);
    expect(await gateway.api('POST', '/consumers/wms/position', { cursor: lost })).toMatchObject(gone);
  });

  it('hands out cursors that are good from then on', async () => {
    const after = await end();
    expect(after).not.toBe(lost);
    await store(known, 'later');
    const { body } = await changes(`after=${after}`);
    expect(body.data.map((change: any) => change.record.name)).toEqual(['later']);
    expect((await changes(`after=${body.data[0].cursor}`)).status).toBe(200);
  });

  it('lets a consumer read on only after its client began anew', async () => {
    expect(await changes('consumer=wms')).toMatchObject({
      status: 410,
      body: { code: 'feed_went_back', detail: expect.stringContaining('/consumers/wms/position') },
    });
    const { feedCursor } = (await gateway.api('GET', '/changes/snapshot')).body;
    expect((await gateway.api('POST', '/consumers/wms/position', { cursor: feedCursor })).status).toBe(200);
    expect((await changes('consumer=wms')).body.data).toEqual([]);
  });

  it('delivers on when a person says so, what came in the place of the lost under another id', async () => {
    const [endpoint] = (await gateway.api('GET', '/endpoints')).body.data;
    expect(endpoint).toMatchObject({ status: 'switched_off', statusReason: expect.stringContaining('snapshot') });
    expect(receiver.taken).toHaveLength(3);
    await gateway.api('PATCH', `/endpoints/${endpoint.id}`, { status: 'active' });
    await waitFor(() => receiver.taken.length === 5, { describe: 'the deliveries since' });
    expect(new Set(receiver.taken.map(({ id }) => id)).size).toBe(5);
    const [, , former, again] = receiver.taken.map(({ body }) => `${body.data.recordId}#${body.data.revision}`);
    expect(again).toBe(former);
  });

  it('knows by itself a database that came from elsewhere, and believes who says that nothing is lost', async () => {
    const notice = (identity: string | null) => gateway.database.transaction((tx) => noticeIdentity(tx, identity));
    expect((await notice('here/1')).kind).toBe('first_seen');
    expect((await notice('here/1')).kind).toBe('unchanged');
    expect((await notice(null)).kind).toBe('unchanged');
    expect((await notice('there/7')).kind).toBe('new_epoch');
    expect((await notice('there/7')).kind).toBe('unchanged');
    await gateway.database.transaction((tx) => rememberIdentity(tx, 'moved/3'));
    expect((await notice('moved/3')).kind).toBe('unchanged');
  });
});
