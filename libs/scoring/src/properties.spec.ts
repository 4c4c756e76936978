import fc from 'fast-check';
import { fromKey } from '@luoxuan/period';
import { ObservationTable, type Observation } from './values/observation.js';
import { exactOf } from './figure.js';
import type { IndicatorResult } from './result.js';
import { scoreConsortium } from './scorecard.js';
import type { DiagnosisPeriod } from './values/span.js';
import { randomCatalogue, randomMembers, randomObservations } from './testing/random-world.js';
import { A, population, smallCatalog } from './testing/small-world.js';

const at = (key: string): DiagnosisPeriod => fromKey(key) as DiagnosisPeriod;
const seeds = fc.integer({ min: 1, max: 2 ** 30 });
const periods = fc.constantFrom('2024-05', '2024-08', '2024-12', '2025-06', '2024');

function resultsOf(seed: number, observations: Observation[], period: string): IndicatorResult[] {
  const { catalog, standard } = randomCatalogue(seed);
  const table = new ObservationTable(observations);
  const people = { members: randomMembers(), table, elements: catalog.elements };
  return scoreConsortium({ catalog, standard, population: people, at: at(period) }).dimensions.flatMap(
    (d) => d.indicators,
  );
}

describe('whatever was reported', () => {
  it('a restated figure changes nothing but what it goes into', () => {
    fc.assert(
      fc.property(seeds, periods, fc.nat(), (seed, period, pick) => {
        const { catalog } = randomCatalogue(seed);
        const observations = randomObservations(seed, catalog);
        const old = observations[pick % observations.length]!;
        const restated = observations.map((o) => (o === old ? { ...o, steps: o.steps + 1 } : o));
        const before = resultsOf(seed, observations, period);
        const after = resultsOf(seed, restated, period);
        const reads = ({ code }: IndicatorResult): boolean =>
          catalog.indicators
            .get(code)!
            .formula.elements.some(
              (e) => e === old.element || catalog.elements.get(e)?.weightedBy === old.element,
            );
        expect(after.filter((r) => !reads(r))).toEqual(before.filter((r) => !reads(r)));
      }),
      { numRuns: 25 },
    );
  });

  it('a figure that the scorecard names as an input changes the value of its indicator', () => {
    fc.assert(
      fc.property(seeds, fc.nat(), (seed, pick) => {
        const { catalog } = randomCatalogue(seed);
        const observations = randomObservations(seed, catalog, 0);
        const before = resultsOf(seed, observations, '2024');
        const result = before.find(({ code }) => code === 'FLO01')!;
        const inputs = result.explanation.elements.flatMap((e) => e.inputs);
        const input = inputs[pick % inputs.length]!;
        const restated = observations.map((o) =>
          o.element === input.element && o.member === input.member && o.period === input.period
            ? { ...o, steps: o.steps + 7 }
            : o,
        );
        const after = resultsOf(seed, restated, '2024').find(({ code }) => code === 'FLO01');
        expect(after?.value).not.toEqual(result.value);
      }),
      { numRuns: 10 },
    );
  });

  it('sums do not depend on the order in which figures and members come', () => {
    fc.assert(
      fc.property(seeds, periods, (seed, period) => {
        const { catalog, standard } = randomCatalogue(seed);
        const observations = randomObservations(seed, catalog);
        const score = (reported: Observation[], members = randomMembers()) => {
          const people = { members, table: new ObservationTable(reported), elements: catalog.elements };
          const card = scoreConsortium({ catalog, standard, population: people, at: at(period) });
          const results = card.dimensions.flatMap((d) => d.indicators);
          return [card.score, card.coverage, ...results.flatMap((r) => [r.value, r.attainment.raw, r.score])];
        };
        expect(score(observations.toReversed(), randomMembers().toReversed())).toEqual(score(observations));
      }),
      { numRuns: 15 },
    );
  });

  it.each(['up', 'down'] as const)(
    'attainment and score of an indicator of direction %s follow it',
    (direction) => {
      const { catalog, standard } = smallCatalog(
        [{ code: 'FLO01' }],
        [{ code: 'FLO01', direction }],
        [{ code: 'FLO01', weight: 100, target: { 2025: 50 } }],
        { attainmentWeight: 1, progressWeight: 0, cap: 1.2 },
      );
      const judged = (value: number) => {
        const people = population(catalog, { 'FLO01 a 2025': value / 100 }, [A]);
        const card = scoreConsortium({ catalog, standard, population: people, at: at('2025') });
        return card.dimensions[0]!.indicators[0]!;
      };
      const amount = fc.integer({ min: 1, max: 20_000 });
      fc.assert(
        fc.property(amount, amount, (a, b) => {
          const [less, more] = [judged(Math.min(a, b)), judged(Math.max(a, b))];
          const [worse, better] = direction === 'up' ? [less, more] : [more, less];
          expect(exactOf(better.attainment.raw)!.compare(exactOf(worse.attainment.raw)!)).toBe(
            a === b ? 0 : 1,
          );
          expect(exactOf(better.score)!.compare(exactOf(worse.score)!)).toBeGreaterThanOrEqual(0);
        }),
        { numRuns: 200 },
      );
    },
  );
});
