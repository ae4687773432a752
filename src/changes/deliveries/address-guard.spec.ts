import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from '@jest/globals';
import { AddressGuard, AddressRefusedError, type Lookup } from './address-guard.js';

const guard = new AddressGuard(['10.20.0.0/16', '127.0.0.1', 'fd00:1::/32']);

describe('the address guard', () => {
  it.each(['0.0.0.0', '10.0.0.1', '100.64.0.1', '127.0.0.2', '169.254.169.254', '172.31.255.255', '192.168.1.1'])(
    'refuses the internal %s',
    (address) => expect(() => guard.check(address, true)).toThrow(AddressRefusedError),
  );

  it.each([
    '::',
    '::1',
    'fc00::1',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
  ])('refuses the internal %s', (address) => expect(() => guard.check(address, true)).toThrow(AddressRefusedError));

  it.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111', '10.20.3.4', '127.0.0.1', 'fd00:1::5'])(
    'lets %s pass',
    (address) => expect(() => guard.check(address, true)).not.toThrow(),
  );

  it('lets plain http pass to allowed networks only', () => {
    expect(() => guard.check('10.20.3.4', false)).not.toThrow();
    expect(() => guard.check('8.8.8.8', false)).toThrow('http:// is for allowed networks only');
  });

  const looked = (addresses: LookupAddress[], all: boolean) => {
    const resolve: Lookup = (_, __, callback) => callback(null, addresses);
    return new Promise((settle) => {
      const lookup = new AddressGuard([], resolve).lookupFor(true);
      lookup('rebound.example.com', { all }, (error, address) => settle(error ? error.message : address));
    });
  };

  it('gives sockets only good addresses of a name, and an error when there is none', async () => {
    const bad = { address: '169.254.169.254', family: 4 };
    const good = { address: '8.8.8.8', family: 4 };
    expect(await looked([bad, good], true)).toEqual([good]);
    expect(await looked([bad, good], false)).toBe('8.8.8.8');
    expect(await looked([bad], true)).toContain('169.254.169.254 is an internal address');
    expect(await looked([], false)).toContain('has no address');
  });
});
