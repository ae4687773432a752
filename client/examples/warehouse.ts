// A warehouse in less than a hundred lines: reads everything once, then follows the feed; picks, receives, acknowledges,
// answers cancellations, and goes on where it was after a restart.
//   ERPGATE_URL=http://localhost:3000 ERPGATE_KEY=<client key> node warehouse.ts [store.json]
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type Entry, FeedGoneError, Gateway, GatewayError, type Order, type Receipt } from '@erpgate/client';

const file = process.argv[2] ?? 'warehouse.json';
const gateway = new Gateway({
  url: process.env['ERPGATE_URL'] ?? 'http://localhost:3000',
  key: process.env['ERPGATE_KEY'] ?? '',
});

/** Stands for the warehouse's database: the cursor, and of each record the revision it has. Saved as one. */
interface Store {
  cursor: string | null;
  revisions: Record<string, number>;
  /** Orders on the floor, by record, and what to answer when one of them is cancelled. */
  picking: Record<string, 'return_to_stock' | 'too_late'>;
}

function load(): Store {
  if (!existsSync(file)) return { cursor: null, revisions: {}, picking: {} };
  return JSON.parse(readFileSync(file, 'utf8')) as Store;
}

function save(store: Store): void {
  writeFileSync(`${file}.new`, JSON.stringify(store));
  renameSync(`${file}.new`, file);
}

async function handle(entry: Entry, store: Store): Promise<void> {
  // An entry may come twice, after a restart for example. What is not newer than what we have is old news.
  if (entry.revision <= (store.revisions[entry.recordId] ?? 0)) return;
  if (entry.recordType === 'item') console.log(`item ${entry.record.itemCode}: ${entry.record.name}`);
  if (entry.recordType === 'receipt') receive(entry.record);
  if (entry.recordType === 'order') await takeOrder(entry, entry.record, store);
  store.revisions[entry.recordId] = entry.revision;
}

async function takeOrder(entry: Entry, order: Order, store: Store): Promise<void> {
  if (order.status === 'cancelled') return answerCancellation(entry, order, store);
  if (order.status === 'closed') {
    if (store.picking[order.id]) store.picking[order.id] = 'too_late';
    return console.log(`order ${order.reference}: has left`);
  }
  console.log(
    `order ${order.reference}: pick in ${order.warehouse.code ?? 'any warehouse'} for ${order.customer?.name}`,
  );
  for (const { quantity, itemCode, binLocation, batchOrSerial } of order.lines) {
    console.log(`  ${quantity} x ${itemCode} from ${binLocation ?? 'anywhere'}, batch ${batchOrSerial ?? 'any'}`);
  }
  await gateway.acknowledge(entry, 'accepted');
  store.picking[order.id] = 'return_to_stock';
}

async function answerCancellation(entry: Entry, order: Order, store: Store): Promise<void> {
  const answer = store.picking[order.id] ?? 'cancelled';
  await gateway.acknowledge(entry, answer);
  delete store.picking[order.id];
  console.log(`order ${order.reference}: cancelled (${order.cancellation?.reason}), answered ${answer}`);
}

function receive(receipt: Receipt): void {
  console.log(`receipt ${receipt.reference}: ${receipt.status}, from ${receipt.supplier?.name ?? 'a transfer'}`);
  for (const { quantity, itemCode } of receipt.lines) console.log(`  ${quantity} x ${itemCode}`);
}

async function run(store: Store, signal: AbortSignal): Promise<void> {
  const onRetry = ({ error, delayMs }: { error: unknown; delayMs: number }): void =>
    console.error(`${(error as Error).message}; again in ${Math.ceil(delayMs / 1000)} s`);
  const batches = gateway.batches({ after: store.cursor, snapshot: true, signal, onRetry });
  for await (const { entries, cursor } of batches) {
    for (const entry of entries) await handle(entry, store);
    store.cursor = cursor ?? store.cursor;
    save(store); // Records and cursor together: whatever happens, one is never ahead of the other.
    if (cursor) console.log(`stored up to here, ${Object.keys(store.revisions).length} records`);
  }
}

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
try {
  await run(load(), stop.signal).catch((error: unknown) => {
    if (!(error instanceof FeedGoneError)) throw error;
    console.error(error.message);
    // All anew. What we have tells what of it is news; unless the gateway itself went back, and its revisions with it.
    const { revisions, picking } = load();
    const known = error.code === 'feed_went_back' ? {} : revisions;
    return run({ cursor: null, revisions: known, picking }, stop.signal);
  });
} catch (error) {
  console.error(error instanceof GatewayError ? error.message : error);
  process.exitCode = 1;
}
