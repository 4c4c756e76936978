import fc from 'fast-check';
import { Rational } from '@luoxuan/quantity';
import { exactOf } from '../figure.js';
import { scoredUnder, type Weights } from '../testing/cards.js';
import { effectsBetween, type Effects, type Moved } from './effects.js';

const CAUSES = ['weights', 'rules', 'scoring', 'added', 'removed', 'coverage'] as const;
const texts = (effects: Effects | null | undefined) =>
  effects && [...CAUSES, 'total' as const].map((c) => effects[c].text);

const moved = (before: Weights, after: Weights, figures: Record<string, number>): Moved =>
  effectsBetween(scoredUnder(before, figures), scoredUnder(after, figures));

const FIGURES = { AAA01: 90, BBB01: 60, CCC01: 30 };

describe('effectsBetween', () => {
  it('is nothing where nothing changed', () => {
    const same = { AAA01: 50, BBB01: 50 };
    expect(texts(moved(same, same, FIGURES).effects)).toEqual(Array(7).fill('0.00'));
  });

  it('puts a change of weights down to weights: more of what is above the average lifts', () => {
    const { difference, effects, indicators } = moved(
      { AAA01: 50, BBB01: 50 },
      { AAA01: 70, BBB01: 30 },
      FIGURES,
    );
    expect(difference.text).toBe('6.00');
    expect(texts(effects)).toEqual(['6.00', '0.00', '0.00', '0.00', '0.00', '0.00', '6.00']);
    expect(indicators.map((i) => [i.code, i.effects.weights.text])).toEqual([
      ['AAA01', '3.00'],
      ['BBB01', '3.00'],
    ]);
  });

  it('puts a change of a target down to rules', () => {
    const { effects, indicators } = moved({ AAA01: 50, BBB01: 50 }, { AAA01: 50, BBB01: [50, 120] }, FIGURES);
    expect(texts(effects)).toEqual(['0.00', '-5.00', '0.00', '0.00', '0.00', '0.00', '-5.00']);
    expect(indicators[1]).toMatchObject({
      before: { points: { text: '60.00' }, contribution: { text: '30.00' } },
      after: { points: { text: '50.00' }, contribution: { text: '25.00' } },
    });
  });

  it('keeps apart what is new and what is gone', () => {
    const { effects, indicators } = moved({ AAA01: 50, BBB01: 50 }, { BBB01: 50, CCC01: 50 }, FIGURES);
    expect(texts(effects)).toEqual(['0.00', '0.00', '0.00', '-15.00', '-15.00', '0.00', '-30.00']);
    expect(indicators.find((i) => i.code === 'AAA01')).toMatchObject({
      after: null,
      effects: { removed: { text: '-15.00' } },
    });
    expect(indicators.find((i) => i.code === 'CCC01')).toMatchObject({
      before: null,
      effects: { added: { text: '-15.00' } },
    });
  });

  it('puts an indicator that loses its target down to coverage', () => {
    const { effects, after } = moved({ AAA01: 50, BBB01: 50 }, { AAA01: 50, BBB01: [50, 0] }, FIGURES);
    expect(texts(effects)).toEqual(['0.00', '0.00', '0.00', '0.00', '0.00', '15.00', '15.00']);
    expect(after.coverage.text).toBe('50.00');
  });

  it('tells what is asked of an indicator from how the whole standard scores', () => {
    const [weights, figures] = [
      { AAA01: 50, BBB01: 50 },
      { AAA01: 200, BBB01: 80 },
    ];
    const { effects } = effectsBetween(
      scoredUnder(weights, figures),
      scoredUnder({ ...weights, BBB01: [50, 100] }, figures, { cap: 1 }),
    );
    expect([effects?.rules.text, effects?.scoring.text]).toEqual(['0.00', '-50.00']);
  });

  it('has no effects where nothing is scored under both', () => {
    const { effects, difference } = moved({ AAA01: 100 }, { BBB01: 100 }, FIGURES);
    expect([effects, difference.text]).toEqual([null, '-30.00']);
    expect(moved({ AAA01: 100 }, { BBB01: 100 }, { AAA01: 5 }).difference).toMatchObject({
      reason: 'nothing-scored',
    });
  });

  it('adds up to the difference exactly, over causes, indicators and dimensions', () => {
    const code = fc.constantFrom('AAA01', 'BBB01', 'CCC01', 'DDD01');
    const weights = fc.dictionary(
      code,
      fc.tuple(fc.integer({ min: 1, max: 97 }), fc.integer({ min: 0, max: 130 })),
      { minKeys: 1 },
    );
    const figures = fc.dictionary(code, fc.integer({ min: 0, max: 300 }));
    const asWhole = (w: Record<string, [number, number]>): Weights => {
      const sum = Object.values(w).reduce((n, [weight]) => n + weight, 0);
      const last = Object.keys(w).at(-1) ?? '';
      return Object.fromEntries(
        Object.entries(w).map(([c, [weight, target]]) => [
          c,
          [
            Object.keys(w).length === 1
              ? 100
              : Math.floor((weight * 100) / sum) + (c === last ? rest(w, sum) : 0),
            target,
          ] as [number, number],
        ]),
      );
    };
    let split = 0;
    fc.assert(
      fc.property(weights, weights, figures, (before, after, values) => {
        const result = moved(asWhole(before), asWhole(after), values);
        if (result.effects === null) return;
        split++;
        const difference = exactOf(result.difference);
        const add = (all: Effects[], cause: keyof Effects): Rational =>
          all.reduce((sum, e) => sum.add(exactOf(e[cause]) ?? 0), new Rational(0));
        for (const total of [
          exactOf(result.effects.total),
          CAUSES.reduce((sum, c) => sum.add(add([result.effects!], c)), new Rational(0)),
          add(
            result.indicators.map((i) => i.effects),
            'total',
          ),
          add(
            result.dimensions.map((d) => d.effects),
            'total',
          ),
        ]) {
          expect(total?.toFraction()).toBe(difference?.toFraction());
        }
      }),
      { numRuns: 60 },
    );
    expect(split).toBeGreaterThan(10);
  });
});

/** What rounding down has left of 100. */
const rest = (w: Record<string, [number, number]>, sum: number): number =>
  100 - Object.values(w).reduce((n, [weight]) => n + Math.floor((weight * 100) / sum), 0);
