import type { BenchDatabase } from '../database.js';

/** The synthetic year: one notification every 630 ms makes 50 million of it. */
export const FIRST_AT = '2025-11-20T00:00:00Z';
export const EVERY_MS = 630;
export const CONNECTIONS = 1_000;

/** Connections by number: one has a fifth of everything, one went quiet after the first million, one hardly ever speaks. */
export const LARGE = 0;
export const TYPICAL = 500;
export const GONE_QUIET = 998;
export const RARE = 999;

/** SQL of the id of the connection with this number. */
export const connectionId = (number: string | number): string =>
  `('00000000-0000-4000-8000-' || lpad(to_hex((${number})::int), 12, '0'))::uuid`;

/** SQL of an id of version 7, which carries the time, of the row `i`. */
const timedId = (i: string): string => `(lpad(to_hex((${millisecondsOf(i)})::bigint), 12, '0') || '7' ||
  lpad(to_hex(((${i}) % 4096)::int), 3, '0') || '8' || substr(md5((${i})::text), 1, 15))::uuid`;
const millisecondsOf = (i: string): string => `${Date.parse(FIRST_AT)} + (${i}) * ${EVERY_MS}`;
const instantOf = (i: string): string =>
  `(timestamptz '${FIRST_AT}' + make_interval(secs => (${i}) * ${EVERY_MS / 1000}::float8))::timestamptz(3)`;

/** Whose notification `i` is. */
const NUMBER_OF_CONNECTION = `case when i <= 1000000 and i % 1000 = 2 then ${GONE_QUIET}
  when i % 500000 = 1 then ${RARE} when i % 5 = 0 then ${LARGE} else 1 + (i * 7919) % 997 end`;

/** Half products, 40 % picks of sales that are told of about twice, 7 % purchases, some of everything else. */
const KIND = `case when i % 1000000 = 500063 then 'parked' when i % 100 < 50 then 'product' when i % 100 < 90 then 'sale'
  when i % 100 < 97 then 'purchase' when i % 100 = 97 then 'transfer' when i % 100 = 98 then 'voided'
  when i % 10000 = 9999 then 'unreadable' else 'ignored' end`;

const DOCUMENT_NUMBER = `case kind when 'product' then (i * 31) % 2000 when 'purchase' then i / ${perNumber(100, 20_000)}
  when 'transfer' then i / 50000 else i / ${perNumber(25, 5_000)} end`;

function perNumber(large: number, others: number): string {
  return `(case when k = ${LARGE} then ${large} else ${others} end)`;
}

const NOTICES = (from: number, to: number): string => `(
  select *, case when kind in ('ignored', 'unreadable', 'product') then null
                 else case kind when 'purchase' then 'PO-' when 'transfer' then 'TR-' else 'SO-' end
                      || lpad(n::text, 7, '0') end as reference,
         case kind when 'product' then 'products' when 'purchase' then 'purchases' when 'transfer' then 'transfers'
              else 'sales' end as domain
    from (select *, ${DOCUMENT_NUMBER} as n
            from (select i, ${NUMBER_OF_CONNECTION} as k, ${KIND} as kind
                    from generate_series(${from}::bigint, ${to}::bigint) i) a) b) notice`;

const TOPIC = `case kind when 'product' then 'product.updated' when 'purchase' then 'purchase.authorised'
  when 'transfer' then 'transfer.authorised' when 'voided' then 'sale.voided'
  when 'sale' then 'sale.picked' when 'parked' then 'sale.picked' end`;

const EVENT_TYPE = `case kind when 'product' then 'Product/Updated' when 'purchase' then 'Purchase/OrderAuthorised'
  when 'transfer' then 'StockTransfer/OrderAuthorised' when 'voided' then 'Sale/Voided' when 'unreadable' then null
  when 'ignored' then 'Customer/Updated' else 'Sale/PickAuthorised' end`;

const EXTERNAL_ID = `md5(domain || ' ' || k || ' ' || n)::uuid::text`;

/** A thin body as Cin7 sends it is 150 to 400 bytes. */
const BODY = `convert_to('{"EventType":"' || coalesce(${EVENT_TYPE}, '') || '","DocumentID":"' || ${EXTERNAL_ID} ||
  '","Number":"' || coalesce(reference, '') || '","TaskID":"' || md5('task' || i)::uuid || '","ModifiedOn":"' ||
  ${instantOf('i')}::text || '","By":"' || md5((i % 40)::text) || '@example.com","Tenant":"' || md5(k::text) || '"}', 'UTF8')`;

/** What is filled: how many rows there are for so many notifications, and the query of some of them. */
export interface SyntheticTable {
  table: string;
  columns: string;
  count(notifications: number): number;
  rows(from: number, to: number): string;
}

const ORDER = `jsonb_build_object('kind', 'sale', 'reference', reference, 'status', 'closed', 'taskId', md5('task' || j)::uuid,
  'saleNumber', split_part(reference, '.', 1), 'fulfilmentNumber', 1, 'customerReference', 'PO ' || j,
  'customer', jsonb_build_object('name', 'Noa Brightwater', 'email', md5(j::text) || '@example.com'),
  'deliverTo', jsonb_build_object('line1', (j % 900) || ' Harbour Street', 'suburb', 'Sydney', 'postcode', '2000'),
  'warehouse', jsonb_build_object('code', 'MAIN'),
  'lines', jsonb_build_array(jsonb_build_object('lineNumber', 1, 'itemCode', 'SKU-' || j % 2000, 'quantity', 1 + j % 7)))`;
const ITEM = `jsonb_build_object('itemCode', reference, 'name', 'Bench product ' || j, 'status', 'active',
  'stockUnit', 'Each', 'gtin', substr(md5(j::text), 1, 13), 'tracking', 'none')`;

/** Documents that stand, each a record: half items, half orders. `j` counts them, `every` notifications have one. */
const standing = (every: number, from: number, to: number): string => `(
  select *, case when type = 'item' then 'SKU-' || j else 'SO-' || lpad((i / ${perNumber(25, 5_000)})::text, 7, '0') || '.1' end
             as reference
    from (select *, ${NUMBER_OF_CONNECTION} as k, case when j % 2 = 0 then 'item' else 'order' end as type
            from (select j, j * ${every} + 3 + j % 3 as i from generate_series(${from}::bigint, ${to}::bigint) j) a) b) standing`;

export const TABLES: readonly SyntheticTable[] = [
  {
    table: 'notification',
    columns: 'id, connection_id, topic, event_type, status, reason, reference, body, received_at, processed_at',
    count: (notifications) => notifications,
    rows: (from, to) => `select ${timedId('i')}, ${connectionId('k')}, ${TOPIC}, ${EVENT_TYPE},
      case when kind in ('parked', 'ignored', 'unreadable') then kind else 'done' end,
      case when kind in ('ignored', 'unreadable') then 'Nothing of it concerns the warehouse.' end,
      reference, ${BODY}, ${instantOf('i')}, ${instantOf('i + 2')} from ${NOTICES(from, to)}`,
  },
  {
    table: 'notification_document',
    columns: 'notification_id, domain, external_id, sync_request_id, generation, outcome, reason, record_ids, at',
    count: (notifications) => notifications,
    rows: (from, to) => `select ${timedId('i')}, domain, ${EXTERNAL_ID}, i, 1,
      case when kind = 'parked' then kind when i % 2 = 0 then 'applied' else 'unchanged' end,
      coalesce(reference, 'item SKU') || ' was updated.', array[md5('record' || k || ' ' || n)::uuid], ${instantOf('i + 2')}
      from ${NOTICES(from, to)} where kind not in ('ignored', 'unreadable')`,
  },
  {
    table: 'source_document',
    columns: 'connection_id, domain, external_id, reference, source_updated_at, last_read_at',
    count: (notifications) => notifications / 10,
    rows: (from, to) => `select ${connectionId('k')}, case type when 'item' then 'products' else 'sales' end,
      md5('document ' || j)::uuid::text, split_part(reference, '.', 1), ${instantOf('i')}, ${instantOf('i')}
      from ${standing(10, from, to)}`,
  },
  {
    table: 'record',
    columns: `id, connection_id, record_type, kind, external_id, part, reference, status, revision, content,
      source_updated_at, created_at, updated_at, acknowledged_revision, acknowledged_as`,
    count: (notifications) => notifications / 25,
    rows: (
      from,
      to,
    ) => `select ${timedId('i')}, ${connectionId('k')}, type, case type when 'item' then 'item' else 'sale' end,
      md5('document ' || j)::uuid::text, '', reference, case type when 'item' then 'active' else 'closed' end, 1,
      case type when 'item' then ${ITEM} else ${ORDER} end, ${instantOf('i')}, ${instantOf('i')}, ${instantOf('i')},
      case type when 'order' then 1 end, case type when 'order' then 'done' end from ${standing(25, from, to)}`,
  },
  {
    table: 'revision',
    columns: `position, record_id, revision, change, connection_id, record_type, external_id, reference, content,
      source_updated_at, record_created_at, occurred_at`,
    count: (notifications) => notifications / 10,
    rows: (
      from,
      to,
    ) => `select j, ${timedId('i')}, 1, 'created', ${connectionId('k')}, type, md5('document ' || j)::uuid::text,
      reference, case type when 'item' then ${ITEM} else ${ORDER} end, ${instantOf('i')}, ${instantOf('i')}, ${instantOf('i')}
      from ${standing(10, from, to)}`,
  },
];

/** A notification as questions name it. */
export interface SampleRow {
  id: string;
  connection: string;
  reference: string;
  receivedAt: string;
}

/** Some that have a number, spread over all that were filled. */
export async function sampleRows(database: BenchDatabase, notifications: number, count: number): Promise<SampleRow[]> {
  const rows: SampleRow[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    // Of a hundred in a row 40 are picks; this is one of a connection like most.
    const i = Math.floor(((turn + 0.5) / count) * (notifications / 100)) * 100 + 71;
    const found = await database.query<SampleRow>(
      `select ${timedId('i')}::text as id, ${connectionId('k')}::text as connection, reference,
              ${instantOf('i')} as "receivedAt" from ${NOTICES(i, i)}`,
    );
    rows.push(...found.map((row) => ({ ...row, receivedAt: new Date(row.receivedAt).toISOString() })));
  }
  return rows;
}
