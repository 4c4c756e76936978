import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Catalog, Indicator, Standard } from '@luoxuan/catalog';
import type { Member, Observation } from '@luoxuan/scoring';

export interface World {
  catalog: Catalog;
  standard: Standard;
  members: Member[];
  observations: Observation[];
}

const SQL = readFileSync(join(import.meta.dirname, 'scores.sql'), 'utf8');

/** `scores.sql` over the world in the month or year that ends in `last` (months from year 0); the tables of its result. */
export function scoresInSql(world: World, kind: 'month' | 'year', last: number): Database.Database {
  const db = new Database(':memory:');
  fill(db, world);
  insert(db, 'moment', 'kind, last INTEGER', [[kind, last]]);
  db.exec(SQL);
  return db;
}

/** The rows of a table of the result, by one of its columns. */
export function rowsBy<Row extends object>(db: Database.Database, table: string, column: keyof Row & string) {
  const rows = db.prepare<[], Row>(`SELECT * FROM ${table}`).all();
  return new Map(rows.map((row) => [String(row[column]), row]));
}

type Value = string | number | null;

function insert(db: Database.Database, table: string, columns: string, rows: Value[][]): void {
  db.exec(`CREATE TABLE ${table} (${columns})`);
  const names = columns.split(',');
  const statement = db.prepare(`INSERT INTO ${table} VALUES (${names.map(() => '?').join(', ')})`);
  for (const row of rows) statement.run(row);
}

function fill(db: Database.Database, { catalog, standard, members, observations }: World): void {
  const elements = [...catalog.elements.values()];
  insert(
    db,
    'element',
    'code, period, time, decimals, weighted_by',
    elements.map((e) => [e.code, e.period, e.time, e.decimals, e.weightedBy ?? null]),
  );
  insert(
    db,
    'reporter',
    'element, member',
    elements.flatMap((e) =>
      members
        .filter((m) =>
          e.members === 'lead' || e.members === 'distinct'
            ? m.lead
            : e.reportedBy.some((kind) => kind === m.kind),
        )
        .map((m) => [e.code, m.code]),
    ),
  );
  insert(
    db,
    'fact',
    'element, member, period, steps INTEGER',
    observations.map((o) => [o.element, o.member, o.period, o.steps]),
  );
  db.exec('CREATE INDEX fact_key ON fact (element, member, period)');
  fillStandard(db, catalog, standard);
}

function fillStandard(db: Database.Database, catalog: Catalog, standard: Standard): void {
  const entries = standard.dimensions.flatMap((d) =>
    d.groups.flatMap((g) => g.indicators.map((entry) => ({ entry, dimension: d.code }))),
  );
  const find = (code: string): Indicator => catalog.indicators.get(code) ?? raise(code);
  const terms = entries.flatMap(({ entry: { code } }) => termsOf(find(code), catalog));
  insert(db, 'term', 'indicator, element, above INTEGER', terms);
  insert(
    db,
    'indicator',
    'code, period, direction, is_rate INTEGER, factor, cumulative INTEGER, accumulates INTEGER, kind, rule, dimension, weight',
    entries.map(({ entry, dimension }) => {
      const { code, period, direction, unit } = find(entry.code);
      const own = terms.filter(([indicator]) => indicator === code);
      const flows = own.map(([, element]) => catalog.elements.get(String(element))?.time === 'sum');
      const isRatio = own.some(([, , above]) => above === 0);
      // a ratio of two flows does not grow through the year, that of a flow to a stock is only seen from January on
      const accumulates = flows.includes(true) && (!isRatio || flows.includes(false));
      const factor = isRatio && unit === '%' ? 100 : 1;
      const flags = [unit === '%' ? 1 : 0, factor, accumulates && isRatio ? 1 : 0, accumulates ? 1 : 0];
      return [code, period, direction, ...flags, entry.kind, entry.rule.kind, dimension, entry.weight];
    }),
  );
  insert(
    db,
    'target',
    'indicator, year INTEGER, value',
    entries.flatMap(({ entry }) =>
      Object.entries(entry.target).map(([y, v]) => [entry.code, Number(y), Number(v)]),
    ),
  );
  insert(
    db,
    'curve',
    'indicator, month INTEGER, share',
    entries.flatMap(({ entry }) => (entry.curve ?? []).map((share, i) => [entry.code, i + 1, share])),
  );
  insert(
    db,
    'band',
    'indicator, lower, upper, points',
    entries.flatMap(({ entry: { code, rule } }) =>
      rule.kind === 'bands'
        ? rule.bands.map((b) => [code, b.from ? Number(b.from) : null, b.to ? Number(b.to) : null, b.points])
        : [],
    ),
  );
  insert(
    db,
    'dimension',
    'code, weight',
    standard.dimensions.map((d) => [d.code, d.weight]),
  );
  const { cap, attainmentWeight, progressWeight, progressSpan, progressSpanPoints } = standard.scoring;
  insert(db, 'scoring', 'cap, attainment, progress, span, span_points', [
    [cap, attainmentWeight, progressWeight, progressSpan, progressSpanPoints],
  ]);
}

/** `A`, `A + B` or `A / B`, where a part may be another indicator: read anew, without the product's parser. */
function termsOf({ code, formula }: Indicator, catalog: Catalog): Value[][] {
  const [above = '', below] = formula.text.split('/');
  const side = (text: string | undefined, isAbove: number): Value[][] =>
    (text?.split('+') ?? []).map((part) => {
      const element = part.trim();
      if (!catalog.elements.has(element)) throw new Error(`${code}: ${formula.text} is not A + B or A / B`);
      return [code, element, isAbove];
    });
  return [...side(above, 1), ...side(below, 0)];
}

function raise(code: string): never {
  throw new Error(`no indicator ${code}`);
}
