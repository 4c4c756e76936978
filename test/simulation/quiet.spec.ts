import { join } from 'node:path';
import type { Catalog, Standard } from '@luoxuan/catalog';
import { packageRoot } from '@luoxuan/config';
import { loadDefinitions } from '@luoxuan/flows';
import { comparePeriods, fromKey, lastMonth } from '@luoxuan/period';
import { quantityFrom } from '@luoxuan/quantity';
import { ScoreBook, type ApprovedTarget, type Observation } from '@luoxuan/scoring';
import { followWarnings, monitor } from '@luoxuan/spiral';
import { reportedElements } from '@luoxuan/workbook';
import { Figures } from '../../fixtures/generator/figures.js';
import { independent } from '../../fixtures/generator/noise.js';
import type { Plan, Stories } from '../../fixtures/generator/plan.js';
import { planUploads } from '../../fixtures/generator/uploads.js';
import { readSimulation, type SimulationPlan } from './plan.js';
import { quietLine, quietOf, type Month, type Quiet } from './quiet.js';

const SEEDS = 10;
const NOTHING_HAPPENS: Stories = { trends: [], silent: [], late: [], mistakes: [], refused: [] };

describe('a consortium where nothing happens', () => {
  let quiet: Quiet;
  beforeAll(async () => {
    const plan = await readSimulation();
    const loaded = await loadDefinitions(join(packageRoot(), 'indicators'));
    if (!loaded.ok) throw new Error(loaded.problems.map((p) => p.message.en).join('\n'));
    const { catalog } = loaded.definitions;
    const standard = catalog.standards.find((s) => s.code === plan.consortium.standard);
    if (standard === undefined) throw new Error(`no standard ${plan.consortium.standard}`);
    const all = Array.from({ length: SEEDS }, (_, n) => watched(plan, n, catalog, standard));
    quiet = {
      indicators: all[0]?.indicators ?? 0,
      months: all.reduce((sum, q) => sum + q.months, 0),
      alarms: all.flatMap((q, n) => q.alarms.map((place) => `${place} (${n})`)),
    };
    if (process.env.LUOXUAN_SIMULATION_PRINT === '1') process.stdout.write(quietLine(quiet));
  });

  it(`over ${SEEDS} runs of chance: at most 1 false yellow in 100 indicator-months`, () => {
    expect(quiet.months).toBeGreaterThan(SEEDS * 400);
    expect(quiet.alarms.length / quiet.months).toBeLessThanOrEqual(0.01);
  });
});

/** The 24 months of one run of chance, each diagnosed from what was known by its end. */
function watched(plan: SimulationPlan, nth: number, catalog: Catalog, standard: Standard): Quiet {
  const series = { ...plan.generator.series, seed: plan.generator.series.seed + nth };
  const observations = reported({ series, stories: NOTHING_HAPPENS }, plan, catalog, standard);
  const targets = goals(plan, standard);
  const months = [2024, 2025]
    .flatMap((year) => Array.from({ length: 12 }, (_, i) => ({ kind: 'month' as const, year, month: i + 1 })))
    .map((at): Month => {
      const known = observations.filter((o) => comparePeriods(lastMonth(fromKey(o.period)), at) <= 0);
      const book = new ScoreBook(catalog, plan.consortium.members, known);
      const scorecard = book.score({ standard, targets, at });
      return {
        scorecard,
        warnings: monitor({ catalog, standard, population: book.population, scorecard, submissions: [] }),
      };
    });
  const runs = months.map(({ scorecard: { period }, warnings }) => ({ period, runId: period, warnings }));
  return quietOf(months, followWarnings(runs, []), []);
}

function reported(
  generator: Plan,
  { consortium }: SimulationPlan,
  catalog: Catalog,
  standard: Standard,
): Observation[] {
  const figures = new Figures(generator, catalog.elements, independent);
  return planUploads(consortium, catalog, standard, generator).flatMap(({ member: code, period, file }) => {
    const member = consortium.members.find((m) => m.code === code);
    if (member === undefined) throw new Error(`no member ${code}`);
    return reportedElements(catalog.elements.values(), member, fromKey(period)).flatMap((element) => {
      const read = quantityFrom(figures.text(element.code, code, fromKey(period)), element.unit, element);
      if (!read.ok) return [];
      const cell = { submission: 1, file, sheet: '填报表', ref: 'F6' };
      return [{ element: element.code, member: code, period, ...read.quantity, ...cell }];
    });
  });
}

/** The goals of the standard, with the curves that the council plans. */
function goals({ actions: { curves, planned } }: SimulationPlan, standard: Standard): ApprovedTarget[] {
  return standard.dimensions
    .flatMap((d) => d.groups.flatMap((g) => g.indicators))
    .flatMap(({ code, target }) =>
      Object.entries(target).map(([year, value]) => ({
        indicator: code,
        member: null,
        year: Number(year),
        value,
        curve: curves[planned[code] ?? ''] ?? null,
        version: 1,
        setBy: '秘书处',
        setAt: '2024-01-05T03:00:00.000Z',
        approvedBy: '理事会',
        approvedAt: '2024-01-05T03:00:00.000Z',
      })),
    );
}
