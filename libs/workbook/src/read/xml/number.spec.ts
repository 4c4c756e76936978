import fc from 'fast-check';
import { parseIndex, parseNumber } from './number.js';

const parse = (text: string): number => parseNumber(Buffer.from(`<${text}<`), 1, text.length + 1);

describe('numbers in XML', () => {
  it.each([
    '0',
    '1',
    '-1',
    '2.5',
    '007',
    '3515.53',
    '.5',
    '5.',
    '1e5',
    '1.23456789E+22',
    '-0.28999999999999998',
  ])('reads %s', (text) => {
    expect(parse(text)).toBe(Number(text));
  });

  it('takes blanks around a number', () => {
    expect(parse(' 12\n')).toBe(12);
  });

  it.each(['', '-', '.', 'abc', '1,5', '1.2.3', '0x10', '1e999', 'NaN', 'Infinity', '1 2', '--1'])(
    '%p is no number',
    (text) => {
      expect(parse(text)).toBeNaN();
    },
  );

  it('is exact: every double that is written is read back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parse(String(value))).toBe(value + 0);
      }),
    );
  });

  it('reads decimals as the language does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9e14 }), fc.integer({ min: 1, max: 14 }), (digits, places) => {
        const text = String(digits).padStart(places + 1, '0');
        const decimal = `${text.slice(0, -places)}.${text.slice(-places)}`;
        expect(parse(decimal)).toBe(Number(decimal));
      }),
    );
  });

  it('is not slowed down by very many digits that are no number', () => {
    const started = performance.now();
    expect(parse(`${'1'.repeat(500_000)}x`)).toBeNaN();
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('reads positions of at most nine digits', () => {
    const index = (text: string): number => parseIndex(Buffer.from(text), 0, text.length);
    expect([index('0'), index('123456789')]).toEqual([0, 123_456_789]);
    expect([index(''), index('-1'), index('1.0'), index('1234567890')]).toEqual([-1, -1, -1, -1]);
  });
});
