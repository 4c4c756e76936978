import { fromKey } from '@luoxuan/period';
import { Rational, roundHalfUp } from '@luoxuan/quantity';
import { attain } from './comparison/attainment.js';
import { compare } from './comparison/comparison.js';
import { exactOf, known } from './figure.js';
import { valueOf, type IndicatorValue } from './values/indicator-value.js';
import { scoreConsortium } from './scorecard.js';
import { rollUp } from './values/rollup.js';
import { A, population, smallCatalog } from './testing/small-world.js';
import type { DiagnosisPeriod } from './values/span.js';

/** The golden checks of the domain: figures that were published, computed again. */

const value = (text: string, unit: string, decimals: number): IndicatorValue => {
  const exact = new Rational(text);
  return {
    exact,
    figure: known(exact, unit, decimals),
    reason: null,
    gaps: [],
    elements: [],
    members: new Set(),
  };
};
const spans = { kind: 'year-ago' as const, nowSpan: '2021', beforeSpan: '2020' };
const YEAR = fromKey('2025') as DiagnosisPeriod;

describe('golden check 1: published changes of 双高 medians', () => {
  it.each([
    ['739', '26.3', '585.11'],
    ['161', '43.3', '112.35'],
    ['636', '5.5', '602.84'],
  ])('%s 万元 at +%s %% comes from %s 万元', (now, rate, before) => {
    expect(roundHalfUp(new Rational(now).div(new Rational(rate).div(100).add(1)), 2)).toBe(before);
    const shown = compare(spans, value(now, '万元', 2), value(before, '万元', 2), {
      unit: '万元',
      decimals: 2,
    });
    expect(shown.rate.text).toBe(`${rate}0`);
    expect(exactOf(shown.difference)?.equals(new Rational(now).sub(new Rational(before)))).toBe(true);
  });
});

describe('golden check 2: a rate indicator changes in 百分点', () => {
  it('89.2 % against 90.4 % is −1.2 百分点, and no rate in %', () => {
    const shown = compare(spans, value('89.2', '%', 1), value('90.4', '%', 1), { unit: '%', decimals: 1 });
    expect(shown.difference).toMatchObject({ text: '-1.2', unit: '百分点' });
    expect(shown.rate).toMatchObject({ text: null, reason: 'rate-in-points' });
  });
});

describe('golden check 3: published changes of income and patents', () => {
  it.each([
    ['4428', '11.4', '3974.87', '元', 2],
    ['5828', '43.57', '4059.3', '件', 1],
  ])('%s at +%s %% comes from %s %s', (now, rate, before, unit, decimals) => {
    expect(roundHalfUp(new Rational(now).div(new Rational(rate).div(100).add(1)), decimals)).toBe(before);
    const shown = compare(spans, value(now, unit, decimals), value(before, unit, decimals), {
      unit,
      decimals,
    });
    expect(exactOf(shown.rate)?.sub(new Rational(rate)).abs().compare(new Rational('0.01'))).toBeLessThan(0);
  });
});

describe('golden check 4: a ratio is rounded once, half up, and not made to fit', () => {
  it.each([
    [81, 188, '43.09'],
    [22, 28, '78.57'],
  ])('%i / %i is %s %%', (numerator, denominator, text) => {
    const { catalog } = smallCatalog(
      [
        { code: 'NUM01', unit: '个', decimals: 0, type: 'count', time: 'last', period: 'year' },
        { code: 'DEN01', unit: '个', decimals: 0, type: 'count', time: 'last', period: 'year' },
      ],
      [{ code: 'RAT01', formula: 'NUM01 / DEN01', period: 'year' }],
      [{ code: 'RAT01', weight: 100 }],
    );
    const people = population(catalog, { 'NUM01 a 2025': numerator, 'DEN01 a 2025': denominator }, [A]);
    const ratio = valueOf(catalog.indicators.get('RAT01')!, { whole: fromKey('2025') }, catalog, people);
    expect(ratio.figure.text).toBe(text);
  });
});

describe('golden check 5: 生师比 19.24 against at most 18', () => {
  it('attains 93.56 % and misses the floor', () => {
    const { raw } = attain(new Rational('19.24'), new Rational(18), 'down', 1);
    expect(raw.text).toBe('93.56');
    const { catalog, standard } = smallCatalog(
      [{ code: 'STR01', unit: ':1', period: 'year', time: 'last', members: 'lead' }],
      [{ code: 'STR01', direction: 'down' }],
      [{ code: 'STR01', weight: 100, target: { 2025: 18 }, floor: 18 }],
    );
    const people = population(catalog, { 'STR01 a 2025': '19.24' }, [A]);
    const result = scoreConsortium({ catalog, standard, population: people, at: YEAR }).dimensions[0]
      ?.indicators[0];
    expect(result?.floorMet).toBe(false);
    expect(result?.attainment.raw.text).toBe('93.56');
  });
});

describe('golden check 6: a stock or a cumulative series is its last figure, never its sum', () => {
  const { catalog } = smallCatalog(
    [{ code: 'STO01', unit: '人', decimals: 0, type: 'count', time: 'last', period: 'year' }],
    [{ code: 'STO01' }],
    [{ code: 'STO01', weight: 100 }],
  );
  it.each([
    [[30, 60, 100, 150, 200], '200'],
    [[1000, 1000, 1000, 1000, 1000], '1000'],
  ])('%j over five years is %s', (figures, expected) => {
    const facts = Object.fromEntries(figures.map((n, i) => [`STO01 a ${2021 + i}`, n]));
    const years = figures.map((_n, i) => String(2021 + i));
    const element = catalog.elements.get('STO01')!;
    const rolled = rollUp(element, { parts: years, whole: null }, population(catalog, facts, [A]));
    expect(rolled.value?.toFraction()).toBe(expected);
  });
});

describe('golden check 7: yearly targets 0, 0, 1, 0, 0', () => {
  it.each([
    ['0', null, 'target-is-zero'],
    ['1', '100.00', undefined],
  ])('target %s gives attainment %s', (target, text, reason) => {
    const { raw } = attain(new Rational(1), new Rational(target), 'up', 1);
    expect(raw.text).toBe(text);
    expect('reason' in raw ? raw.reason : undefined).toBe(reason);
  });
});

describe('golden check: a published compliance table, directions and floors', () => {
  it.each([
    ['生均占地', 'up', '59', '78.75', true],
    ['教学行政用房', 'up', '16', '14.13', false],
    ['宿舍', 'up', '6.5', '4.93', false],
    ['实践场所', 'up', '5.3', '9.41', true],
    ['生师比', 'down', '18', '19.24', false],
    ['高级职务', 'up', '20', '35.66', true],
    ['研究生学位', 'up', '15', '55.50', true],
    ['仪器设备', 'up', '4000', '8210.15', true],
    ['新增设备', 'up', '10', '3.92', false],
  ])('%s (%s, %s): %s meets it: %s', (_name, direction, floor, now, met) => {
    const { catalog, standard } = smallCatalog(
      [
        { code: 'CMP01', unit: '元', period: 'year', time: 'last' },
        { code: 'GRA01', period: 'year' },
      ],
      [{ code: 'CMP01', direction }, { code: 'GRA01' }],
      [
        { code: 'CMP01', kind: 'basic', floor },
        { code: 'GRA01', weight: 100 },
      ],
    );
    const people = population(catalog, { 'CMP01 a 2025': now }, [A]);
    const card = scoreConsortium({ catalog, standard, population: people, at: YEAR });
    expect(card.dimensions[0]?.indicators.find((i) => i.code === 'CMP01')?.floorMet).toBe(met);
    expect(card.basicMet).toBe(met);
  });
});
