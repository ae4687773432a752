import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Cin7Account } from './cin7-client.service.js';
import { LocationBook } from './location-book.service.js';
import { readLocationList } from './payloads/location.payload.js';
import type { LocationsResource } from './resources/locations.resource.js';

const ACCOUNT: Cin7Account = { accountId: 'ac-1', apiKey: 'key', callsPerMinute: 45 };
const HALL = '11111111-0000-4000-8000-000000000001';
const ANNEX = '11111111-0000-4000-8000-000000000002';

function aBook() {
  const list: object[] = [{ ID: HALL, Name: 'Hall' }, { Name: 'Twin' }, { Name: 'Twin' }];
  const getAll = jest.fn(async () => readLocationList({ LocationList: list }).rows);
  return { book: new LocationBook({ getAll } as unknown as LocationsResource), getAll, list };
}

describe('LocationBook', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('reads once for documents whose locations it knows', async () => {
    const { book, getAll } = aBook();
    const mentions = [
      { id: HALL, text: null },
      { id: ANNEX, text: 'hall: A-1' },
      { id: null, text: 'Twin' },
      { id: null, text: null },
    ];
    for (let document = 0; document < 3; document += 1) await book.directoryFor(ACCOUNT, mentions);
    expect(getAll).toHaveBeenCalledTimes(1);
    jest.setSystemTime(10 * 60_000);
    await book.directoryFor(ACCOUNT);
    expect(getAll).toHaveBeenCalledTimes(2);
  });

  it('looks again for a new location, but once a minute at most', async () => {
    const { book, getAll, list } = aBook();
    const mentions = [{ id: ANNEX, text: 'Annex' }];
    await book.directoryFor(ACCOUNT, mentions);
    jest.setSystemTime(59_999);
    await book.directoryFor(ACCOUNT, mentions);
    expect(getAll).toHaveBeenCalledTimes(1);
    list.push({ ID: ANNEX, Name: 'Annex' });
    jest.setSystemTime(60_000);
    const directory = await book.directoryFor(ACCOUNT, mentions);
    expect(directory.byId(ANNEX)?.warehouse.Name).toBe('Annex');
    expect(getAll).toHaveBeenCalledTimes(2);
  });
});
