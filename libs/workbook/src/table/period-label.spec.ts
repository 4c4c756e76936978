import { fromKey, periodKey } from '@luoxuan/period';
import { isPeriodNumber, type PeriodLabel, periodLabel, resolvePeriod, splitPeriod } from './period-label.js';

const inWords = (label: PeriodLabel | null): string | null => {
  switch (label?.kind) {
    case 'period':
      return periodKey(label.period);
    case 'month':
      return `month ${label.month}`;
    case 'quarter':
      return `quarter ${label.quarter}`;
    case 'relative':
      return label.shift;
    default:
      return null;
  }
};

describe('what a label says about time', () => {
  it.each<[string, string | null]>([
    ['2023年', '2023'],
    ['2023', '2023'],
    ['２０２３ 年', '2023'],
    ['2023年度', '2023'],
    ['2023年数', '2023'],
    ['2023年实际完成值', '2023'],
    ['2022年末', '2022'],
    ['截至2022年底', '2022'],
    ['2023年9月', '2023-09'],
    ['2022-2023学年', '2022-2023'],
    ['2023届', 'class-2023'],
    ['二〇二三年', '2023'],
    ['9月', 'month 9'],
    ['九月份', 'month 9'],
    ['十二月', 'month 12'],
    ['第三季度', 'quarter 3'],
    ['Q2', 'quarter 2'],
    ['本年', 'this'],
    ['本年数', 'this'],
    ['本学年', 'this'],
    ['当年', 'this'],
    ['上年同期数', 'year-ago'],
    ['去年', 'year-ago'],
    ['上月', 'before'],
    ['前年', 'two-years-ago'],
    ['13月', null],
    ['本年目标值', null],
    ['2023年目标值', null],
    ['2023年计划', null],
    ['年初', null],
    ['毕业生数', null],
    ['2023年毕业生数', null],
    ['比上年增长', null],
    ['近三年', null],
    ['', null],
  ])('%s: %s', (text, expected) => {
    expect(inWords(periodLabel(text))).toBe(expected);
  });

  it.each<[string, [string, string] | null]>([
    ['2023年毕业生数', ['2023', '毕业生数']],
    ['2022-2023学年毕业生数', ['2022-2023', '毕业生数']],
    ['2023届毕业生数', ['class-2023', '毕业生数']],
    ['9月到款', ['month 9', '到款']],
    ['毕业生数', null],
    ['2023年', null],
    ['5G基站数', null],
  ])('%s is split into %j', (text, expected) => {
    const split = splitPeriod(text);
    expect(split && [inWords(split.period), split.rest]).toEqual(expected);
  });

  it.each<[string[], string, string]>([
    [[], '2023', '2023'],
    [['本年'], '2023', '2023'],
    [['上年'], '2023', '2022'],
    [['前年'], '2023', '2021'],
    [['2024年'], '2023', '2024'],
    [['上月'], '2023-01', '2022-12'],
    [['上年同期'], '2023-09', '2022-09'],
    [['2022年', '3月'], '2023', '2022-03'],
    [['3月'], '2023', '2023-03'],
    [['3月'], '2023-09', '2023-03'],
    [['3月'], '2022-2023', '2023-03'],
    [['10月'], '2022-2023', '2022-10'],
    [['第二季度'], '2023', '2023-Q2'],
    [['2023年', '上年'], '2024', '2022'],
    [['2023年9月', '2023年'], '2023', '2023-09'],
  ])('%j in a file for %s is %s', (texts, file, expected) => {
    const labels = texts.flatMap((text) => periodLabel(text) ?? []);
    expect(labels).toHaveLength(texts.length);
    expect(periodKey(resolvePeriod(labels, fromKey(file)))).toBe(expected);
  });

  it.each<[number, boolean]>([
    [2023, true],
    [202309, true],
    [202313, false],
    [1850, false],
    [2023.5, false],
    [3515, false],
  ])('the number %d may be a period: %s', (value, expected) => {
    expect(isPeriodNumber({ ref: 'A1', row: 1, column: 1, type: 'number', value, text: String(value) })).toBe(
      expected,
    );
  });
});
