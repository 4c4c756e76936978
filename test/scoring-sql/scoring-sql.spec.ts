import { join } from 'node:path';
import { loadCatalog, type Catalog, type Standard } from '@luoxuan/catalog';
import { packageRoot } from '@luoxuan/config';
import { fromKey, lastMonth, ordinal } from '@luoxuan/period';
import {
  ObservationTable,
  scoreConsortium,
  type DiagnosisPeriod,
  type Figure,
  type Scorecard,
} from '@luoxuan/scoring';
import { MEMBERS, reported } from './reported.js';
import { rowsBy, scoresInSql, type World } from './world.js';

let catalog: Catalog;
let standard: Standard;

beforeAll(async () => {
  const loaded = await loadCatalog(join(packageRoot(), 'indicators'));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults.slice(0, 3)));
  catalog = loaded.catalog;
  const found = catalog.standards.find((s) => s.code === 'consortium');
  if (found === undefined) throw new Error('the standard of the consortia is not there');
  standard = found;
});

/** Of a number as SQL has it: the exact one to 1e-9 of what it was computed from, null where there is none. */
function expectSame(what: string, sql: number | null | undefined, exact: Figure | undefined, size = 0): void {
  const value = exact?.value ?? null;
  const near =
    value !== null &&
    typeof sql === 'number' &&
    Math.abs(sql - value) <= 1e-9 * Math.max(1, Math.abs(value), size);
  if (!near) expect(`${what}: ${sql ?? null}`).toBe(`${what}: ${value}`);
}

interface ComparisonRow {
  indicator: string;
  kind: string;
  now: number | null;
  before: number | null;
  difference: number | null;
  rate: number | null;
}

function compareAll(world: World, at: DiagnosisPeriod): { card: Scorecard; compared: number } {
  const population = {
    members: MEMBERS,
    table: new ObservationTable(world.observations),
    elements: catalog.elements,
  };
  const card = scoreConsortium({ catalog, standard, population, at });
  const db = scoresInSql(world, at.kind, ordinal(lastMonth(at)));
  const values = new Map(
    db
      .prepare<[], { indicator: string; value: number | null; gap: number }>(
        "SELECT * FROM value WHERE role = 'now'",
      )
      .all()
      .map((row) => [row.indicator, row]),
  );
  const comparisons = new Map(
    db
      .prepare<[], ComparisonRow>('SELECT * FROM comparison')
      .all()
      .map((row) => [`${row.indicator} ${row.kind}`, row]),
  );
  const attainments = rowsBy<{ indicator: string; attained: number | null }>(db, 'attainment', 'indicator');
  const scores = rowsBy<{ indicator: string; score: number | null }>(db, 'score', 'indicator');
  const dimensions = rowsBy<{ dimension: string; score: number | null; coverage: number }>(
    db,
    'dimension_score',
    'dimension',
  );
  const [total] = db.prepare<[], { score: number | null; coverage: number }>('SELECT * FROM total').all();
  db.close();

  let compared = 0;
  for (const dimension of card.dimensions) {
    for (const result of dimension.indicators) {
      const { code } = result;
      expectSame(`${code} value`, values.get(code)?.value, result.value);
      expect(`${code} ${values.get(code)?.gap}`).toBe(
        `${code} ${result.explanation.gaps.length > 0 ? 1 : 0}`,
      );
      for (const { kind, now, difference, rate } of result.comparisons) {
        if (kind === 'target' || kind === 'floor' || kind === 'benchmark') continue;
        const row = comparisons.get(`${code} ${kind}`);
        const size = Math.abs(now.value ?? 0);
        expectSame(`${code} ${kind} difference`, row?.difference, difference, size);
        expectSame(`${code} ${kind} rate`, row?.rate, rate, (size * 100) / Math.abs(row?.before ?? 1));
      }
      expectSame(`${code} attainment`, attainments.get(code)?.attained, result.attainment.raw);
      if (result.kind === 'substantive') expectSame(`${code} score`, scores.get(code)?.score, result.score);
      compared++;
    }
    expectSame(`${dimension.code} score`, dimensions.get(dimension.code)?.score, dimension.score);
    expectSame(`${dimension.code} coverage`, dimensions.get(dimension.code)?.coverage, dimension.coverage);
  }
  expectSame('total', total?.score, card.score);
  expectSame('coverage', total?.coverage, card.coverage);
  return { card, compared };
}

describe('rollups, comparisons, attainment and scores, computed again in SQL', () => {
  it.each(['2024-03', '2024-08', '2024-11', '2025-02', '2025-12', '2024', '2025'])(
    'agree for every indicator of the standard in %s',
    (period) => {
      const at = fromKey(period) as DiagnosisPeriod;
      for (const [seed, missing] of [
        [1, 0],
        [2, 0.004],
        [3, 0.2],
      ] as const) {
        const observations = reported(catalog, seed, missing);
        const { card, compared } = compareAll({ catalog, standard, members: MEMBERS, observations }, at);
        const due = card.dimensions.reduce((sum, d) => sum + d.indicators.length, 0);
        expect(compared).toBe(due);
        expect(compared).toBeGreaterThan(at.kind === 'year' ? 50 : 10);
        if (missing === 0) expect(card.score.exact).not.toBeNull();
      }
    },
  );
});
