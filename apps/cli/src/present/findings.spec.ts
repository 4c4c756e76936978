import { limitFindings, type Finding } from '@luoxuan/workbook';
import { Terminal } from '../terminal.js';
import { findingLines } from './findings.js';

const COUNTS = { read: 3, accepted: 1, unchanged: 0, revised: 0, rejected: 2, missing: 0 };

/** Findings of ever other kinds, so that none of them are taken together. */
const many = (count: number): Finding[] =>
  Array.from({ length: count }, (_, index) => ({
    code: `kind-${index}`,
    level: 'error',
    sheet: '表一',
    ref: `E${index + 5}`,
    found: '约500',
    expected: { zh: '数字', en: 'a number' },
    mend: { zh: '填确切的数', en: 'type the figure' },
    message: { zh: '不是数', en: 'not a number' },
  }));

const linesOf = (findings: Finding[], language: 'zh' | 'en' = 'zh'): string[] =>
  findingLines({ submission: null, counts: COUNTS, findings }, new Terminal(language, false));

describe('the findings of a file on the terminal', () => {
  it('follow the counts, each with its mark, its cell, its code and how to mend it', () => {
    expect(linesOf(many(1))).toEqual([
      '读取 3 项 = 新增 1 + 未变 0 + 更正 0 + 拒收 2；缺数 0 项',
      '✖ 表一!E5 [kind-0] 不是数\n  处理：填确切的数',
    ]);
    expect(linesOf(many(1), 'en')[1]).toBe('✖ 表一!E5 [kind-0] not a number\n  To mend: type the figure');
  });

  it('say 1000+ where there are more than are listed', () => {
    const lines = linesOf(limitFindings(many(1200)));
    expect(lines).toHaveLength(1 + 1 + 1000);
    expect(lines[1]).toContain('发现的问题有 1000+ 条（共 1200 条），只列出 1000 条');
    expect(linesOf(limitFindings(many(1200)), 'en')[1]).toContain('there are 1000+ findings (1200 in all)');
  });
});
