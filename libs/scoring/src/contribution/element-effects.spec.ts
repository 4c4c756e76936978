import { compare } from '../comparison/comparison.js';
import { valueOf } from '../values/indicator-value.js';
import { A, B, population, smallCatalog } from '../testing/small-world.js';
import { contributionsOf } from './contribute.js';
import { whenOf } from './side.js';

const CODES = Array.from({ length: 9 }, (_, i) => `CNT0${i + 1}`);
const INDICATORS = [
  { code: 'SUM09', formula: CODES.join(' + '), unit: '人' },
  { code: 'MIX06', formula: `CNT01 * CNT02 / CNT03 + ${CODES.slice(3, 6).join(' + ')}`, unit: '人' },
  { code: 'MIX07', formula: `CNT01 * CNT02 / CNT03 + ${CODES.slice(3, 7).join(' + ')}`, unit: '人' },
  { code: 'DIF02', formula: 'CNT01 * CNT02 / (CNT03 - CNT04)', unit: '人' },
];
const { catalog } = smallCatalog(
  CODES.map((code) => ({ code, unit: '人', decimals: 0, type: 'count', time: 'last' })),
  INDICATORS,
  [{ code: 'SUM09', weight: 100 }],
);
const spans = { kind: 'previous' as const, nowSpan: '2025-02', beforeSpan: '2025-01' };

/** Figures of element i: [before, now] of member a; member b always reports i + 1. */
function contribute(code: string, figures: (i: number) => [number, number]) {
  const indicator = catalog.indicators.get(code)!;
  const facts = Object.fromEntries(
    CODES.flatMap((element, i) =>
      figures(i).flatMap((value, side) => [
        [`${element} a 2025-0${side + 1}`, value],
        [`${element} b 2025-0${side + 1}`, i + 1],
      ]),
    ),
  ) as Record<string, number>;
  const people = population(catalog, facts, [A, B]);
  const value = (span: string) => valueOf(indicator, whenOf(span), catalog, people);
  const comparison = compare(spans, value('2025-02'), value('2025-01'), indicator);
  return contributionsOf({ indicator, comparison, catalog, population: people });
}

describe('formulas over many elements', () => {
  it('takes a sum apart however many there are', () => {
    const result = contribute('SUM09', (i) => [10, 10 + i]);
    expect(result).toMatchObject({ ok: true, method: 'elements', change: { exact: '36' } });
    expect(result.ok && result.elements.map((e) => `${e.element} ${e.effect.exact}`).slice(0, 2)).toEqual([
      'CNT09 8',
      'CNT08 7',
    ]);
  });

  it('takes other formulas apart up to six', () => {
    expect(contribute('MIX06', (i) => [10, 10 + i])).toMatchObject({ ok: true, method: 'elements' });
    expect(contribute('MIX07', (i) => [10, 10 + i])).toMatchObject({
      ok: false,
      reason: 'too-many-elements',
    });
  });

  it('has no answer where a denominator is 0 on the way', () => {
    // Together 13 − 4 before and 4 − 14 now; with the one as now and the other as before it is 4 − 4.
    const through =
      (now: number) =>
      (i: number): [number, number] =>
        i === 2 ? [10, now] : i === 3 ? [0, 10] : [1, 2];
    expect(contribute('DIF02', through(1))).toMatchObject({ ok: false, reason: 'undefined-between' });
    expect(contribute('DIF02', through(2))).toMatchObject({ ok: true, method: 'elements' });
  });
});
