import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../functions/http/address.ts';

const VIEWER = 'cloudfront-viewer-address';
const from = (sourceIp: string, viewer?: string, isDistributed = viewer !== undefined) =>
  addressOf({ headers: viewer === undefined ? {} : { [VIEWER]: viewer }, sourceIp }, isDistributed);

describe('the address of a request', () => {
  it.each([
    ['198.51.100.7', '198.51.100.7'],
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
    ['::1', '::/64'],
  ])('%s is limited as %s: of IPv6 a network counts, all of which one household has', (ip, limited) => {
    expect(from(ip)).toBe(limited);
  });

  it.each(['', 'unknown', '198.51.100.7.8', '198.51.100.7, 10.0.0.1'])('is none where %j stands', (ip) => {
    expect(from(ip)).toBeNull();
  });

  it.each([
    ['203.0.113.9:46532', '203.0.113.9'],
    ['2001:db8:5:6:7:8:9:a:46532', '2001:db8:5:6::/64'],
    ['2001:db8::1:46532', '2001:db8::/64'],
    ['[2001:db8:5:6::1]:443', '2001:db8:5:6::/64'],
  ])('is whom CloudFront says that it serves, where everything comes through it: %s', (viewer, limited) => {
    expect(from('198.51.100.7', viewer)).toBe(limited);
  });

  it('is not what a caller says of itself: the header means nothing elsewhere', () => {
    expect(from('198.51.100.7', '203.0.113.9:46532', false)).toBe('198.51.100.7');
    expect(from('198.51.100.7', undefined, true)).toBe('198.51.100.7');
  });
});
