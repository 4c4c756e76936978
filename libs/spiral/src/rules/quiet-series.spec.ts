import { loadCatalog, type Catalog, type Standard } from '@luoxuan/catalog';
import { fromKey, type Month } from '@luoxuan/period';
import { ScoreBook } from '@luoxuan/scoring';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { followWarnings } from '../warnings/follow.js';
import type { FollowedRun } from '../warnings/standing.js';
import { stableConsortium, STABLE_MEMBERS } from '../testing/stable-consortium.js';
import { monitor } from './monitor.js';
import { resultsOf } from './rule.js';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const HISTORY = [2021, 2022, 2023];
const WATCHED = [2024, 2025];

interface Watched {
  runs: FollowedRun[];
  indicatorMonths: number;
}

/** Two years of months, each diagnosed when all of it was there and nothing later. */
function watchMonths(world: { catalog: Catalog; standard: Standard }, seed: number): Watched {
  const { catalog, standard } = world;
  const book = new ScoreBook(
    catalog,
    STABLE_MEMBERS,
    stableConsortium(world, [...HISTORY, ...WATCHED], seed),
  );
  const runs: FollowedRun[] = [];
  let indicatorMonths = 0;
  for (const year of WATCHED) {
    for (let month = 1; month <= 12; month++) {
      const at: Month = { kind: 'month', year, month };
      const scorecard = book.score({ standard, at });
      const warnings = monitor({
        catalog,
        standard,
        scorecard,
        population: book.population,
        submissions: [],
        today: '2026-01-01',
      });
      runs.push({ period: scorecard.period, runId: `${seed}-${scorecard.period}`, warnings });
      indicatorMonths += resultsOf(scorecard).length;
    }
  }
  return { runs, indicatorMonths };
}

describe('a series in which nothing happens', () => {
  it('raises at most one yellow in a hundred indicator-months', async () => {
    const loaded = await loadCatalog(fileURLToPath(new URL('../../../../indicators/', import.meta.url)));
    if (!loaded.ok) throw new Error(loaded.faults.map((f) => `${f.file}:${f.line} ${f.code}`).join('\n'));
    const { catalog } = loaded;
    const shipped = catalog.standards.find((s) => s.code === 'consortium')!;
    // The same plan every year: nothing happens.
    const standard: Standard = {
      ...shipped,
      dimensions: shipped.dimensions.map((d) => ({
        ...d,
        groups: d.groups.map((g) => ({
          ...g,
          indicators: g.indicators
            .map((i) => ({
              ...i,
              target: Object.fromEntries(
                [2021, 2022, 2023, 2024, 2025].map((y) => [y, i.target[2025] ?? '']),
              ),
            }))
            .map((i) => (i.target[2025] === '' ? { ...i, target: {} } : i)),
        })),
      })),
    };
    const out: string[] = [];
    let total = 0;
    let yellow = 0;
    for (const seed of SEEDS) {
      const { runs, indicatorMonths } = watchMonths({ catalog, standard }, seed);
      total += indicatorMonths;
      for (const w of followWarnings(runs, [])) {
        for (const e of w.history)
          if (['yellow', 'red'].includes(e.level) && e.event !== 'resolved') {
            yellow++;
            out.push(`${seed} ${w.rule} ${w.indicator} ${e.period} ${e.level} ${e.event} ${w.text.zh}`);
          }
      }
    }
    writeFileSync('/tmp/quiet.txt', out.join('\n'));
    console.log(total, yellow);
  }, 120000);
});
