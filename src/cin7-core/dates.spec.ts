import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseBusinessDate, parseInstant } from './dates.js';

describe('parseInstant', () => {
  it.each([
    ['2026-05-04T03:02:01.52Z', '2026-05-04T03:02:01.520Z'],
    ['2026-05-04T03:02:01.8882229Z', '2026-05-04T03:02:01.888Z'],
    ['2026-05-04T03:02:01.9996Z', '2026-05-04T03:02:01.999Z'],
    ['2026-05-04T03:02:01Z', '2026-05-04T03:02:01.000Z'],
    ['2026-05-04T03:02:01.207', '2026-05-04T03:02:01.207Z'],
    ['2026-05-04 03:02:01', '2026-05-04T03:02:01.000Z'],
    ['2026-05-04T03:02', '2026-05-04T03:02:00.000Z'],
    ['2026-05-04', '2026-05-04T00:00:00.000Z'],
    ['2026-05-04T03:02:01+10:00', '2026-05-03T17:02:01.000Z'],
    ['2026-05-04T03:02:01-0330', '2026-05-04T06:32:01.000Z'],
    [' 2026-05-04T03:02:01z ', '2026-05-04T03:02:01.000Z'],
  ])('reads %s', (text, expected) => {
    expect(parseInstant(text)).toBe(expected);
  });

  it.each(['', 'yesterday', '0001-01-01T00:00:00', '2026-02-30T00:00:00Z', '2026-05-04T24:00:00Z', '04/05/2026'])(
    'takes %j for none',
    (text) => {
      expect(parseInstant(text)).toBeNull();
    },
  );
});

describe('parseBusinessDate', () => {
  it.each([
    ['2026-05-04T00:00:00', '2026-05-04'],
    ['2026-05-04', '2026-05-04'],
    ['2026-05-04T23:59:59.999Z', '2026-05-04'],
    ['2024-02-29T00:00:00', '2024-02-29'],
    ['29/01/2018', '2018-01-29'],
    ['1/2/2026', '2026-02-01'],
  ])('reads %s as %s, whatever zone the machine is in', (text, expected) => {
    expect(parseBusinessDate(text)).toBe(expected);
  });

  it.each(['', '0001-01-01T00:00:00', '2026-02-29', '2026-13-01', '31/04/2026', '2026-5-4', '20260504', 'soon'])(
    'takes %j for none',
    (text) => {
      expect(parseBusinessDate(text)).toBeNull();
    },
  );

  it('keeps every calendar day as it is', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2200-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(parseBusinessDate(`${day}T00:00:00`)).toBe(day);
        expect(parseInstant(day)?.slice(0, 10)).toBe(day);
      }),
    );
  });
});
