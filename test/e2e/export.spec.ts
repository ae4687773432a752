import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExportService } from '../../src/personal-data/export/export.service.js';
import { ADMIN_KEY, startTestGateway, type TestConnection, type TestGateway } from '../support/test-gateway.js';
import { waitFor } from '../support/wait-for.js';

const RECORDS = 5000;
/** Of each record's notes, so that the whole does not fit into what may be in memory at once. */
const NOTE = 'x'.repeat(3_500);
const MIB = 1024 * 1024;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Memory that somebody still holds on to, without what is only not collected yet. */
function heldMemory(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

describe('the export of a connection', () => {
  let gateway: TestGateway;
  let connection: TestConnection;
  let small: TestConnection;

  beforeAll(async () => {
    gateway = await startTestGateway();
    connection = await gateway.connectBare();
    small = await gateway.connectBare();
    await addRecords(connection, RECORDS);
    await addRecords(small, 3);
    await gateway.notify(connection, { EventType: 'Sale/PickAuthorised', SaleID: randomUUID() });
  });
  afterAll(() => gateway?.stop());

  const addRecords = ({ id }: TestConnection, count: number) =>
    gateway.database.query(
      `with r as (
         insert into record (id, connection_id, record_type, kind, external_id, part, reference, status, revision, content, created_at, updated_at)
         select gen_random_uuid(), $1, 'order', 'sale', gen_random_uuid()::text, '', 'SO-' || n, 'open', 1,
                jsonb_build_object('shippingNotes', $3::text), now(), now() from generate_series(1, $2::int) as n
         returning *)
       insert into revision (record_id, revision, change, connection_id, record_type, external_id, reference, content, record_created_at, occurred_at)
       select id, 1, 'created', connection_id, record_type, external_id, reference, content, now(), now() from r`,
      [id, count, NOTE],
    );
  const request = (id = connection.id, signal?: AbortSignal) =>
    fetch(`${gateway.url}/api/v1/connections/${id}/export`, {
      headers: { authorization: `Bearer ${ADMIN_KEY}` },
      ...(signal ? { signal } : {}),
    });
  const openReads = async () =>
    (
      await gateway.database.query(
        `select 1 from pg_stat_activity where application_name = 'erpgate-export' and datname = current_database()`,
      )
    ).length;

  it('has everything of it and nothing of others, as of one moment, in bounded memory', async () => {
    const response = await request();
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    const counts: Record<string, number> = {};
    const types: string[] = [];
    let last: any;
    let rest = '';
    let bytes = 0;
    let isFirst = true;
    /** Held after each 8 MiB; the first have the buffers of both ends in them. */
    const held: number[] = [];
    for await (const chunk of response.body!) {
      if (isFirst) {
        // It was begun: what comes now is not in it.
        isFirst = false;
        await addRecords(connection, 5);
      }
      bytes += chunk.length;
      if (bytes > (held.length + 1) * 8 * MIB) held.push(heldMemory());
      const lines = (rest + Buffer.from(chunk).toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        last = JSON.parse(line);
        counts[last.type] = (counts[last.type] ?? 0) + 1;
        if (types.at(-1) !== last.type) types.push(last.type);
      }
    }
    expect(types).toEqual(['export', 'connection', 'record', 'revision', 'notification', 'auditEntry', 'end']);
    expect(counts).toMatchObject({ connection: 1, record: RECORDS, revision: RECORDS, notification: 1 });
    expect(last.data.counts).toMatchObject({ record: RECORDS, revision: RECORDS, acknowledgement: 0 });
    expect(bytes).toBeGreaterThan(32 * MIB);
    // From 16 MiB on nothing more is held, however much has passed.
    expect(Math.max(...held.slice(2)) - (held[1] ?? 0)).toBeLessThan(10 * MIB);
    // Collecting garbage takes its time in a process that ran many specs before.
  }, 90_000);

  it('has no secret in it', async () => {
    const text = await (await request(small.id)).text();
    expect(text).not.toContain(small.pushApiKey);
    expect(text).not.toMatch(/ciphertext|hash|egp_/i);
    const { body } = await gateway.api('GET', '/audit-entries?action=connection.exported');
    expect(body.data[0]).toMatchObject({ subjectId: small.id });
  });

  it('ends when its reader leaves, and only two are read at once', async () => {
    const leaving = new AbortController();
    const first = await request(connection.id, leaving.signal);
    const second = await request(connection.id, leaving.signal);
    expect(await request()).toMatchObject({ status: 409 });
    expect([first.status, second.status]).toEqual([200, 200]);
    leaving.abort();
    await waitFor(async () => (await openReads()) === 0, { describe: 'the reads to end' });
    expect(Reflect.get(gateway.app.get(ExportService, { strict: false }), 'running')).toBe(0);
    expect(await request(randomUUID())).toMatchObject({ status: 404 });
  });
});
