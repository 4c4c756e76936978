import fc from 'fast-check';
import { formatPeriod } from '../print.js';
import { periodKey } from '../key.js';
import { anyPeriod } from '../testing/arbitrary.js';
import { parsePeriod } from './parse.js';

const READ: [text: string, key: string][] = [
  ['2023年9月', '2023-09'],
  ['2023年09月', '2023-09'],
  ['2023年9月份', '2023-09'],
  [' 2023 年 9 月 ', '2023-09'],
  ['２０２３年９月', '2023-09'],
  ['二〇二三年九月', '2023-09'],
  ['二○二三年十二月', '2023-12'],
  ['二零二三年十月', '2023-10'],
  ['2023年十一月', '2023-11'],
  ['2023.9', '2023-09'],
  ['2023.09', '2023-09'],
  ['2023.10', '2023-10'],
  ['2023-09', '2023-09'],
  ['2023-9', '2023-09'],
  ['2023/9', '2023-09'],
  ['202309', '2023-09'],
  ['September 2023', '2023-09'],
  ['2023-09-01', '2023-09'],
  ['2023-09-30', '2023-09'],
  ['2023-09-01T00:00:00', '2023-09'],
  ['2023年9月1日', '2023-09'],
  ['20230930', '2023-09'],
  ['2023年第三季度', '2023-Q3'],
  ['2023年第3季度', '2023-Q3'],
  ['2023年3季度', '2023-Q3'],
  ['2023年四季度', '2023-Q4'],
  ['2023Q3', '2023-Q3'],
  ['2023-q3', '2023-Q3'],
  ['2023年Q3', '2023-Q3'],
  ['Q3 2023', '2023-Q3'],
  ['2023年第Ⅲ季度', '2023-Q3'],
  ['2023', '2023'],
  ['2023年', '2023'],
  ['2023年度', '2023'],
  ['二〇二三年', '2023'],
  ['二〇二三年度', '2023'],
  ['2022-2023学年', '2022-2023'],
  ['2022—2023学年度', '2022-2023'],
  ['2022——2023学年', '2022-2023'],
  ['2022－2023学年', '2022-2023'],
  ['2022～2023学年', '2022-2023'],
  ['2022至2023学年', '2022-2023'],
  ['2022/2023学年', '2022-2023'],
  ['2022年-2023年学年', '2022-2023'],
  ['2022-23学年', '2022-2023'],
  ['2022-2023', '2022-2023'],
  ['二〇二二—二〇二三学年', '2022-2023'],
  ['school year 2022–2023', '2022-2023'],
  ['2023届', 'class-2023'],
  ['2023届毕业生', 'class-2023'],
  ['二〇二三届', 'class-2023'],
  ['class of 2023', 'class-2023'],
  ['2021-2023年', '2021..2023'],
  ['2022-2023年', '2022..2023'],
  ['2021年—2023年', '2021..2023'],
  ['2021年至2023年', '2021..2023'],
  ['2021-2023', '2021..2023'],
  ['years 2021–2023', '2021..2023'],
];

const REFUSED = [
  '',
  '2023年上半年',
  '2023年1-9月',
  '2023年9月累计',
  '2022-2023学年第一学期',
  '2022-2024学年',
  '2023-2022',
  '2023-13',
  '2023年13月',
  '2023年0月',
  '2023年二十月',
  '202300',
  '2023年5季度',
  '2023-09-15',
  '2023-02-29',
  '9月',
  '23年9月',
  '近三年',
  '45170',
  '本年',
  'Smarch 2023',
  '2023年①',
  '2023年⑨月',
];

describe('parsePeriod', () => {
  it.each(READ)('reads %p as %s', (text, key) => {
    const parsed = parsePeriod(text);
    expect(parsed.ok && periodKey(parsed.period)).toBe(key);
  });

  it.each(REFUSED)('refuses %p and says what it found', (text) => {
    expect(parsePeriod(text)).toEqual({ ok: false, found: text });
  });

  it('offers October as the other reading of 2023.1', () => {
    expect(parsePeriod('2023.1')).toEqual({
      ok: true,
      period: { kind: 'month', year: 2023, month: 1 },
      alternative: { kind: 'month', year: 2023, month: 10 },
    });
  });

  it('reads back what is printed, in both languages and as a key', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        for (const text of [formatPeriod(period, 'zh'), formatPeriod(period, 'en'), periodKey(period)]) {
          expect(parsePeriod(text)).toEqual({ ok: true, period });
        }
      }),
    );
  });

  it('answers for any text, without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof parsePeriod(text).ok).toBe('boolean');
      }),
    );
  });
});
