import { raisedBy, watched, type SmallWatch } from '../testing/watched.js';
import { contradiction } from './contradiction.js';
import type { ImportedFinding } from './rule.js';

const RELATION = {
  code: 'BAL901',
  text: { zh: '合计等于两部分之和', en: 'the whole is the sum of its parts' },
  left: 'VAL01',
  operator: '=',
  right: 'VAL02 + VAL03',
  level: 'error',
};
const world = (
  whole: number | null,
  parts: [number, number],
  rest: Partial<SmallWatch> = {},
): SmallWatch => ({
  elements: ['VAL01', 'VAL02', 'VAL03'].map((code) => ({ code })),
  relations: [RELATION],
  facts: {
    ...(whole === null ? {} : { 'VAL01 a 2025-06': whole }),
    'VAL02 a 2025-06': parts[0],
    'VAL03 a 2025-06': parts[1],
  },
  at: '2025-06',
  ...rest,
});
const TWICE: ImportedFinding = {
  code: 'sole-fact-reported-twice',
  level: 'error',
  member: 'b',
  period: '2025-06',
  file: 'b.xlsx',
  sheet: '填报表',
  ref: 'E3',
  found: '10 项；7 项',
  message: { zh: '「省五个一批项目」报 10 项，甲学院已报 7 项', en: '10 here, 7 on record' },
};
const imported = (...importFindings: ImportedFinding[]): SmallWatch =>
  world(5, [2, 3], { rest: { importFindings } });

describe('contradiction', () => {
  it.each<[string, SmallWatch, string[]]>([
    ['the relation holds', world(5, [2, 3]), []],
    ['it does not', world(6, [2, 3]), ['yellow VAL01 a']],
    [
      'there may be a reason',
      world(6, [2, 3], { relations: [{ ...RELATION, level: 'warning' }] }),
      ['blue VAL01 a'],
    ],
    ['a figure is missing', world(null, [2, 3]), []],
    ['half a year later, not corrected', world(6, [2, 3], { at: '2025-12' }), ['yellow VAL01 a']],
    ['a year later nobody looks back', world(6, [2, 3], { at: '2026-06' }), []],
    ['before it happens', world(6, [2, 3], { at: '2025-05' }), []],
    ['two relations of one figure', world(6, [2, 3], twice()), ['yellow VAL01 a']],
    ['two figures for one fact', imported(TWICE), ['yellow b']],
    ['twice in one file', imported({ ...TWICE, code: 'repeated-differently' }), ['yellow b']],
    ['a relation that the import refused', imported({ ...TWICE, code: 'relation-broken' }), ['yellow b']],
    ['one that was only remarked upon', imported({ ...TWICE, level: 'warning' }), []],
    ['another finding', imported({ ...TWICE, code: 'not-a-number' }), []],
    ['an old one', imported({ ...TWICE, period: '2024-06' }), []],
    ['two of one member', imported(TWICE, { ...TWICE, ref: 'E4' }), ['yellow b']],
  ])('%s', (_case, small, expected) => {
    expect(raisedBy(contradiction, watched(small))).toEqual(expected);
  });

  it('shows both sides, every figure and its cell', () => {
    const [warning] = contradiction(watched(world(6, [2, 3])));
    expect(warning).toMatchObject({
      concerns: { department: '科研处', member: 'a' },
      evidence: { relation: 'BAL901', 'VAL01 2025-06': { text: '6.00' }, 'VAL03 2025-06': { text: '3.00' } },
    });
    expect(warning?.cells?.map((c) => c.element)).toEqual(['VAL01', 'VAL02', 'VAL03']);
    expect(warning?.text.zh).toBe(
      '甲学院的数据相互矛盾：2025年6月合计等于两部分之和（BAL901），现左为 6.00 万元，右为 5.00 万元。',
    );
  });

  it('tells what the import said, and how many more there are', () => {
    const [warning] = contradiction(watched(imported(TWICE, { ...TWICE, ref: 'E4' })));
    expect(warning?.text.zh).toContain('甲学院已报 7 项；另有 1 处');
    expect(warning?.cells).toMatchObject([{ ref: 'E3' }, { ref: 'E4' }]);
  });
});

/** Both begin with the same element: one warning for it, with both relations. */
function twice(): Partial<SmallWatch> {
  const second = { ...RELATION, code: 'BAL902', right: 'VAL03', operator: '<=' };
  return { relations: [RELATION, second] };
}
