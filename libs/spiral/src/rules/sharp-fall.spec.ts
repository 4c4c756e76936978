import { A } from '../../../scoring/src/testing/small-world.js';
import { monthly, raisedBy, watched, type SmallWatch } from '../testing/watched.js';
import { sharpFall } from './sharp-fall.js';

const stock = (before: number, now: number, rest: Partial<SmallWatch> = {}): SmallWatch => ({
  elements: [{ code: 'VAL01', period: 'year', time: 'last' }],
  members: [A],
  facts: { 'VAL01 a 2024': before, 'VAL01 a 2025': now },
  at: '2025',
  ...rest,
});
/** Counted one by one: `before` and `now` in each quarter of the year. */
const counted = (before: number, now: number, at = '2025-12'): SmallWatch => ({
  elements: [{ code: 'VAL01', unit: '件', decimals: 0, type: 'count' }],
  members: [A],
  facts: monthly('VAL01', 'a', [2024, 2025], (year, month) =>
    month % 3 > 0 ? 0 : year === 2024 ? before : now,
  ),
  at,
});
const RATE = {
  elements: [
    { code: 'VAL01', period: 'year', time: 'last' },
    { code: 'VAL02', period: 'year', time: 'last' },
  ],
  indicators: [{ code: 'RAT01', formula: 'VAL01 / VAL02', period: 'year' }],
};
const rate = (before: number, now: number): SmallWatch =>
  stock(before, now, {
    ...RATE,
    facts: { 'VAL01 a 2024': before, 'VAL01 a 2025': now, 'VAL02 a 2024': 100, 'VAL02 a 2025': 100 },
  });
const flow = (at: string, valueOf: (year: number, month: number) => number | null): SmallWatch => ({
  elements: [{ code: 'VAL01' }],
  members: [A],
  facts: monthly('VAL01', 'a', [2024, 2025], valueOf),
  at,
});

describe('sharp-fall', () => {
  it.each<[string, SmallWatch, string[]]>([
    ['19.99 % less', stock(100, 80.01), []],
    ['20 % less', stock(100, 80), ['blue VAL01']],
    ['30 % less', stock(100, 70), ['yellow VAL01']],
    ['50 % less', stock(100, 50), ['red VAL01']],
    ['more', stock(100, 250), []],
    ['↓ more', stock(100, 135, { indicators: [{ code: 'VAL01', direction: 'down' }] }), ['yellow VAL01']],
    ['context', context(100, 1), []],
    ['nothing a year before', stock(100, 50, { facts: { 'VAL01 a 2025': 50 } }), []],
    ['0 a year before', stock(0, 50), []],
    ['a rate 3.99 百分点 lower', rate(90, 86.01), []],
    ['a rate 4 百分点 lower', rate(90, 86), ['blue RAT01']],
    ['a rate 8 百分点 lower', rate(90, 82), ['yellow RAT01']],
    ['a rate 15 百分点 lower', rate(90, 75), ['red RAT01']],
    ['half of 16 patents: chance', counted(4, 2), []],
    ['half of 40 patents', counted(10, 5), ['red VAL01']],
    ['20 % of 80 patents: chance', counted(20, 16), []],
    ['half of 18 万元', stock(18, 9), ['red VAL01']],
    ['a flow, two months in', flow('2025-02', (year) => (year === 2024 ? 10 : 1)), []],
    ['a flow, three months in', flow('2025-03', (year) => (year === 2024 ? 10 : 1)), ['red VAL01']],
    ['a bad month in a good year', flow('2025-06', (year, m) => (year === 2025 && m === 6 ? 0 : 10)), []],
    ['a month is missing', flow('2025-06', (year, m) => (year === 2025 ? (m === 3 ? null : 1) : 10)), []],
  ])('%s', (_case, world, expected) => {
    expect(raisedBy(sharpFall, watched(world))).toEqual(expected);
  });

  it('is quiet across a break of the definition', () => {
    const versions = [
      {
        from: '2025-01',
        change: 'definition',
        text: { zh: '不再计捐赠。', en: 'Donations no longer count.' },
      },
    ];
    const world = stock(100, 10);
    const changed = { ...world, elements: world.elements.map((e) => ({ ...e, versions })) };
    expect(raisedBy(sharpFall, watched(world))).toEqual(['red VAL01']);
    expect(raisedBy(sharpFall, watched(changed))).toEqual([]);
  });

  it('is quiet where there are no thresholds', () => {
    const watch = watched(stock(100, 10));
    expect(sharpFall({ ...watch, catalog: { ...watch.catalog, monitoring: {} } })).toEqual([]);
  });

  it('shows both figures, the change and the spans', () => {
    const [warning] = sharpFall(watched(flow('2025-03', (year) => (year === 2024 ? 10 : 6))));
    expect(warning?.evidence).toMatchObject({ change: { text: '-40.00' }, span: '2025-01..2025-03' });
    expect(warning?.text).toEqual({
      zh: '采集项02025年1—3月为 18.00 万元，2024年1—3月为 30.00 万元，同比 −40.00%。',
      en: 'an element is 18.00 万元 in January 2025 to March 2025, against 30.00 万元 in January 2024 to March 2024: −40.00 %.',
    });
  });
});

/** Something else has to carry the weight. */
function context(before: number, now: number): SmallWatch {
  const world = stock(before, now);
  return {
    ...world,
    elements: [...world.elements, { code: 'VAL02' }],
    indicators: [{ code: 'VAL01', direction: 'context' }, { code: 'VAL02' }],
    entries: [
      { code: 'VAL01', weight: 0 },
      { code: 'VAL02', weight: 100 },
    ],
  };
}
