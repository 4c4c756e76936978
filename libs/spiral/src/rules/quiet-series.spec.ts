import { fileURLToPath } from 'node:url';
import { loadCatalog, type Catalog, type Standard } from '@luoxuan/catalog';
import { fromKey } from '@luoxuan/period';
import { ScoreBook } from '@luoxuan/scoring';
import { stableConsortium, STABLE_MEMBERS } from '../testing/stable-consortium.js';
import { followWarnings } from '../warnings/follow.js';
import type { FollowedRun } from '../warnings/standing.js';
import { monitor } from './monitor.js';
import { resultsOf } from './rule.js';

const SEEDS = [1, 2, 3, 4, 5, 6, 7];
const HISTORY = [2021, 2022, 2023];
const WATCHED = [2024, 2025];

/** The shipped catalogue with its consortium standard, whose plan of 2025 counts in every year: nothing changes. */
async function shipped(): Promise<{ catalog: Catalog; standard: Standard }> {
  const loaded = await loadCatalog(fileURLToPath(new URL('../../../../indicators/', import.meta.url)));
  if (!loaded.ok) throw new Error(loaded.faults.map((f) => `${f.file}:${f.line} ${f.code}`).join('\n'));
  const { catalog } = loaded;
  const standard = catalog.standards.find((s) => s.code === 'consortium');
  if (standard === undefined) throw new Error('no standard');
  const everyYear = (line: string | undefined): Record<string, string> =>
    line === undefined ? {} : Object.fromEntries([...HISTORY, ...WATCHED].map((year) => [year, line]));
  const dimensions = standard.dimensions.map((d) => ({
    ...d,
    groups: d.groups.map((g) => ({
      ...g,
      indicators: g.indicators.map((i) => ({ ...i, target: everyYear(i.target[2025]) })),
    })),
  }));
  return { catalog, standard: { ...standard, dimensions } };
}

/** Two years of months, each diagnosed when all of it was there and nothing later. */
function watchMonths(world: { catalog: Catalog; standard: Standard }, seed: number) {
  const { catalog, standard } = world;
  const figures = stableConsortium(world, [...HISTORY, ...WATCHED], seed);
  const book = new ScoreBook(catalog, STABLE_MEMBERS, figures);
  const { population } = book;
  const runs: FollowedRun[] = [];
  let indicatorMonths = 0;
  for (const year of WATCHED) {
    for (let month = 1; month <= 12; month++) {
      const scorecard = book.score({ standard, at: { kind: 'month', year, month } });
      const warnings = monitor({
        catalog,
        standard,
        scorecard,
        population,
        submissions: [],
        today: '2026-01-01',
      });
      runs.push({ period: scorecard.period, runId: scorecard.period, warnings });
      indicatorMonths += resultsOf(scorecard).length;
    }
  }
  return { runs, indicatorMonths };
}

describe('two years of seven consortia in which nothing happens, under the shipped catalogue', () => {
  it('raises at most one yellow in a hundred indicator-months, escalations counted', async () => {
    const world = await shipped();
    const watched = SEEDS.map((seed) => watchMonths(world, seed));
    const indicatorMonths = watched.reduce((sum, w) => sum + w.indicatorMonths, 0);
    expect(indicatorMonths).toBeGreaterThanOrEqual(3000);

    // Every month in which a warning stands at yellow or red counts, not only the one that raised it.
    const alarms = watched.flatMap(({ runs }) =>
      followWarnings(runs, []).flatMap((w) =>
        w.history
          .filter(({ event, level }) => event !== 'resolved' && (level === 'yellow' || level === 'red'))
          .map(({ period, level }) => `${period} ${w.rule} ${w.indicator ?? ''} ${level}`),
      ),
    );
    const most = Math.floor(indicatorMonths / 100);
    // Those beyond are shown by name.
    expect(alarms.slice(most)).toEqual([]);
    // Each rule warns of one thing once: what is followed from month to month has one name.
    for (const { warnings } of watched.flatMap((w) => w.runs)) {
      const names = warnings.map((w) => `${w.rule}|${w.indicator}|${w.member}|${fromKey(w.period).kind}`);
      expect(new Set(names).size).toBe(names.length);
    }
  }, 120_000);

  it('is watched by every rule that has thresholds', async () => {
    const { catalog } = await shipped();
    expect(Object.keys(catalog.monitoring).sort()).toEqual([
      'behind-plan',
      'contradiction',
      'control-chart',
      'coverage-low',
      'due-soon',
      'restated',
      'sharp-fall',
      'unit-error',
      'unreachable',
    ]);
  });
});
