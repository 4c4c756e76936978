import {
  builtInKind,
  DATE,
  DURATION,
  formatKind,
  moneyOf,
  PERCENT,
  PLAIN,
  YUAN_SIGN,
} from './number-format.js';

describe('number formats', () => {
  it.each([
    'General',
    'G/通用格式',
    '0',
    '#,##0.00',
    '0.00E+00',
    '##0.0E+0',
    '@',
    '',
    ';;;',
    '0.00"万元/day"',
    '0\\d',
    '_(* #,##0_)',
    '[Red]0',
    '[DBNum1][$-804]General',
    '# ?/?',
    '[>=100]0;0.0',
    '"yyyy"0',
  ])('%j is a plain number', (code) => {
    expect(formatKind(code)).toBe(PLAIN);
  });

  it.each(['0%', '0.00%', '[Red]0.0%;-0.0%', '#,##0.0" "%', '0.0_ %'])('%j is a percentage', (code) => {
    expect(formatKind(code)).toBe(PERCENT);
  });

  it.each([
    'yyyy-mm-dd',
    'YYYY/M/D',
    'yyyy"年"m"月"d"日"',
    '[$-804]yyyy"年"m"月";@',
    '[DBNum1][$-804]m"月"d"日"',
    'h:mm',
    'h:mm AM/PM',
    'mm:ss.0',
    '上午/下午h"时"mm"分"',
    'aaaa',
    'e"年"',
    '[$-411]ggge',
    'd',
    'mmm-yy',
  ])('%j is a date', (code) => {
    expect(formatKind(code)).toBe(DATE);
  });

  it.each(['[h]:mm', '[hh]:mm:ss', '[mm]:ss', '[s].000', '[h]"小时"'])('%j is a duration', (code) => {
    expect(formatKind(code)).toBe(DURATION);
  });

  it.each([
    ['#,##0.00"元"', '元'],
    ['0.00 "万元"', '万元'],
    ['0.00\\万\\元', '万元'],
    ['[Red]#,##0"亿元";-#,##0"亿元"', '亿元'],
    ['"¥"#,##0.00"元"', '元'],
    // a number of 元 that is shown in another unit
    ['#,##0,"千元"', '元'],
    ['0\\.0,"万元"', '元'],
    ['0.00,,"百万元"', '元'],
    ['0,"万元"', undefined],
    ['0"人"', undefined],
    ['"元"', undefined],
  ])('%j has numbers of %s', (code, unit) => {
    expect(moneyOf(formatKind(code))).toBe(unit);
  });

  it.each([
    '"¥"#,##0.00;[Red]-"¥"#,##0.00',
    '[$¥-804]#,##0.00',
    '￥0',
    '_ "¥"* #,##0.00_ ',
    '[$CNY]\\ #,##0',
  ])('%j is money', (code) => {
    expect(formatKind(code)).toBe(YUAN_SIGN);
  });

  it('knows those that the format itself numbers, the East Asian ones too', () => {
    expect([9, 10].map(builtInKind)).toEqual([PERCENT, PERCENT]);
    expect([14, 17, 18, 22, 27, 31, 36, 45, 47, 50, 57, 58].map(builtInKind)).toEqual(Array(12).fill(DATE));
    expect(builtInKind(46)).toBe(DURATION);
    expect([0, 1, 2, 11, 13, 37, 48, 49, 59, 164, -1].map(builtInKind)).toEqual(Array(11).fill(PLAIN));
  });

  it('takes linear time on a huge format', () => {
    const started = performance.now();
    for (const piece of ['"', '[', '\\', '_', ';', '0', '[h']) formatKind(piece.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
