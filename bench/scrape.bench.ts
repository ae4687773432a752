import { type Bench, type BenchResult, figure } from './bench.js';
import { type BenchDatabase, startDatabase } from './database.js';
import { type Gateway, registerMerchant, startGateway } from './gateway.js';
import { percentile } from './statistics.js';

const CONNECTIONS = 1_000;
const SCRAPES = 40;
const MOST_MS = 50;
/** Of the backlog: it is counted no oftener than this, so that most scrapes do without. */
const COUNTED_EVERY_MS = 10_000;
const TOKEN = 'token-of-the-bench-0123456789';

/** What Prometheus costs a gateway with many merchants. */
export const bench: Bench = {
  title: `/metrics with ${CONNECTIONS.toLocaleString('en')} connections, ${SCRAPES} scrapes one after the other`,
  limitSeconds: 240,
  async run() {
    const database = await startDatabase();
    try {
      const gateway = await startGateway(database.url, { ROLE: 'api', METRICS_TOKEN: TOKEN });
      try {
        return await measure(database, gateway);
      } finally {
        await gateway.stop();
      }
    } finally {
      await database.stop();
    }
  },
};

async function measure(database: BenchDatabase, gateway: Gateway): Promise<BenchResult> {
  await registerMerchant(gateway);
  await multiply(database);
  const none = await scrape(gateway);
  await wait(database, 100);
  const many = await scrape(gateway);
  await wait(database, 200);
  const most = await scrape(gateway);
  const row = (what: string, { p50, p99, counting, bytes }: Scraped) => {
    const figures = { p50: figure(p50, 'ms'), p99: figure(p99, 'ms'), 'counting what waits': figure(counting, 'ms') };
    return { what, figures: { ...figures, answer: figure(bytes / 1024, 'KiB') } };
  };
  return {
    rows: [row('nothing waits', none), row('100,000 documents wait', many), row('300,000 documents wait', most)],
    verdicts: [{ aim: `p50 under ${MOST_MS} ms`, measured: figure(many.p50, 'ms'), isMet: many.p50 < MOST_MS }],
    notes: [
      'Counted once in 10 s at the most, and at most a hundredth of the time; the other scrapes show the same numbers.',
    ],
  };
}

interface Scraped {
  p50: number;
  p99: number;
  counting: number;
  bytes: number;
}

async function scrape({ url }: Gateway): Promise<Scraped> {
  // What was counted before must be counted anew.
  await new Promise((resolve) => setTimeout(resolve, COUNTED_EVERY_MS));
  const times: number[] = [];
  let text = '';
  for (let n = 0; n < SCRAPES; n += 1) {
    const startedAt = performance.now();
    const response = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
    text = await response.text();
    if (!response.ok) throw new Error(`/metrics answered ${response.status}: ${text}`);
    times.push(performance.now() - startedAt);
  }
  const counting = Number(/^erpgate_backlog_reading_seconds (\S+)$/m.exec(text)?.[1]) * 1_000;
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99), counting, bytes: text.length };
}

/** Copies of the one merchant, with what all rooms know of each. */
async function multiply(database: BenchDatabase): Promise<void> {
  await database.query(
    `insert into credential
     select (jsonb_populate_record(first.one, jsonb_build_object('id', gen_random_uuid(),
              'credential_name', 'Bench ' || n, 'username', gen_random_uuid()))).*
       from (select one from credential one limit 1) first cross join generate_series(2, $1) n`,
    [CONNECTIONS],
  );
  await database.query(
    `insert into connection
     select (jsonb_populate_record(first.one, jsonb_build_object('id', gen_random_uuid(), 'credential_id', k.id))).*
       from (select one from connection one limit 1) first
       join credential k on k.id <> (first.one).credential_id`,
  );
  await database.query(
    `insert into cin7_account (account_id, slice_numbers, slice_counts, refusals, last_success_at, updated_at)
     select username, (select array_agg((extract(epoch from now()) * 4)::bigint - s) from generate_series(0, 39) s),
            array_fill(1, array[40]), 0, now(), now()
       from credential on conflict do nothing`,
  );
  await database.query(
    `insert into reconciliation_watermark (connection_id, domain, covers_from, complete_up_to)
     select id, domain, now() - interval '1 d', now()
       from connection, unnest(array['products', 'purchases', 'sales', 'transfers']) domain on conflict do nothing`,
  );
  await database.query(
    `insert into webhook_registration (connection_id, topic, state, since, is_managed, last_checked_at)
     select id, topic, 'active', now(), true, now() from connection, unnest(array['product.updated', 'purchase.authorised',
       'sale.picked', 'sale.voided', 'transfer.authorised']) topic on conflict do nothing`,
  );
}

async function wait(database: BenchDatabase, each: number): Promise<void> {
  await database.query(
    `insert into sync_request (connection_id, domain, external_id, lane, generation, status, attempts, requested_at, due_at)
     select c.id, 'sales', gen_random_uuid()::text, 1 + n % 5, 1, 'waiting', 0, now(), now()
       from connection c cross join generate_series(1, $1) n`,
    [each],
  );
}
