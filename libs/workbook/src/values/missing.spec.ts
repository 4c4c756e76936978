import { fold } from './fold.js';
import { isMissing, mayMeanZero } from './missing.js';

describe('isMissing', () => {
  it.each([
    ...[
      '',
      ' ',
      '　',
      '\u00a0',
      '\u200b',
      '/',
      '／',
      '//',
      '\\',
      '＼',
      '—',
      '——',
      '———',
      '-',
      '--',
      '－',
      '–',
      '―',
      '−',
    ],
    ...[
      '无',
      '（无）',
      ' 无 ',
      '无。',
      '暂无',
      '无数据',
      '暂无数据',
      'N/A',
      'n/a',
      'NA',
      'Ｎ／Ａ',
      'N / A',
      '未统计',
      '尚未统计',
    ],
    ...['…', '……', '...', '·', '*', '?', '？', '不详', '不适用', '未填报', '待定', 'null', '没有'],
  ])('%p says that there is no figure', (text) => {
    expect(isMissing(fold(text))).toBe(true);
  });

  it.each(['0', '零', '一', '○', '否', '无锡', '-1', '/5', 'x', '无形资产', '#N/A', '.5'])(
    '%p does not',
    (text) => {
      expect(isMissing(fold(text))).toBe(false);
    },
  );

  it.each([
    ['无', true],
    ['（无）', true],
    ['没有', true],
    ['暂无', false],
    ['/', false],
  ])('%s may mean zero: %s', (text, expected) => {
    expect(mayMeanZero(fold(text))).toBe(expected);
  });
});
