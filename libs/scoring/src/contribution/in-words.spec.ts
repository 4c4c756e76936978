import { Rational } from '@luoxuan/quantity';
import { known } from '../figure.js';
import type { Known } from '../result.js';
import type { Contributions } from './contributions.js';
import { contributionInWords, whyNotTakenApart } from './in-words.js';
import { largest } from './largest.js';

const yuan = (text: string): Known => known(new Rational(text), '万元', 2) as Known;
const points = (text: string): Known => known(new Rational(text), '百分点', 2) as Known;
const member = (name: string, effect: Known, parts: Contributions['members'][number]['parts'] = []) => ({
  member: name,
  name,
  effect,
  parts,
});

const flow: Contributions = {
  ok: true,
  indicator: 'FLO01',
  method: 'elements',
  before: yuan('1320.5'),
  now: yuan('1200'),
  change: yuan('-120.5'),
  decimals: 2,
  members: [member('甲学院', yuan('-1150')), member('乙学院', yuan('1029.5')), member('丙学院', yuan('0'))],
  elements: [{ element: 'FLO01', name: { zh: '横向到款', en: 'research income' }, effect: yuan('-120.5') }],
  sides: null,
};
const rate: Contributions = {
  ...flow,
  indicator: 'RAT01',
  method: 'ratio',
  change: points('1.25'),
  members: [
    member('甲学院', points('1.25'), [
      { name: 'numerator', element: null, effect: points('-0.5') },
      { name: 'denominator', element: null, effect: points('1.5') },
      { name: 'mix', element: null, effect: points('0.25') },
    ]),
  ],
  sides: { numerator: points('-0.5'), denominator: points('1.75'), driver: 'denominator' },
};

const CASES: [name: string, contributions: Contributions, zh: string, en: string][] = [
  [
    'a flow',
    flow,
    '横向到款减少 120.50 万元，其中甲学院 −1,150.00，乙学院 +1,029.50。',
    'income fell by 120.50 ten thousand yuan; by member: 甲学院 −1,150.00, 乙学院 +1,029.50.',
  ],
  [
    'a sum of elements',
    {
      ...flow,
      elements: [...flow.elements, { element: 'B', name: { zh: '纵向', en: 'grants' }, effect: yuan('1') }],
    },
    '横向到款减少 120.50 万元，按项目：横向到款 −120.50，纵向 +1.00，其中甲学院 −1,150.00，乙学院 +1,029.50。',
    'income fell by 120.50 ten thousand yuan; by element: research income −120.50, grants +1.00; by member: 甲学院 −1,150.00, 乙学院 +1,029.50.',
  ],
  [
    'a ratio that its denominator moved',
    rate,
    '横向到款上升 1.25 个百分点（分子变动 −0.50，分母变动 +1.75），全因分母减少，分子并未增加，其中甲学院 +1.25（分子 −0.50、分母 +1.50、结构 +0.25）。',
    'income rose by 1.25 percentage points (numerator −0.50, denominator +1.75), only because the denominator shrank: the numerator did not rise; by member: 甲学院 +1.25 (numerator −0.50, denominator +1.50, mix +0.25).',
  ],
  [
    'no change at all',
    { ...flow, change: yuan('0'), members: [], elements: [] },
    '横向到款持平。',
    'income did not change.',
  ],
];

describe('contributionInWords', () => {
  it.each(CASES)('%s', (_name, contributions, zh, en) => {
    expect(contributionInWords(contributions, { zh: '横向到款', en: 'income' })).toEqual({ zh, en });
  });

  it('names the largest and adds up the others', () => {
    const { zh } = contributionInWords(flow, { zh: '横向到款', en: 'income' }, 1);
    expect(zh).toBe('横向到款减少 120.50 万元，其中甲学院 −1,150.00，其余 1 家合计 +1,029.50。');
  });
});

describe('largest', () => {
  it('keeps the whole: what is not among the top is in the rest, and what did not move is left out', () => {
    expect(largest(flow.members, 1, 2)).toMatchObject({
      top: [{ name: '甲学院' }],
      rest: { count: 1, effect: { text: '1029.50' } },
    });
    expect(largest(flow.members, 2, 2).rest).toBeNull();
  });
});

describe('whyNotTakenApart', () => {
  it.each(['incomplete', 'other-inputs', 'against-a-line'] as const)('has words for %s', (reason) => {
    const { zh, en } = whyNotTakenApart(reason);
    expect(zh.length * en.length).toBeGreaterThan(0);
  });
});
