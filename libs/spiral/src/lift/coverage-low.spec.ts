import { Rational } from '@luoxuan/quantity';
import { known, type Scorecard } from '@luoxuan/scoring';
import type { Standard } from '@luoxuan/catalog';
import { liftInWords, liftOf } from './lift.js';

const standard = { dimensions: [] } as unknown as Standard;
const turn = (period: string, score: number, coverage: number): Scorecard =>
  ({
    ...{ period, dimensions: [] },
    score: known(new Rational(score), '分', 2),
    coverage: known(new Rational(coverage), '%', 2),
  }) as unknown as Scorecard;

const between = (last: number, now: number, least?: number) => {
  const lastByThis = turn('2025', 91, last);
  return liftOf({
    ...{ standard, now: turn('2026', 7, now), last: turn('2025', 91, last), lastByThis },
    least: least === undefined ? undefined : new Rational(least),
  });
};

describe('the lift of a year of which little could be scored', () => {
  it.each<[string, number, number, number | undefined, string | null]>([
    ['a year that has hardly begun', 95, 3, 60, '2026'],
    ['after a year that hardly reported', 3, 95, 60, '2025'],
    ['just enough of both', 60, 60, 60, null],
    ['where the catalogue sets no line', 3, 3, undefined, null],
  ])('%s', (_case, last, now, least, period) => {
    const lift = between(last, now, least);
    if (period === null) expect(lift.ok).toBe(true);
    else expect(lift).toMatchObject({ ok: false, reason: 'coverage-low', period });
  });

  it('says so in place of a difference', () => {
    expect(liftInWords(between(95, 3, 60))).toEqual({
      zh: '2026年完整率只有 3.00%，得分不能代表整体，不与上一年比较。',
      en: 'Only 3.00 % of the weight could be scored in 2026: too little to compare the years.',
    });
    expect(liftInWords(between(95, 95, 60))?.zh).toContain('−84.00 分');
  });
});
