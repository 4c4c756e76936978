import { DATE, PERCENT, PLAIN, YUAN_SIGN, moneyOf } from './number-format.js';
import { builtInFormat, kindOf, placesOf, writtenFormat } from './shown-places.js';

describe('decimals that a number format shows', () => {
  it.each([
    ['0', 0],
    ['#,##0', 0],
    ['0.00', 2],
    ['#,##0.00_ ', 2],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 2],
    ['0.0##', 3],
    ['0.00%', 2],
    ['0%', 0],
    ['[Red]0.0;-0.000', 1],
    ['¥#,##0.00', 2],
    ['0.00"万元"', 2],
    ['0.' + '0'.repeat(30), 14],
    ['"3.14"0.0', 1],
  ])('%j shows %d', (code, places) => {
    expect(placesOf(writtenFormat(code))).toBe(places);
  });

  it.each([
    'General',
    'G/通用格式',
    '@',
    '',
    '# ?/?',
    '0.00E+00',
    '0.00,',
    '0.00,,"亿元"',
    '0\\.0,"万元"',
    '0!.0,',
  ])('%j fixes none', (code) => {
    expect(placesOf(writtenFormat(code))).toBeUndefined();
  });

  it('stands beside the kind of the format', () => {
    expect(['0.00', '0.0%', '¥0.00', 'yyyy-mm-dd'].map((code) => kindOf(writtenFormat(code)))).toEqual([
      PLAIN,
      PERCENT,
      YUAN_SIGN,
      DATE,
    ]);
    expect(moneyOf(kindOf(writtenFormat('0.0000"亿元"')))).toBe('亿元');
  });

  it('knows formats by their number', () => {
    expect([0, 1, 2, 3, 4, 9, 10, 11, 12, 14, 39, 49].map((id) => placesOf(builtInFormat(id)))).toEqual([
      undefined,
      0,
      2,
      0,
      2,
      0,
      2,
      undefined,
      undefined,
      undefined,
      2,
      undefined,
    ]);
    expect([9, 10, 14].map((id) => kindOf(builtInFormat(id)))).toEqual([PERCENT, PERCENT, DATE]);
  });
});
