import { describe, expect, it } from '@jest/globals';
import { isWithin, senderOf } from './client-network.js';

describe('senderOf', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (address, sender) => expect(senderOf(address)).toBe(sender));
});

describe('isWithin', () => {
  it('lets all in when no network is named', () => {
    expect(isWithin([])('203.0.113.9')).toBe(true);
  });

  it.each([
    ['192.0.2.7', true],
    ['::ffff:192.0.2.7', true],
    ['192.0.2.8', false],
    ['10.20.255.1', true],
    ['10.21.0.1', false],
    ['2001:db8::5', true],
    ['2001:db9::5', false],
    ['no address', false],
  ])('judges %s as %s', (address, isIn) => {
    expect(isWithin(['192.0.2.7', '10.20.0.0/16', '2001:db8::/32'])(address)).toBe(isIn);
  });
});
