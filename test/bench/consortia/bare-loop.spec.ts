import { planPanel, scorePanel } from '@luoxuan/scoring';
import { bareLoop } from './bare-loop.js';
import { benchCatalogue } from './catalogue.js';
import { panelOver } from './panel.js';
import { allSteps, INDICATORS, weightOf } from './world.js';

/** How many numbers differ by more than 1e-9 of the largest in the column, or are known on one side alone. */
function differing(ours: ArrayLike<number> | null | undefined, bare: ArrayLike<number> | null): number {
  if (!ours || !bare) return (ours ?? null) === (bare ?? null) ? 0 : 1;
  let largest = 1;
  for (const number of Array.from(bare)) largest = Math.max(largest, Math.abs(number) || 0);
  let different = 0;
  for (let i = 0; i < bare.length; i++) {
    const [own = NaN, other = NaN] = [ours[i], bare[i]];
    const same = Number.isNaN(other) ? Number.isNaN(own) : Math.abs(own - other) <= 1e-9 * largest;
    if (!same) different++;
  }
  return different;
}

describe('the lower bound of the benchmark', () => {
  it('computes the very numbers that the panel computes', () => {
    const { catalog, standard } = benchCatalogue();
    const steps = allSteps();
    const planned = planPanel(catalog, standard);
    if (!planned.ok) throw new Error(JSON.stringify(planned.refusals));
    const panel = scorePanel(panelOver(steps), planned.plan, catalog, 'month');
    const bare = bareLoop(
      steps,
      INDICATORS.map((_, i) => weightOf(i)),
    );
    // the standard goes dimension by dimension, every fifth indicator in one
    const order = [...INDICATORS.keys()].sort((a, b) => (a % 5) - (b % 5) || a - b);
    for (const [place, index] of order.entries()) {
      const ours = panel.indicators[place];
      const theirs = bare.indicators[index];
      if (ours === undefined || theirs === undefined) throw new Error('not as many indicators');
      expect({
        code: ours.code,
        value: differing(ours.value, theirs.value),
        incomplete: differing(ours.incomplete, theirs.incomplete),
        previous: differing(ours.previous?.difference, theirs.previousDifference),
        previousRate: differing(ours.previous?.rate, theirs.previousRate),
        year: differing(ours.yearAgo?.difference, theirs.yearDifference),
        yearRate: differing(ours.yearAgo?.rate, theirs.yearRate),
        toDate: differing(ours.yearToDate?.difference, theirs.toDateDifference),
        toDateRate: differing(ours.yearToDate?.rate, theirs.toDateRate),
        attainment: differing(ours.attainment, theirs.attainment),
        score: differing(ours.score, theirs.score),
      }).toEqual({
        ...{ code: ours.code, value: 0, incomplete: 0, previous: 0, previousRate: 0, year: 0, yearRate: 0 },
        ...{ toDate: 0, toDateRate: 0, attainment: 0, score: 0 },
      });
    }
    expect(differing(panel.score, bare.score)).toBe(0);
    expect(differing(panel.coverage, bare.coverage)).toBe(0);
    expect(differing(panel.rank, bare.rank)).toBe(0);
  });
});
