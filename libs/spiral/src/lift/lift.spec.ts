import fc from 'fast-check';
import { fromKey } from '@luoxuan/period';
import { Rational } from '@luoxuan/quantity';
import { exactOf, scoreConsortium, type Figure, type Scorecard } from '@luoxuan/scoring';
import { A, population, smallCatalog } from '../../../scoring/src/testing/small-world.js';
import { liftOf, type Lift, type Turns } from './lift.js';

type Values = (number | null)[];
const CODES = ['VAL01', 'VAL02', 'VAL03'];
const catalogWith = (weights: number[], targets: number[]) =>
  smallCatalog(
    CODES.map((code) => ({ code, period: 'year', time: 'last' })),
    CODES.map((code) => ({ code })),
    CODES.map((code, i) => ({
      code,
      weight: weights[i] ?? 0,
      target: { 2024: targets[i] ?? 1, 2025: targets[i] ?? 1 },
    })),
    { attainmentWeight: 1, progressWeight: 0 },
  );
type Compiled = ReturnType<typeof catalogWith>;

function score({ catalog, standard }: Compiled, values: Values, year: number): Scorecard {
  const facts = Object.fromEntries(
    values.flatMap((value, i) => (value === null ? [] : [[`${CODES[i] ?? ''} a ${year}`, value]])),
  );
  const at = fromKey(String(year));
  if (at.kind !== 'year') throw new Error('not a year');
  return scoreConsortium({ catalog, standard, population: population(catalog, facts, [A]), at });
}

const BEFORE = catalogWith([50, 30, 20], [100, 100, 100]);
const turns = (last: Values, now: Values, today: Compiled = BEFORE): Turns => ({
  standard: today.standard,
  now: score(today, now, 2025),
  last: score(BEFORE, last, 2024),
  lastByThis: score(today, last, 2024),
});
const lift = (given: Turns): Lift => {
  const result = liftOf(given);
  if (!result.ok) throw new Error(result.reason);
  return result;
};
const parts = ({ total, values, coverage, standard }: Lift): (string | null)[] =>
  [total, values, coverage, standard].map((f) => f.text);

describe('the lift of the spiral', () => {
  it.each<[string, Turns, string[]]>([
    ['nothing changed', turns([80, 60, 40], [80, 60, 40]), ['0.00', '0.00', '0.00', '0.00']],
    ['better figures', turns([80, 60, 40], [90, 60, 40]), ['5.00', '5.00', '0.00', '0.00']],
    // 80·5/8 + 60·3/8 = 72.5 without the weak third, 66 with it
    ['the weak one no longer reports', turns([80, 60, 40], [80, 60, null]), ['6.50', '0.00', '6.50', '0.00']],
    ['a weak one reports at last', turns([80, 60, null], [80, 60, 40]), ['-6.50', '0.00', '-6.50', '0.00']],
    [
      'another standard alone',
      turns([80, 60, 40], [80, 60, 40], catalogWith([20, 30, 50], [100, 100, 100])),
      ['-12.00', '0.00', '0.00', '-12.00'],
    ],
    [
      'all three',
      turns([80, 60, null], [90, null, 40], catalogWith([20, 30, 50], [100, 100, 100])),
      ['-18.21', '10.00', '-23.71', '-4.50'],
    ],
    ['nothing in common', turns([80, null, null], [null, 60, 40]), ['-28.00', '0.00', '-28.00', '0.00']],
  ])('%s', (_case, given, expected) => {
    expect(parts(lift(given))).toEqual(expected);
  });

  it('names who was scored only once, and the largest effect first', () => {
    const found = lift(turns([80, 60, null], [90, 59, 40]));
    expect(found.entered).toEqual(['VAL03']);
    expect(found.left).toEqual([]);
    expect(found.indicators.map((i) => [i.code, i.effect.text])).toEqual([
      ['VAL01', '6.25'],
      ['VAL02', '-0.38'],
    ]);
  });

  it('says it in both languages', () => {
    expect(lift(turns([80, 60, 40], [90, 60, 40])).text).toEqual({
      zh: '2024年 66.00 分，2025年 71.00 分（+5.00 分）：指标值变化 +5.00 分，完整率变化 0.00 分，标准变化 0.00 分。',
      en: '66.00 points in 2024, 71.00 points in 2025 (+5.00 points): +5.00 points from the figures, 0.00 points from the coverage, 0.00 points from the standard.',
    });
  });

  it.each<[string, Values, Values, string]>([
    ['this turn', [1, 2, 3], [null, null, null], '2025'],
    ['the last turn', [null, null, null], [1, 2, 3], '2024'],
  ])('is not there where %s has no score', (_case, last, now, period) => {
    expect(liftOf(turns(last, now))).toEqual({ ok: false, reason: 'no-score', period });
  });

  it('adds up exactly, whatever the figures and the standard', () => {
    const value = fc.option(fc.integer({ min: 1, max: 150 }), { nil: null });
    const values = fc.tuple(value, value, value).filter((v) => v.some((x) => x !== null));
    const standards: Compiled[] = [
      BEFORE,
      catalogWith([20, 30, 50], [90, 70, 110]),
      catalogWith([98, 1, 1], [3, 7, 11]),
    ];
    const exact = (figure: Figure): Rational => exactOf(figure) ?? new Rational(0);
    fc.assert(
      fc.property(values, values, fc.constantFrom(...standards), (last, now, today) => {
        const { total, values: better, coverage, standard, indicators } = lift(turns(last, now, today));
        expect(exact(better).add(exact(coverage)).add(exact(standard)).equals(exact(total))).toBe(true);
        const sum = indicators.reduce((s, i) => s.add(exact(i.effect)), new Rational(0));
        expect(sum.equals(exact(better))).toBe(true);
        // Without a change of what is scored there is no part of it.
        const same = last.every((v, i) => (v === null) === (now[i] === null));
        if (same) expect(exact(coverage).equals(0)).toBe(true);
        if (today === BEFORE) expect(exact(standard).equals(0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
