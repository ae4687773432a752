import { describe, expect, it } from '@jest/globals';
import type { Cin7Account } from './cin7-client.service.js';
import { Cin7Error, type Cin7ErrorKind } from './cin7-error.js';
import { type NumberedDocuments, readByIdOrNumber } from './read-by-id-or-number.js';

const ACCOUNT: Cin7Account = { accountId: 'a', apiKey: 'k', callsPerMinute: 45 };
const KNOWN_ID = '6f0c2d1e-3a57-4f0b-9a51-1d0f6a7e0002';
const TASK_ID = 'c2a7b9d0-0000-4e11-8f00-00000000f001';

/** Knows one document, PO-00412; ids it does not know fail with `failure`. */
function documents(failure: Cin7ErrorKind = 'not_found'): NumberedDocuments<string> & { calls: string[] } {
  const calls: string[] = [];
  return {
    calls,
    getById: async (_account, id) => {
      calls.push(`get ${id}`);
      if (id !== KNOWN_ID) throw new Cin7Error(failure, 'Cin7 knows no such id.');
      return 'the document';
    },
    findByNumber: async (_account, number) => {
      calls.push(`find ${number}`);
      return number.toUpperCase() === 'PO-00412' ? { id: KNOWN_ID, number: 'PO-00412' } : null;
    },
  };
}

describe('readByIdOrNumber', () => {
  it('reads by id with one call', async () => {
    const source = documents();
    await expect(readByIdOrNumber(source, ACCOUNT, { externalId: KNOWN_ID, reference: 'PO-00412' })).resolves.toBe(
      'the document',
    );
    expect(source.calls).toEqual([`get ${KNOWN_ID}`]);
  });

  it('reads by number where only that is known', async () => {
    const source = documents();
    await readByIdOrNumber(source, ACCOUNT, { externalId: 'number:PO-00412', reference: null });
    expect(source.calls).toEqual(['find PO-00412', `get ${KNOWN_ID}`]);
  });

  it.each(['not_found', 'rejected'] as const)('goes by the number when the id is %s', async (failure) => {
    const source = documents(failure);
    await readByIdOrNumber(source, ACCOUNT, { externalId: TASK_ID, reference: 'PO-00412' });
    expect(source.calls).toEqual([`get ${TASK_ID}`, 'find PO-00412', `get ${KNOWN_ID}`]);
  });

  it.each([
    ['an unknown number', { externalId: 'number:PO-9', reference: null }, 'not_found', 1],
    ['an unknown id without a number', { externalId: TASK_ID, reference: null }, 'not_found', 1],
    ['an unknown id and number', { externalId: TASK_ID, reference: 'PO-9' }, 'not_found', 2],
  ])('has nothing for %s', async (_case, name, kind, calls) => {
    const source = documents();
    await expect(readByIdOrNumber(source, ACCOUNT, name)).rejects.toMatchObject({ kind });
    expect(source.calls).toHaveLength(calls);
  });

  it.each(['rate_limited', 'temporary', 'auth', 'unreadable'] as const)('leaves %s alone', async (failure) => {
    const source = documents(failure);
    const reading = readByIdOrNumber(source, ACCOUNT, { externalId: TASK_ID, reference: 'PO-00412' });
    await expect(reading).rejects.toMatchObject({ kind: failure });
    expect(source.calls).toHaveLength(1);
  });
});
