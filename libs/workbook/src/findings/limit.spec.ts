import type { Finding } from './finding.js';
import { limitFindings } from './limit.js';

const finding = (row: number, more: Partial<Finding> = {}): Finding => ({
  code: 'approximate',
  level: 'error',
  sheet: '表一',
  ref: `E${row}`,
  found: '约500',
  expected: { zh: '数字', en: 'a number' },
  mend: { zh: '填确切的数', en: 'type the figure' },
  message: { zh: '不是数', en: 'not a number' },
  ...more,
});
const many = (count: number, more: Partial<Finding> = {}): Finding[] =>
  Array.from({ length: count }, (_, index) => finding(index + 5, more));

describe('limiting findings', () => {
  it('leaves few alone', () => {
    expect(limitFindings(many(20))).toEqual(many(20));
    expect(limitFindings([])).toEqual([]);
  });

  it('lists the first of many alike and counts the rest, with the range', () => {
    const limited = limitFindings(many(137));
    expect(limited.slice(0, 20)).toEqual(many(20));
    expect(limited.slice(20)).toMatchObject([
      { code: 'more-findings', level: 'error', sheet: '表一', ref: 'E25', found: 'approximate × 137' },
    ]);
    expect(limited[20]?.message.zh).toBe(
      '同样的问题（approximate）共 137 处，在 E5—E141 之间，只列出前 20 处',
    );
    expect(limited[20]?.message.en).toContain('137 times between E5—E141');
  });

  it('counts each code, level and sheet on its own', () => {
    const limited = limitFindings([
      ...many(20),
      ...many(20, { sheet: '表二' }),
      ...many(20, { code: 'not-a-number' }),
      ...many(20, { level: 'hint' }),
    ]);
    expect(limited).toHaveLength(80);
  });

  it('keeps errors where there are too many in all, and says so', () => {
    const hints = Array.from({ length: 40 }, (_, index) =>
      finding(index, { code: `hint-${index}`, level: 'hint' }),
    );
    const errors = Array.from({ length: 30 }, (_, index) => finding(index, { code: `error-${index}` }));
    const limited = limitFindings([...hints, ...errors], { alike: 20, total: 35 });
    expect(limited[0]).toMatchObject({ code: 'findings-capped', found: '35+' });
    expect(limited[0]?.message.zh).toContain('35+ 条（共 70 条）');
    expect(limited).toHaveLength(36);
    expect(limited.filter(({ level }) => level === 'error')).toHaveLength(30);
  });

  it('does not change what was limited before', () => {
    const once = limitFindings(many(137));
    expect(limitFindings(once)).toEqual(once);
    const capped = limitFindings(
      many(30).map((one, index) => ({ ...one, code: `c${index}` })),
      { alike: 5, total: 10 },
    );
    expect(limitFindings(capped, { alike: 5, total: 10 })).toEqual(capped);
  });
});
