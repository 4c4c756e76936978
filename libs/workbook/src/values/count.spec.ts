import { Rational } from '@luoxuan/quantity';
import { countFaults } from './count.js';

describe('countFaults', () => {
  it.each([
    ['0', []],
    ['12', []],
    ['12.5', ['fractional-count']],
    ['-3', ['negative-count']],
    ['-0.5', ['negative-count', 'fractional-count']],
  ])('%s', (plain, codes) => {
    expect(countFaults(new Rational(plain)).map(({ code }) => code)).toEqual(codes);
  });
});
