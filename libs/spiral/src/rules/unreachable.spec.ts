import { A, B } from '../../../scoring/src/testing/small-world.js';
import { monthly, raisedBy, watched, type SmallWatch } from '../testing/watched.js';
import { unreachable } from './unreachable.js';

/** Ten a month in the years before, so that half of it is there by June; `now` a month this year. */
const world = (now: number, at = '2025-06', rest: Partial<SmallWatch> = {}): SmallWatch => ({
  elements: [{ code: 'VAL01' }],
  entries: [{ code: 'VAL01', weight: 100, target: { 2025: 120 } }],
  members: [A],
  facts: monthly('VAL01', 'a', [2022, 2023, 2024, 2025], (year) => (year === 2025 ? now : 10)),
  at,
  ...rest,
});
const since = (first: number) => ({
  facts: monthly('VAL01', 'a', [first, first + 1, 2024, 2025], (year) => (year === 2025 ? 5 : 10)),
});

describe('unreachable', () => {
  it.each<[string, SmallWatch, string[]]>([
    ['as in the years before', world(10), []],
    ['98 %', world(9.8), []],
    ['97 %', world(9.7), ['blue VAL01']],
    ['89 %', world(8.9), ['yellow VAL01']],
    ['half', world(5), ['red VAL01']],
    ['in May', world(5, '2025-05'), []],
    ['the year is over', world(5, '2025'), []],
    ['no target', world(5, '2025-06', { entries: [{ code: 'VAL01', weight: 100 }] }), []],
    ['two years before', world(5, '2025-06', since(2023)), []],
    ['one year before', world(5, '2025-06', since(2024)), []],
    ['a stock', world(5, '2025-06', { elements: [{ code: 'VAL01', time: 'last' }] }), []],
    ['a member is missing', world(5, '2025-06', { members: [A, B] }), []],
    ['earlier years came late in the year', world(1, '2025-06', late()), []],
  ])('%s', (_case, small, expected) => {
    expect(raisedBy(unreachable, watched(small))).toEqual(expected);
  });

  it('says what is there, what is to be expected, and what would be the best', () => {
    const [warning] = unreachable(watched(world(5)));
    expect(warning?.evidence).toMatchObject({
      value: { text: '30.00' },
      projected: { text: '60.00' },
      best: { text: '60.00' },
      target: { text: '120.00' },
      years: '3',
    });
    expect(warning?.text.zh).toBe(
      '采集项0累计 30.00 万元，按前 3 年的进度预计全年 60.00 万元，最好也只有 60.00 万元，达不到目标值 120.00 万元。',
    );
  });
});

/** In the years before, nearly all of it came in the second half. */
function late(): Partial<SmallWatch> {
  return {
    facts: monthly('VAL01', 'a', [2022, 2023, 2024, 2025], (year, m) => (year < 2025 && m > 6 ? 19 : 1)),
  };
}
