import { A, B } from '../../../scoring/src/testing/small-world.js';
import { monthly, raisedBy, watched, type SmallWatch } from '../testing/watched.js';
import { unitError } from './unit-error.js';

const world = (facts: Record<string, number>, at: string, rest: Partial<SmallWatch> = {}): SmallWatch => ({
  elements: [{ code: 'VAL01' }],
  members: [A],
  facts,
  at,
  ...rest,
});
/** About ten a month, and `odd` in one of them. */
const with1 = (odd: Record<string, number>, at: string, rest: Partial<SmallWatch> = {}): SmallWatch =>
  world({ ...monthly('VAL01', 'a', [2024, 2025], (_year, month) => 8 + (month % 5)), ...odd }, at, rest);
const yearly = (before: number, now: number, type: 'count' | 'amount' = 'amount'): SmallWatch =>
  world({ 'VAL01 a 2024': before, 'VAL01 a 2025': now }, '2025', {
    elements: [
      {
        code: 'VAL01',
        period: 'year',
        time: 'last',
        type,
        ...(type === 'count' && { unit: '人', decimals: 0 }),
      },
    ],
  });
const ODD = { 'VAL01 a 2025-06': 90_000 };

describe('unit-error', () => {
  it.each<[string, SmallWatch, string[]]>([
    ['nothing odd', with1({}, '2025-06'), []],
    ['10⁴ times', with1(ODD, '2025-06'), ['yellow VAL01 a']],
    ['10³ times', with1({ 'VAL01 a 2025-06': 9_000 }, '2025-06'), ['yellow VAL01 a']],
    ['10² times', with1({ 'VAL01 a 2025-06': 900 }, '2025-06'), ['yellow VAL01 a']],
    ['a hundredth', with1({ 'VAL01 a 2025-06': 0.1 }, '2025-06'), ['yellow VAL01 a']],
    ['25 times: real growth', with1({ 'VAL01 a 2025-06': 250 }, '2025-06'), []],
    ['0', with1({ 'VAL01 a 2025-06': 0 }, '2025-06'), []],
    ['still there a month later', with1(ODD, '2025-07'), ['yellow VAL01 a']],
    ['still there eleven months later', with1({ 'VAL01 a 2024-12': 90_000 }, '2025-11'), ['yellow VAL01 a']],
    ['a year later nobody looks back', with1({ 'VAL01 a 2024-12': 90_000 }, '2025-12'), []],
    ['before it happens', with1(ODD, '2025-05'), []],
    ['two months running', with1({ ...ODD, 'VAL01 a 2025-07': 88_000 }, '2025-08'), ['yellow VAL01 a']],
    ['against the year before alone', yearly(5, 500), ['yellow VAL01 a']],
    ['nothing before', world({ 'VAL01 a 2025-01': 5 }, '2025-01'), []],
    ['a small count', yearly(3, 300, 'count'), []],
    ['a count', yearly(30, 3000, 'count'), ['yellow VAL01 a']],
  ])('%s', (_case, small, expected) => {
    expect(raisedBy(unitError, watched(small))).toEqual(expected);
  });

  it('is each member’s own: another’s figures are no measure', () => {
    const facts = { ...monthly('VAL01', 'a', [2025], () => 5), ...monthly('VAL01', 'b', [2025], () => 500) };
    expect(raisedBy(unitError, watched(world(facts, '2025-12', { members: [A, B] })))).toEqual([]);
  });

  it('shows the cell and belongs to the period of the figure', () => {
    const [warning] = unitError(watched(with1(ODD, '2025-07')));
    expect(warning).toMatchObject({
      period: '2025-06',
      concerns: { department: '科研处', member: 'a' },
      evidence: { value: { text: '90000.00' }, usual: { text: '10.00' }, factor: '10000' },
      cells: [{ element: 'VAL01', member: 'a', period: '2025-06' }],
    });
    expect(warning?.text.zh).toMatch(
      /^甲学院2025年6月采集项0报 90000.00 万元，通常为 10.00 万元，相差约 10000 倍，疑似单位错误（a-2025-06.xlsx 填报表 F\d+）。$/,
    );
  });
});
