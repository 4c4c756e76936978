import { Rational } from '@luoxuan/quantity';
import { known } from '@luoxuan/scoring';
import { entryOf } from '../rules/rule.js';
import { scored } from '../testing/scored.js';
import { proposeTarget, type ProposalResult, type TargetBasis } from './propose-target.js';

interface Given {
  value: number;
  before?: number;
  direction?: string;
  target?: Record<string, number>;
  floor?: string;
  benchmark?: Record<string, string>;
  peers?: number[];
  rest?: Partial<TargetBasis>;
}

function basis({
  value,
  before,
  direction = 'up',
  target = {},
  floor,
  benchmark,
  peers = [],
  rest,
}: Given): TargetBasis {
  const entry = {
    target,
    ...(floor === undefined ? {} : { floor }),
    ...(benchmark && {
      benchmark: { name: { zh: '全国中位数', en: 'national median' }, source: '质量年报', values: benchmark },
    }),
  };
  const { catalog, standard, scorecard } = scored(
    value,
    entry,
    direction,
    before === undefined ? {} : { 2024: before },
  );
  const indicator = catalog.indicators.get('VAL01');
  const placed = entryOf(standard, 'VAL01');
  const [result] = scorecard.dimensions.flatMap((d) => d.indicators);
  if (!indicator || !placed || !result) throw new Error('no indicator');
  return { indicator, entry: placed, result, year: 2026, peers: peers.map((p) => new Rational(p)), ...rest };
}
const propose = (given: Given): ProposalResult => proposeTarget(basis(given));
const value = (result: ProposalResult): string => (result.ok ? result.value : result.reason);

describe('the proposal for the next target', () => {
  it.each<[string, Given, string]>([
    ['as good as this year', { value: 90 }, '90.00'],
    ['going on getting better', { value: 90, before: 80 }, '100.00'],
    ['it got worse: hold', { value: 90, before: 95 }, '90.00'],
    ['↓ going on getting better', { value: 17, before: 18, direction: 'down' }, '16.00'],
    ['of two the more demanding', { value: 90, target: { 2026: 110 } }, '110.00'],
    ['↓ of two the more demanding', { value: 17, target: { 2026: 18 }, direction: 'down' }, '17.00'],
    ['the middle of three', { value: 90, target: { 2026: 110 }, peers: [100, 95, 120] }, '100.00'],
    [
      'a benchmark of the latest year',
      { value: 90, target: { 2026: 110 }, benchmark: { 2021: '70', 2024: '105', 2027: '200' } },
      '105.00',
    ],
    [
      'of an even number of peers, one that was reached',
      { value: 1, peers: [2, 4], target: { 2026: 3 } },
      '2.00',
    ],
    ['never below this year’s target', { value: 60, target: { 2025: 100 } }, '100.00'],
    ['↓ never above this year’s target', { value: 25, target: { 2025: 18 }, direction: 'down' }, '18.00'],
    ['never below the floor', { value: 40, floor: '≥ 60' }, '60.00'],
    ['never below none', { value: 1, before: 5, direction: 'down' }, '0.00'],
    [
      'what the year will come to',
      { value: 60, rest: { expected: known(new Rational(95), '万元', 2) } },
      '95.00',
    ],
  ])('%s', (_case, given, expected) => {
    expect(value(propose(given))).toBe(expected);
  });

  it('does not ask for more than all of it', () => {
    const given = basis({ value: 98, before: 94 });
    const percent = { ...given, indicator: { ...given.indicator, unit: '%' } };
    expect(value(proposeTarget(percent))).toBe('100.00');
  });

  it('has nothing to say on context, nor where nothing is known', () => {
    const given = basis({ value: 90 });
    const indicator = { ...given.indicator, direction: 'context' as const };
    expect(value(proposeTarget({ ...given, indicator }))).toBe('context');
    const result = {
      ...given.result,
      value: { ...given.result.value, exact: null, value: null, text: null, reason: 'no-data' as const },
    };
    expect(value(proposeTarget({ ...given, result }))).toBe('nothing-known');
  });

  it('does not go by a figure of which a part is missing', () => {
    const given = basis({ value: 90, target: { 2026: 120 } });
    const gap = { element: 'VAL01', member: 'b', period: '2025' };
    const result = { ...given.result, explanation: { ...given.result.explanation, gaps: [gap] } };
    const proposal = proposeTarget({ ...given, result });
    expect(proposal.ok && proposal.candidates.map((c) => c.from)).toEqual(['plan']);
  });

  it('gives its reasons in words and numbers', () => {
    const proposal = propose({
      value: 90,
      before: 80,
      target: { 2025: 105, 2026: 110 },
      peers: [70, 95, 99],
    });
    expect(proposal.ok && proposal.reasons.map((r) => r.zh)).toEqual([
      '3 家同类的中位数为 95.00 万元。',
      '按本年 90.00 万元、比上年改善 10.00 万元 推算为 100.00 万元。',
      '标准中 2026 年的目标值为 110.00 万元。',
      '取居中者 100.00 万元。',
      '不低于本年目标的要求：105.00 万元。',
      '建议 2026 年目标值 105.00 万元，须经批准。',
    ]);
    expect(proposal.ok && proposal.reasons.every((r) => r.en.length > 0)).toBe(true);
  });
});
