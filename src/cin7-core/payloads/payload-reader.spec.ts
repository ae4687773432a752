import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Cin7Error } from '../cin7-error.js';
import { normalised, PayloadReader, toFlag, toGuid, toNumber, toText } from './payload-reader.js';

const GUID = '6f0c2d1e-3a57-4f0b-9a51-1d0f6a7e0001';

function errorOf(run: () => unknown): Cin7Error {
  try {
    run();
  } catch (error) {
    if (error instanceof Cin7Error) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('single values', () => {
  it.each([
    ['  Teapot ', 'Teapot'],
    ['', null],
    [' \t\n', null],
    [null, null],
    [undefined, null],
    [42.5, '42.5'],
    [9350000000017, '9350000000017'],
    [false, 'false'],
    [{}, null],
    [['a'], null],
    ['a\0b', 'ab'],
    ['\0', null],
    ['half \ud83d', 'half \ufffd'],
  ])('text of %j is %j', (value, expected) => {
    expect(toText(value)).toBe(expected);
  });

  it.each([
    [12.5, 12.5],
    [0, 0],
    [-3, -3],
    ['12.50', 12.5],
    [' 7 ', 7],
    ['-0.25', -0.25],
    ['1,200.5', null],
    ['1,5', null],
    ['1e3', null],
    ['0x10', null],
    ['', null],
    [null, null],
    [true, null],
    [NaN, null],
    [Infinity, null],
    [[1], null],
  ])('number of %j is %j', (value, expected) => {
    expect(toNumber(value)).toBe(expected);
  });

  it.each([
    [true, true],
    [false, false],
    ['1', true],
    ['0', false],
    [1, true],
    [0, false],
    ['True', true],
    ['FALSE', false],
    ['', null],
    ['maybe', null],
    [null, null],
    [2, null],
  ])('flag of %j is %j', (value, expected) => {
    expect(toFlag(value)).toBe(expected);
  });

  it.each([
    [GUID, GUID],
    [GUID.toUpperCase(), GUID],
    [`{${GUID}}`, GUID],
    ['00000000-0000-0000-0000-000000000000', null],
    ['SO-00001', null],
    ['', null],
    [null, null],
    [7, null],
  ])('guid of %j is %j', (value, expected) => {
    expect(toGuid(value)).toBe(expected);
  });

  it('compares statuses without case and spare blanks', () => {
    expect(normalised('  In   Transit ')).toBe('IN TRANSIT');
    expect(normalised(null)).toBe('');
  });
});

describe('PayloadReader', () => {
  it('reads containers that are not given as none', () => {
    for (const value of [null, undefined, '', '  ']) {
      const reader = PayloadReader.of({ Order: value, Lines: value });
      expect(reader.object('Order')).toBeNull();
      expect(reader.list('Lines')).toEqual([]);
    }
  });

  it('takes a single object for a list of one', () => {
    expect(PayloadReader.of({ Lines: { SKU: 'A' } }).list('Lines')).toHaveLength(1);
  });

  it('keeps the place of lines that are not given', () => {
    const lines = PayloadReader.of({ Lines: [null, { SKU: 'A' }] }).list('Lines');
    expect(lines.map((line) => line.text('SKU'))).toEqual([null, 'A']);
  });

  it.each([
    ['Order', { Order: 'x' }],
    ['Order', { Order: [{}] }],
    ['Order.Lines', { Order: { Lines: 'x' } }],
    ['Order.Lines', { Order: { Lines: 5 } }],
    ['Order.Lines[1]', { Order: { Lines: [{}, 'x'] } }],
    ['Order.Lines[0]', { Order: { Lines: [[]] } }],
  ])('says that %s is of a wrong kind', (path, body) => {
    const error = errorOf(() => PayloadReader.of(body).object('Order')?.list('Lines'));
    expect(error).toMatchObject({ kind: 'unreadable', path });
    expect(error.message).toContain(path);
  });

  it.each(['text', 5, null, undefined, true, []])('refuses an answer that is %j', (body) => {
    expect(errorOf(() => PayloadReader.of(body))).toMatchObject({ kind: 'unreadable', path: '' });
  });

  it('reads any JSON value without a fault', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const reader = PayloadReader.of({ value });
        for (const text of [
          reader.text('value'),
          reader.guid('value'),
          reader.date('value'),
          reader.instant('value'),
        ]) {
          expect(text === null || text.trim() !== '').toBe(true);
        }
        expect(reader.number('value')).not.toBeNaN();
      }),
    );
  });
});
