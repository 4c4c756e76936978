import fc from 'fast-check';
import { ObservationTable } from '../values/observation.js';
import { scoreConsortium } from '../scorecard.js';
import type { Comparison, Figure, IndicatorResult } from '../result.js';
import type { DiagnosisPeriod } from '../values/span.js';
import {
  FIRST,
  MONTHS,
  randomCatalogue,
  randomMembers,
  randomObservations,
} from '../testing/random-world.js';
import type { Change } from './compare.js';
import { Panel } from './panel.js';
import { planPanel } from './plan.js';
import { scorePanel, type IndicatorColumns, type PanelScores } from './score-panel.js';

const CONSORTIA = ['A', 'B'];

function world(seed: number, missing: number) {
  const { catalog, standard } = randomCatalogue(seed);
  const planned = planPanel(catalog, standard);
  if (!planned.ok) throw new Error(JSON.stringify(planned.refusals));
  const panel = new Panel(
    CONSORTIA.map((code) => ({ code, members: randomMembers() })),
    FIRST,
    MONTHS,
  );
  const populations = CONSORTIA.map((code, i) => {
    const observations = randomObservations(seed + 1 + i, catalog, missing);
    expect(panel.put(code, observations, catalog.elements)).toEqual([]);
    const table = new ObservationTable(observations);
    return { members: randomMembers(), table, elements: catalog.elements };
  });
  const exact = (consortium: number, at: DiagnosisPeriod) =>
    scoreConsortium({ catalog, standard, population: populations[consortium]!, at });
  return { exact, scores: (kind: 'month' | 'year') => scorePanel(panel, planned.plan, catalog, kind) };
}

/** Both unknown, or the same to 1e-9 of the figures that went in. */
function expectSame(what: string, panel: number, exact: Figure, size = 0): void {
  if (exact.value === null || Number.isNaN(panel)) {
    expect(`${what}: ${panel}`).toBe(`${what}: ${exact.value ?? NaN}`);
    return;
  }
  const scale = Math.max(1, Math.abs(exact.value), size);
  if (Math.abs(panel - exact.value) > 1e-9 * scale)
    expect(`${what}: ${panel}`).toBe(`${what}: ${exact.value}`);
}

function expectSameChange(
  what: string,
  i: number,
  panel: Change | null,
  exact: Comparison | undefined,
): void {
  if (exact === undefined) {
    expect(panel === null || Number.isNaN(panel.difference[i])).toBe(true);
    return;
  }
  const size = Math.abs(exact.now.value ?? 0);
  expectSame(`${what} difference`, panel?.difference[i] ?? NaN, exact.difference, size);
  expectSame(
    `${what} rate`,
    panel?.rate[i] ?? NaN,
    exact.rate,
    (100 * size) / Math.abs(exact.before.value ?? 1),
  );
}

function expectSameIndicator(i: number, columns: IndicatorColumns, exact: IndicatorResult): void {
  const what = `${exact.code} ${exact.period}`;
  const find = (kind: Comparison['kind']) => exact.comparisons.find((c) => c.kind === kind);
  expectSame(`${what} value`, columns.value[i]!, exact.value);
  expect(`${what} ${columns.incomplete[i]}`).toBe(`${what} ${exact.explanation.gaps.length > 0 ? 1 : 0}`);
  expectSameChange(`${what} previous`, i, columns.previous, find('previous'));
  expectSameChange(`${what} year-ago`, i, columns.yearAgo, find('year-ago'));
  expectSameChange(`${what} year-to-date`, i, columns.yearToDate, find('year-to-date'));
  expectSame(`${what} attainment`, columns.attainment[i]!, exact.attainment.raw);
  expectSame(`${what} score`, columns.score[i]!, exact.score);
}

function expectSameScores(scores: PanelScores, exact: ReturnType<typeof world>['exact']): number {
  let scored = 0;
  for (const consortium of CONSORTIA.keys()) {
    for (const [slot, at] of scores.at.entries()) {
      const i = consortium * scores.at.length + slot;
      const card = exact(consortium, at);
      expectSame('total', scores.score[i]!, card.score);
      expectSame('coverage', scores.coverage[i]!, card.coverage);
      const results = card.dimensions.flatMap((d) => d.indicators);
      for (const columns of scores.indicators) {
        const result = results.find(({ code }) => code === columns.code);
        if (result === undefined) expect(columns.value[i]).toBeNaN();
        else expectSameIndicator(i, columns, result);
        if (!Number.isNaN(columns.score[i])) scored++;
      }
    }
  }
  return scored;
}

describe('scorePanel', () => {
  it.each(['month', 'year'] as const)('gives every %s the figures of the exact engine', (kind) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 30 }), fc.constantFrom(0, 0.01, 0.3), (seed, missing) => {
        const { exact, scores } = world(seed, missing);
        expect(expectSameScores(scores(kind), exact)).toBeGreaterThan(0);
      }),
      { numRuns: kind === 'month' ? 4 : 12 },
    );
  });
});
