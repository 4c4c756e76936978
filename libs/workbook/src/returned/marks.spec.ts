import { merge } from '../testing/sheet.js';
import { looksLikeOurs, marksOf } from './marks.js';
import { finding } from './testing/copies.js';

const sheets = [
  { name: '表', merges: [merge(1, 1, 1, 3)] },
  { name: '其他', merges: [] },
];

describe('the marks of findings', () => {
  it('are one a cell, row by row, each with the gravest level and a comment for all', () => {
    const { marks } = marksOf(
      [
        finding({ ref: 'C3', level: 'hint', code: 'unit-converted' }),
        finding({ ref: 'B1', level: 'warning' }),
        finding({ ref: 'C3' }),
        finding({ ref: '$C$1' }),
      ],
      sheets,
      '校验结果',
    );
    expect(marks[1]).toEqual([]);
    expect(marks[0]?.map(({ row, column, level }) => [row, column, level])).toEqual([
      [1, 1, 'error'],
      [3, 3, 'error'],
    ]);
    const comment = marks[0]?.[1]?.comment ?? '';
    expect(comment.indexOf('✖ 错误 approximate')).toBe(0);
    expect(comment.indexOf('● 提示 unit-converted')).toBeGreaterThan(0);
    expect(looksLikeOurs(comment)).toBe(true);
    expect(looksLikeOurs('我的批注')).toBe(false);
  });

  it('leave out what has no cell, or one that no sheet has', () => {
    const findings = [
      finding({ sheet: null, ref: null }),
      finding({ sheet: '没有' }),
      finding({ ref: 'oops' }),
      finding({ ref: null }),
      finding({ sheet: null, ref: 'A1' }),
    ];
    expect(marksOf(findings, sheets, '校验结果')).toEqual({ marks: [[], []], left: 0 });
  });

  it('name the list where a cell has more findings than are read in a comment', () => {
    const findings = Array.from({ length: 9 }, () => finding());
    const { marks } = marksOf(findings, sheets, '校验结果 (2)');
    expect(marks[0]?.[0]?.comment).toMatch(/还有 3 条，见「校验结果 \(2\)」$/u);
  });

  it('are at most 1000', () => {
    const findings = Array.from({ length: 2500 }, (_, row) => finding({ ref: `D${row + 1}` }));
    const { marks, left } = marksOf(findings, sheets, '校验结果');
    expect([marks[0]?.length, left]).toEqual([1000, 1500]);
  });
});
