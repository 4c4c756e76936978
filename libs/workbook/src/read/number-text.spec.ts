import fc from 'fast-check';
import { numberText, percentText } from './number-text.js';

describe('the text of a number', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [12, '12'],
    [-3515.53, '-3515.53'],
    [3515.5299999999997, '3515.53'],
    [0.1 * 3, '0.3'],
    [1e21, '1000000000000000000000'],
    [1.23456789e22, '12345678900000000000000'],
    [1e-7, '0.0000001'],
    [-1.5e-10, '-0.00000000015'],
    [1234567890123456, '1234567890123460'],
    [999999999999999, '999999999999999'],
    [123456789.12345678, '123456789.123457'],
    [1 / 3, '0.333333333333333'],
  ])('of %d is %s', (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  it.each([
    [0, '0%'],
    [0.125, '12.5%'],
    [0.07, '7%'],
    [1, '100%'],
    [12, '1200%'],
    [-0.0825, '-8.25%'],
    [0.0004, '0.04%'],
    [0.892, '89.2%'],
    [0.57 + 0.01, '58%'],
  ])('of %d as a percentage is %s', (value, text) => {
    expect(percentText(value)).toBe(text);
  });

  it('is plain, and read back it is the same number to 15 digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = numberText(value);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text)).toBe(Number(value.toPrecision(15)) + 0);
      }),
    );
  });
});
