import { describe, expect, it } from '@jest/globals';
import { DatabaseFaults } from './database-faults.js';

describe('DatabaseFaults', () => {
  it.each([
    ['unreachable', { code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' }],
    ['unreachable', { message: 'Connection terminated unexpectedly' }],
    ['unreachable', { code: '57P01', message: 'terminating connection' }],
    ['unreachable', { code: '53300', message: 'too many clients already' }],
    ['no_free_connection', { message: 'timeout exceeded when trying to connect' }],
    ['timeout', { code: '57014', message: 'canceling statement due to statement timeout' }],
    ['timeout', { code: '55P03', message: 'canceling statement due to lock timeout' }],
    ['conflict', { code: '40P01', message: 'deadlock detected' }],
    ['statement', { code: '22P02', message: 'invalid input syntax' }],
  ])('counts as %s: %o', async (kind, error) => {
    const faults = new DatabaseFaults();
    await expect(faults.watch(Promise.reject(Object.assign(new Error(), error)))).rejects.toMatchObject(error);
    expect(Object.entries(faults.counts).filter(([, count]) => count > 0)).toEqual([[kind, 1]]);
  });

  it('counts nothing that went well', async () => {
    const faults = new DatabaseFaults();
    await expect(faults.watch(Promise.resolve(7))).resolves.toBe(7);
    expect(Object.values(faults.counts)).toEqual([0, 0, 0, 0, 0]);
  });
});
