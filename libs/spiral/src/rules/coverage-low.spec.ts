import type { SubmissionStatus } from '../result.js';
import { raisedBy, watched, type SmallWatch } from '../testing/watched.js';
import { coverageLow } from './coverage-low.js';

const WEIGHTS = [50, 25, 15, 10];

/** A consortium in which the first so many of four indicators were reported by both members. */
const reported = (known: number, rest: Partial<SmallWatch> = {}): SmallWatch => ({
  elements: WEIGHTS.map((_, i) => ({ code: `VAL0${i}` })),
  entries: WEIGHTS.map((weight, i) => ({ code: `VAL0${i}`, weight, target: { 2025: 120 } })),
  facts: Object.fromEntries(
    WEIGHTS.flatMap((_, i) => (i < known ? [`VAL0${i} a 2025-01`, `VAL0${i} b 2025-01`] : [])).map((key) => [
      key,
      10,
    ]),
  ),
  at: '2025-01',
  ...rest,
});

const pending = (overdue: boolean): SubmissionStatus => ({
  member: 'b',
  memberName: '乙学院',
  period: '2025-01',
  due: '2025-02-10',
  receivedAt: null,
  onTime: null,
  overdue,
});

describe('coverage-low', () => {
  it.each<[string, SmallWatch, string[]]>([
    ['all of it', reported(4), []],
    ['90 %', reported(3), ['blue']],
    ['75 %', reported(2), ['yellow']],
    ['50 %', reported(1), ['red']],
    ['nothing at all', reported(0), ['red']],
    ['not all is due yet', reported(1, { rest: { submissions: [pending(false)] } }), []],
    ['overdue', reported(1, { rest: { submissions: [pending(true)] } }), ['red']],
  ])('%s', (_case, world, expected) => {
    expect(raisedBy(coverageLow, watched(world))).toEqual(expected);
  });

  it('names who owes most', () => {
    const facts = { 'VAL00 a 2025-01': 10, 'VAL01 a 2025-01': 10, 'VAL00 b 2025-01': 10 };
    const [warning] = coverageLow(watched(reported(0, { facts })));
    expect(warning?.evidence).toMatchObject({ coverage: { text: '50.00' }, missing: '乙学院、甲学院' });
    expect(warning?.text.zh).toBe(
      '2025年1月只有 50.00% 的权重可以计分，得分不能代表整体。缺数的成员单位：乙学院、甲学院。',
    );
    expect(warning?.text.en).toContain('Figures are missing from: 乙学院, 甲学院.');
  });
});
