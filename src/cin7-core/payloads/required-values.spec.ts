import { describe, expect, it } from '@jest/globals';
import { isAuthorised, isEmptyLine, isVoided, required, requiredQuantity } from './required-values.js';

describe('required', () => {
  it('gives the value, or names the place where it is missing', () => {
    expect(required(0, 'Total')).toBe(0);
    expect(() => required(null, 'Order.Lines[2].SKU')).toThrow('Order.Lines[2].SKU is missing');
  });
});

describe('requiredQuantity', () => {
  it.each([
    [2, 2],
    [0, 0],
    [-0, 0],
    [0.33333333, 0.3333],
    [1.00006, 1.0001],
    [0.00001, 0],
    [-0.00001, 0],
  ])('keeps four decimals of %d', (value, expected) => {
    expect(requiredQuantity(value, 'Quantity')).toBe(expected);
  });

  it.each([
    [null, 'missing'],
    [-1, 'negative'],
    [1e300, 'larger'],
  ])('refuses %j', (value, trouble) => {
    expect(() => requiredQuantity(value, 'Lines[0].Quantity')).toThrow(trouble);
  });
});

describe('small questions', () => {
  it('knows an empty line', () => {
    expect(isEmptyLine({})).toBe(true);
    expect(isEmptyLine({ SKU: null, Comment: '' })).toBe(true);
    expect(isEmptyLine({ SKU: null, Quantity: 0 })).toBe(false);
  });

  it('knows both spellings of authorised, and voided', () => {
    expect(['AUTHORISED', 'authorized', ' Authorised '].every(isAuthorised)).toBe(true);
    expect(['DRAFT', 'PARTIALLY AUTHORISED', 'NOT AVAILABLE', null].some(isAuthorised)).toBe(false);
    expect(isVoided('Voided')).toBe(true);
    expect(isVoided(null)).toBe(false);
  });
});
