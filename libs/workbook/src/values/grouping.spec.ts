import fc from 'fast-check';
import { groupDigits } from '@luoxuan/quantity';
import { ungroup } from './grouping.js';

describe('ungroup', () => {
  it.each([
    ['3515.53', '3515.53'],
    ['3,515.53', '3515.53'],
    ['3 515.53', '3515.53'],
    ['3, 515 .53', '3515.53'],
    ['12,345,678', '12345678'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['007', '007'],
    ['0.125', '0.125'],
  ])('%p is %s', (written, plain) => {
    expect(ungroup(written)).toBe(plain);
  });

  it.each([
    '3515,53',
    '3,51.5',
    '1,2345',
    '1,23,456',
    '0,123',
    ',123',
    '1,',
    '1,234 567',
    '12 34',
    '1.2.3',
    '1234,567',
    '',
  ])('%p may be anything', (written) => {
    expect(ungroup(written)).toBeNull();
  });

  it('undoes groupDigits', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat(99), (whole, part) => {
        const plain = `${whole}.${part}`;
        expect(ungroup(groupDigits(plain))).toBe(plain);
      }),
    );
  });
});
