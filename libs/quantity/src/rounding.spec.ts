import fc from 'fast-check';
import { Rational } from './rational.js';
import { groupDigits, roundHalfUp } from './rounding.js';

describe('roundHalfUp', () => {
  it.each([
    [81, 188, '43.09'],
    [22, 28, '78.57'],
  ])('golden check 4: %d/%d is %s %%', (above, below, expected) => {
    expect(roundHalfUp(new Rational(above, below).mul(100), 2)).toBe(expected);
  });

  it.each([
    ['1.005', 2, '1.01'],
    ['-1.005', 2, '-1.01'],
    ['0.005', 2, '0.01'],
    ['-0.004', 2, '0.00'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['0', 2, '0.00'],
    ['1000', 1, '1000.0'],
    ['1/3', 4, '0.3333'],
    ['2/3', 0, '1'],
  ])('%s to %d decimals is %s', (exact, decimals, expected) => {
    expect(roundHalfUp(new Rational(exact), decimals)).toBe(expected);
  });

  it('is never further than half a step away, and a half goes away from zero', () => {
    const whole = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
    const below = fc.bigInt({ min: 1n, max: 10n ** 20n });
    fc.assert(
      fc.property(whole, below, fc.integer({ min: 0, max: 8 }), (n, d, decimals) => {
        const steps = BigInt(roundHalfUp(new Rational(n, d), decimals).replace('.', ''));
        // |n/d·10^k − steps| ≤ 1/2, with both sides times 2d
        const twice = 2n * (n * 10n ** BigInt(decimals) - steps * d);
        const size = twice < 0n ? -twice : twice;
        expect(size <= d).toBe(true);
        if (size === d) expect(twice < 0n).toBe(n > 0n);
      }),
    );
  });
});

describe('groupDigits', () => {
  it.each([
    ['3515.53', '3,515.53'],
    ['-3515.53', '-3,515.53'],
    ['123456789', '123,456,789'],
    ['-123', '-123'],
    ['999', '999'],
    ['0.12345', '0.12345'],
  ])('%s → %s', (plain, grouped) => {
    expect(groupDigits(plain)).toBe(grouped);
  });
});
