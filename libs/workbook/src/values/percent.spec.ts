import { ambiguousPercent } from './percent.js';

const bare = (plain: string, suffix = '') => ({ plain, suffix, currency: false, accounting: false });

describe('ambiguousPercent', () => {
  it.each([
    ['0.125', '12.5'],
    ['0.5', '50'],
    ['0.0799', '7.99'],
    ['1', '100'],
    ['-0.012', '-1.2'],
  ])('a bare %s under % might be %s', (plain, times100) => {
    expect(ambiguousPercent(bare(plain), '%', 3)).toEqual({
      code: 'ambiguous-percent',
      written: plain,
      taken: plain,
      times100,
    });
  });

  it.each([
    ['12.5', '', '%'],
    ['1.01', '', '%'],
    ['0', '', '%'],
    ['0.125', '%', '%'],
    ['0.125', '', '万元'],
    ['0.125', '', '‰'],
  ])('%s%s under %s is plain', (plain, suffix, unit) => {
    expect(ambiguousPercent(bare(plain, suffix), unit, 3)).toBeNull();
  });
});
