import { A } from '../../../scoring/src/testing/small-world.js';
import { scored } from '../testing/scored.js';
import { monthly, raisedBy, watched, type SmallWatch } from '../testing/watched.js';
import { behindPlan } from './behind-plan.js';
import type { Watch } from './rule.js';

const yearly = (value: number, entry: object = { target: { 2025: 100 } }): Watch => ({
  ...scored(value, entry),
  submissions: [],
});

describe('behind-plan: attainment below the standard’s shares', () => {
  it.each([
    [100, []],
    [95, []],
    [94.99, ['blue VAL01']],
    [85, ['blue VAL01']],
    [84.99, ['yellow VAL01']],
    [70, ['yellow VAL01']],
    [69.99, ['red VAL01']],
    [0, ['red VAL01']],
  ])('%d %% of the plan: %s', (value, expected) => {
    expect(raisedBy(behindPlan, yearly(value))).toEqual(expected);
  });

  it('says nothing where there is no target or no figure', () => {
    expect(behindPlan(yearly(1, { target: {} }))).toEqual([]);
    expect(behindPlan({ ...yearly(1), scorecard: { ...yearly(1).scorecard, dimensions: [] } })).toEqual([]);
  });

  it('carries its evidence and speaks both languages', () => {
    const [warning] = behindPlan(yearly(50));
    expect(warning?.evidence.attainment).toMatchObject({ text: '50.00', unit: '%' });
    expect(warning?.text.zh).toContain('达成度 50.00%');
    expect(warning?.text.en).toContain('50.00 %');
    expect(warning?.cells).toHaveLength(1);
  });
});

/** A flow with a plan of 120 a year; `now` a month. */
const flow = (now: number, at: string, type: 'amount' | 'count' = 'amount', target = 120): SmallWatch => ({
  elements: [{ code: 'VAL01', type, ...(type === 'count' && { unit: '件', decimals: 0 }) }],
  entries: [{ code: 'VAL01', weight: 100, target: { 2025: target } }],
  members: [A],
  facts: monthly('VAL01', 'a', [2025], () => now),
  at,
});

describe('behind-plan in the course of a year', () => {
  it.each<[string, SmallWatch, string[]]>([
    ['two months in, a sixth of it due', flow(1, '2025-02'), []],
    ['three months in, a quarter of it due', flow(1, '2025-03'), ['red VAL01']],
    ['on plan', flow(10, '2025-06'), []],
    ['80 % of an amount', flow(8, '2025-06'), ['yellow VAL01']],
    // 60 due, 48 there: 12 less, and chance makes up to 15
    ['80 % of a count: chance', flow(8, '2025-06', 'count'), []],
    ['80 % of ten times as much', flow(80, '2025-06', 'count', 1200), ['yellow VAL01']],
    ['half of a count', flow(5, '2025-06', 'count'), ['red VAL01']],
    ['80 % of a count when the year is over', flow(8, '2025', 'count'), ['yellow VAL01']],
  ])('%s', (_case, world, expected) => {
    expect(raisedBy(behindPlan, watched(world))).toEqual(expected);
  });
});
