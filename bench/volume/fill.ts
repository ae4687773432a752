import { rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { registerMerchant, startGateway } from '../gateway.js';
import { CONNECTIONS, connectionId, FIRST_AT, type SyntheticTable, TABLES } from './synthetic-rows.js';

/** Loading needs no safety: what breaks is filled anew. What is measured runs with the gateway's own settings. */
export const LOADING_SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '4GB',
  checkpoint_timeout: '30min',
  autovacuum: 'off',
  shared_buffers: '512MB',
  maintenance_work_mem: '1GB',
};

/** The same for each run, so that a gateway opens what another one stored. */
export const ENCRYPTION_KEY = Buffer.alloc(32, 7).toString('base64');

const CHUNK = 1_000_000;

/** Makes the schema by starting a gateway, and a thousand connections: one as a person does, the others as its copies. */
export async function prepare(url: string): Promise<void> {
  const gateway = await startGateway(url, { ENCRYPTION_KEY, ROLE: 'api' });
  const merchant = await registerMerchant(gateway, { enabled: false });
  await gateway.stop();
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ column_name: string }>(
      `select column_name from information_schema.columns where table_name = 'connection' and column_name <> 'id'`,
    );
    const columns = rows.map((row) => `"${row.column_name}"`).join(', ');
    await client.query(
      `insert into connection (id, ${columns}) select ${connectionId('k')}, ${columns}
         from connection cross join generate_series(0, ${CONNECTIONS - 1}) k where id = $1`,
      [merchant.connectionId],
    );
  });
}

/**
 * Fills the tables anew with what so many notifications leave behind, set by set. Rows come through files and `COPY FREEZE`
 * into tables without indexes, in the transaction that emptied them: so nothing of it goes to the log.
 */
export async function fill(url: string, notifications: number, say: (line: string) => void): Promise<void> {
  for (const table of TABLES) {
    const startedAt = performance.now();
    await fillTable(url, table, Math.floor(table.count(notifications)));
    say(`${table.table}: ${Math.round((performance.now() - startedAt) / 1000)} s`);
  }
  await withClient(url, (client) => finish(client, notifications));
}

/** What follows from the rows: what is parked, what the feed guard has counted, and where the sequences go on. */
export async function finish(client: pg.Client, notifications: number): Promise<void> {
  await client.query('truncate sync_request, feed_check, topic_rhythm');
  // Looked at long ago and next in a year: nothing of the feed guard falls into what is measured.
  await client.query(
    `insert into feed_check (connection_id, next_check_at, observed_until)
       select id, now() + interval '1 year', now() from connection`,
  );
  await client.query(
    `insert into topic_rhythm (connection_id, topic, first_received_at, last_received_at, received, week, longest_gaps)
       select ${connectionId('k')}, topic, timestamptz '${FIRST_AT}', timestamptz '${FIRST_AT}', ${notifications} / 5000, 0, '{0}'
         from generate_series(0, ${CONNECTIONS - 1}) k, unnest(array['product.updated', 'sale.picked', 'sale.voided']) topic`,
  );
  await client.query(
    `insert into sync_request (id, connection_id, domain, external_id, lane, generation, status, reason, attempts,
                                 requested_at, due_at)
       select d.sync_request_id, n.connection_id, d.domain, d.external_id, 10, 1, 'parked', 'Cannot be read.', 11,
              n.received_at, n.received_at
         from notification_document d join notification n on n.id = d.notification_id
        where d.sync_request_id in (select generate_series(500063, ${notifications}, 1000000)) and d.outcome = 'parked'
       on conflict do nothing`,
  );
  await client.query(`select setval(pg_get_serial_sequence('sync_request', 'id'), ${notifications + 1})`);
  await client.query(`select setval(pg_get_serial_sequence('revision', 'position'), ${notifications / 10 + 1})`);
  await client.query('vacuum analyze sync_request, feed_check, topic_rhythm');
}

export async function fillTable(url: string, { table, columns, rows }: SyntheticTable, total: number): Promise<void> {
  await withClient(url, async (client) => {
    const directory = (await client.query<{ data_directory: string }>('show data_directory')).rows[0]!.data_directory;
    const fileOf = (from: number): string => path.join(directory, `bench-${table}-${from}.copy`);
    const write = async (from: number): Promise<void> => {
      const to = Math.min(total, from + CHUNK - 1);
      await withClient(url, (writer) =>
        writer.query(`copy (${rows(from, to)}) to '${fileOf(from)}' with (format binary)`),
      );
    };
    await client.query(`alter table ${table} disable trigger user`);
    await client.query('begin');
    await client.query(`truncate ${table}`);
    const restore = await dropIndexes(client, table);
    let written = write(1);
    for (let from = 1; from <= total; from += CHUNK) {
      await written;
      // The next file is made while this one is read.
      if (from + CHUNK <= total) written = write(from + CHUNK);
      await client.query(`copy ${table} (${columns}) from '${fileOf(from)}' with (format binary, freeze)`);
      await rm(fileOf(from));
    }
    for (const statement of restore) await client.query(statement);
    await client.query('commit');
    await client.query(`alter table ${table} enable trigger user`);
    await client.query(`vacuum analyze ${table}`);
  });
}

/** @returns the statements that make them again */
async function dropIndexes(client: pg.Client, table: string): Promise<string[]> {
  const constraints = await client.query<{ name: string; definition: string }>(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where conrelid = $1::regclass and contype in ('p', 'u')`,
    [table],
  );
  const indexes = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
      where indrelid = $1::regclass and indexrelid not in (select conindid from pg_constraint)`,
    [table],
  );
  for (const { name } of constraints.rows) await client.query(`alter table ${table} drop constraint "${name}"`);
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`);
  return [
    ...constraints.rows.map(({ name, definition }) => `alter table ${table} add constraint "${name}" ${definition}`),
    ...indexes.rows.map(({ definition }) => definition),
  ];
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
