import { describe, expect, it } from '@jest/globals';
import { parseInstant } from '../dates.js';
import { Simulator } from '../simulator.js';
import { seedMass } from './seed-mass.js';

describe('the mass seed', () => {
  it('makes a big merchant beside the small one, and tells nobody', () => {
    const simulator = new Simulator();
    const { account } = simulator;
    account.registerWebhook({ type: 'Customer/Updated', url: 'http://127.0.0.1:9/' });
    const counts = seedMass(account, { products: 2_500, sales: 300, purchases: 50, transfers: 20 });
    expect(counts).toEqual({ products: 2_500, sales: 300, purchases: 50, transfers: 20 });
    expect(account.products.documents.size).toBe(2_512);
    expect(account.sales.documents.size).toBe(302);
    expect(account.purchases.documents.size).toBe(53);
    expect(account.transfers.documents.size).toBe(21);
    expect(simulator.deliveries.log).toEqual([]);
    const states = new Set(account.sales.documents.list().map((row) => row.Status));
    expect([...states]).toEqual(expect.arrayContaining(['COMPLETED', 'PICKED', 'ORDERED']));
  });

  it('spreads their stamps over the last year, the newest a day ago', () => {
    const { account } = new Simulator();
    seedMass(account, { products: 1_000, sales: 0, purchases: 0, transfers: 0 });
    const stamps = account.products.documents.all().map((product) => parseInstant(product.LastModifiedOn));
    const day = 86_400_000;
    expect(Date.now() - Math.max(...stamps)).toBeGreaterThan(day);
    expect(Date.now() - Math.max(...stamps)).toBeLessThan(2 * day);
    expect(Date.now() - Math.min(...stamps)).toBeGreaterThan(363 * day);
    expect(new Set(stamps).size).toBe(stamps.length);
  });
});
