import { describe, expect, it } from '@jest/globals';
import { requestIdOf } from './request-id.js';

describe('requestIdOf', () => {
  it.each(['0191f3a2-7c1e-7000-8000-000000000001', 'Root=1-67891233-abcdef012345678912345678', 'abcdefgh'])(
    'takes %s as it is',
    (id) => expect(requestIdOf({ headers: { 'x-request-id': id } })).toBe(id),
  );

  it.each([
    undefined,
    '',
    'short',
    'a'.repeat(129),
    'line\nbreak-in-it',
    'with space in it',
    '"quoted-text"',
    'schöner-name',
  ])('makes one instead of %j', (id) =>
    expect(requestIdOf({ headers: { 'x-request-id': id } })).toMatch(/^[0-9a-f-]{36}$/),
  );
});
