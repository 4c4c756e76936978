import fc from 'fast-check';
import { fromKey } from '@luoxuan/period';
import { ObservationTable, type Observation } from './values/observation.js';
import { ScoreBook } from './score-book.js';
import { scoreConsortium } from './scorecard.js';
import type { DiagnosisPeriod } from './values/span.js';
import {
  chance,
  randomCatalogue,
  randomMembers,
  randomObservation,
  randomObservations,
} from './testing/random-world.js';

const at = (key: string): DiagnosisPeriod => fromKey(key) as DiagnosisPeriod;

const observation = (element: string, member: string, period: string, steps: number): Observation => ({
  ...{ element, member, period, steps, unit: '万元', decimals: 2 },
  ...{ submission: 9, file: 'x.xlsx', sheet: '填报表', ref: 'F7' },
});

/** A book over a random world, and what is computed over the same figures without one. */
function world(seed: number, missing = 0.1) {
  const { catalog, standard } = randomCatalogue(seed);
  const observations = randomObservations(seed, catalog, missing);
  const book = new ScoreBook(catalog, randomMembers(), observations);
  const afresh = (period: string): string => {
    const table = new ObservationTable(observations);
    const population = { members: randomMembers(), table, elements: catalog.elements };
    return JSON.stringify(scoreConsortium({ catalog, standard, population, at: at(period) }));
  };
  const record = (reported: Observation[]): void => {
    observations.push(...reported);
    book.record(reported);
  };
  const kept = (period: string): string => JSON.stringify(book.score({ standard, at: at(period) }));
  return { catalog, standard, book, record, kept, afresh };
}

/** What a piece of work made the book compute. */
function computedBy(book: ScoreBook, work: () => void) {
  const [rollups, values, judged] = [book.computed.rollups, book.computed.values, book.judged];
  work();
  return {
    rollups: book.computed.rollups - rollups,
    values: book.computed.values - values,
    judged: book.judged - judged,
  };
}

describe('ScoreBook', () => {
  it('gives byte for byte the scorecard of a full computation, whatever is reported in between', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 30 }),
        fc.array(fc.constantFrom('2024-01', '2024-08', '2024-12', '2025-06', '2024', '2025'), {
          minLength: 1,
          maxLength: 3,
        }),
        (seed, periods) => {
          const { catalog, record, kept, afresh } = world(seed);
          const draw = chance(seed + 1);
          for (const period of periods) {
            expect(kept(period)).toBe(afresh(period));
            record(Array.from({ length: Math.floor(draw(4)) }, () => randomObservation(draw, catalog)));
            expect(kept(period)).toBe(afresh(period));
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('computes nothing again where nothing was reported', () => {
    const { book, kept } = world(5);
    kept('2024-12');
    expect(computedBy(book, () => kept('2024-12'))).toEqual({ rollups: 0, values: 0, judged: 0 });
  });

  it('computes again what a figure goes into, and nothing else', () => {
    const { book, kept, record, catalog, standard } = world(5);
    kept('2024-12');
    const judged = standard.dimensions
      .flatMap((d) => d.groups.flatMap((g) => g.indicators))
      .filter((entry) => {
        const indicator = catalog.indicators.get(entry.code);
        return indicator?.formula.elements.includes('LED01') === true;
      });
    record([observation('LED01', 'm0', '2024-12', 4711)]);
    // LED01: its month, its quarter, its year, and the year to date; nothing of the months before
    const again = computedBy(book, () => kept('2024-12'));
    expect(again.judged).toBe(judged.length);
    expect(again.rollups).toBeLessThanOrEqual(4);
    expect(again.rollups).toBeGreaterThan(0);
  });

  it('computes a mean again when the sample that weighs it is restated', () => {
    const { kept, record, afresh } = world(11);
    const before = kept('2024-12');
    record([{ ...observation('STO01', 'm0', '2024-12', 12_345), unit: '人', decimals: 0 }]);
    expect(kept('2024-12')).not.toBe(before);
    expect(kept('2024-12')).toBe(afresh('2024-12'));
  });

  it('computes nothing again for a figure of another time', () => {
    const { book, kept, record } = world(5);
    kept('2024-12');
    record([observation('FLO01', 'm1', '2019-05', 1)]);
    expect(computedBy(book, () => kept('2024-12'))).toEqual({ rollups: 0, values: 0, judged: 0 });
  });

  it('shares the figures of a year between this turn and the next', () => {
    const { book, kept } = world(7);
    const first = computedBy(book, () => kept('2024'));
    const second = computedBy(book, () => kept('2025'));
    expect(second.rollups).toBeLessThan(first.rollups / 2);
  });

  it('does not take a result of another standard', () => {
    const { book, standard } = world(7, 0);
    book.score({ standard, at: at('2024-12') });
    const stricter = {
      ...standard,
      scoring: { ...standard.scoring, attainmentWeight: 0.5, progressWeight: 0.5 },
    };
    const score = (asked: typeof standard) => book.score({ standard: asked, at: at('2024-12') }).score.text;
    expect(score(stricter)).not.toBe(score(standard));
  });
});
