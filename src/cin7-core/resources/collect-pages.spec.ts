import { describe, expect, it } from '@jest/globals';
import { collectPages } from './collect-pages.js';

interface Row {
  id: string | null;
}

function aList(size: number): Row[] {
  return Array.from({ length: size }, (_, index) => ({ id: `id ${index}` }));
}

/** A server that gives at most `cap` rows a page. */
function aServer(list: Row[], { cap = 1_000, tellsTotal = true } = {}) {
  const asked: string[] = [];
  const readPage = async (page: number, limit: number) => {
    asked.push(`${page}/${limit}`);
    const size = Math.min(limit, cap);
    const rows = list.slice((page - 1) * size, page * size);
    return { total: tellsTotal ? list.length : null, page, rows };
  };
  return { asked, collect: () => collectPages(readPage, (row) => row.id) };
}

describe('collectPages', () => {
  it.each([
    [0, 1],
    [1, 1],
    [1_000, 1],
    [1_001, 2],
    [2_678, 3],
  ])('reads %i rows in %i calls', async (size, calls) => {
    const { collect } = aServer(aList(size));
    expect(await collect()).toEqual({ rows: aList(size), total: size, calls, isComplete: true });
  });

  it('reads all rows of a server that gives fewer than asked for', async () => {
    const { collect, asked } = aServer(aList(1_234), { cap: 500 });
    expect(await collect()).toMatchObject({ rows: aList(1_234), isComplete: true });
    expect(asked).toEqual(['1/1000', '2/500', '3/500']);
  });

  it('ends at a short page where there is no total', async () => {
    const { collect, asked } = aServer(aList(1_500), { tellsTotal: false });
    expect(await collect()).toMatchObject({ rows: aList(1_500), total: null, isComplete: true });
    expect(asked).toHaveLength(2);
  });

  it('says when fewer different rows came than the list counts', async () => {
    const page = { total: 3, page: 1, rows: [{ id: 'a' }, { id: 'b' }] };
    const collected = await collectPages<Row>(
      async () => page,
      (row) => row.id,
    );
    expect(collected).toEqual({ rows: page.rows, total: 3, calls: 2, isComplete: false });
  });

  it('keeps each row without an id', async () => {
    const rows = [{ id: null }, { id: null }];
    const collected = await collectPages<Row>(
      async () => ({ total: 2, page: 1, rows }),
      (row) => row.id,
    );
    expect(collected).toMatchObject({ rows, isComplete: true });
  });
});
