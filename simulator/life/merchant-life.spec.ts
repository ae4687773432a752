import { describe, expect, it } from '@jest/globals';
import { Simulator } from '../simulator.js';
import { countOf, MerchantLife } from './merchant-life.js';
import { PRODUCT_MOVES } from './product-moves.js';
import { PURCHASE_MOVES } from './purchase-moves.js';
import { SALE_MOVES } from './sale-moves.js';
import { TRANSFER_MOVES } from './transfer-moves.js';

const START = Date.parse('2026-11-20T00:00:00Z');

function livedThrough(seed: number, changes: number) {
  const simulator = new Simulator({ seed: true, now: () => START });
  const { account } = simulator;
  const events = new MerchantLife(account, { seed }).live(changes);
  return { account, events };
}

/** What can be compared between two simulators: new ids are always new. */
function outcome(account: Simulator['account']): unknown[] {
  const anyId = (text: string): string => text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, 'id');
  return [account.products, account.purchases, account.sales, account.transfers].map((book) =>
    JSON.parse(anyId(JSON.stringify(book.documents.list()))),
  );
}

describe("a merchant's documents live", () => {
  it('everything there is happens in a day of 2,000 changes', () => {
    const { events, account } = livedThrough(1, 2_000);
    const counts = countOf(events);
    expect(events).toHaveLength(2_000);
    const moves = [...PRODUCT_MOVES, ...PURCHASE_MOVES, ...SALE_MOVES, ...TRANSFER_MOVES];
    expect(Object.keys(counts).sort()).toEqual(moves.map((move) => move.what).sort());
    expect(Math.min(...Object.values(counts))).toBeGreaterThanOrEqual(5);
    const statuses = new Set(account.transfers.documents.all().map((transfer) => transfer.Status));
    expect([...statuses].sort()).toEqual(['COMPLETED', 'DRAFT', 'IN TRANSIT', 'ORDERED', 'VOIDED']);
    const picks = account.sales.documents.all().map((sale) => sale.Fulfilments.length);
    expect(Math.max(...picks)).toBeGreaterThanOrEqual(2);
  });

  it('the same seed lives the same life, another one another', () => {
    const [one, same, other] = [livedThrough(7, 300), livedThrough(7, 300), livedThrough(8, 300)];
    expect(same.events.map((event) => event.what)).toEqual(one.events.map((event) => event.what));
    expect(outcome(same.account)).toEqual(outcome(one.account));
    expect(outcome(other.account)).not.toEqual(outcome(one.account));
  });

  it('every change gives its document a later stamp', () => {
    const simulator = new Simulator({ seed: true });
    const { account } = simulator;
    const stampOf = (id: string): string => {
      const found = account.show(id)?.document as Record<string, unknown> | undefined;
      return String(found?.['LastModifiedOn'] ?? found?.['LastUpdatedDate']);
    };
    new MerchantLife(account, { seed: 3 }).live(300, ({ id, what }) => {
      // All changes of a document so far lie before this second.
      const before = new Date(simulator.clock.now() - 500).toISOString();
      expect(`${what} ${stampOf(id) > before}`).toBe(`${what} true`);
      simulator.clock.advance(1_000);
    });
  });

  it('needs goods', () => {
    expect(() => new MerchantLife(new Simulator().account)).toThrow('seed the account first');
  });
});
