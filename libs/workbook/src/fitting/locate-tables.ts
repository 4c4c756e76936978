import { compile } from '../layout/compiled.js';
import { type ColumnRole, COLUMN_ROLES, type Layout } from '../layout/layout.js';
import type { Cell, Sheet } from '../read/cell.js';
import { endsBody } from '../table/body.js';
import { NEAR, readAround } from '../table/meta.js';
import { cellAt, type Grid } from '../table/grid.js';
import { locateOnGrids, type OnGrid } from '../table/locate-generic.js';
import { type RowLabels, rowLabels } from '../table/row-paths.js';
import type { GenericTable, TableRow } from '../table/table.js';
import { type Fit, fitLayout, mostScore, titlesOf } from './fit.js';
import { columnOwner } from './member-columns.js';
import { RowNames } from './known-names.js';
import type { BodyRow, LocatedTable } from './located-table.js';
import { mergedFigures } from './merged-figures.js';
import type { Roles } from './table-roles.js';
import type { Lexicon } from './subject.js';
import { isSum } from './sums.js';

/** A table with the layouts that were tried on it, the best one first: where none fits, all of them. */
export interface TriedTable {
  table: GenericTable;
  tried: Fit[];
  /** As the best layout reads it; left out where none fits. */
  located?: LocatedTable;
}

/** Every table on the sheets, hidden ones included, each read by the layout that fits it best. */
export function tryLayouts(sheets: Sheet[], layouts: readonly Layout[], lexicon: Lexicon): TriedTable[] {
  const words = headerWords(layouts);
  return locateOnGrids(sheets, words).map((found) => tryOn(found, layouts, lexicon));
}

/**
 * Where two layouts fit alike, the first one counts. Those that may score most are tried first: one that cannot come up to
 * the best of them is not tried at all.
 */
function tryOn(found: OnGrid, layouts: readonly Layout[], lexicon: Lexicon): TriedTable {
  const rowNames = new RowNames(found, lexicon);
  const titles = titlesOf(found.table);
  const promising = layouts
    .map((layout, order) => ({ layout, order, most: mostScore(layout, titles) }))
    .sort((a, b) => b.most - a.most);
  const fits: { fit: Fit; order: number }[] = [];
  let reached = 0;
  for (const { layout, order, most } of promising) {
    if (most < reached) break;
    const fit = fitLayout(found, layout, titles, rowNames, lexicon);
    if (fit.fits) reached = Math.max(reached, fit.score);
    fits.push({ fit, order });
  }
  const tried = fits.sort((a, b) => better(a.fit, b.fit) || a.order - b.order).map(({ fit }) => fit);
  const [best] = tried;
  return {
    table: found.table,
    tried,
    ...(best?.fits ? { located: read(found, best, lexicon) } : {}),
  };
}

function better(a: Fit, b: Fit): number {
  return Number(b.fits) - Number(a.fits) || b.score - a.score;
}

const wordsOf = new WeakMap<readonly Layout[], ReadonlySet<string>>();

/** Header words that layouts bring along, folded. Files are mostly read with the same list of layouts. */
function headerWords(layouts: readonly Layout[]): ReadonlySet<string> {
  const known = wordsOf.get(layouts);
  if (known) return known;
  const words = new Set(layouts.flatMap((layout) => [...compile(layout).roles.keys()]));
  wordsOf.set(layouts, words);
  return words;
}

function read({ table, grid }: OnGrid, { layout, roles, labels }: Fit, lexicon: Lexicon): LocatedTable {
  const compiled = compile(layout);
  const end = table.rows.findIndex(({ cells }) => endsBody(cells, compiled.bodyEnd));
  const rows = end < 0 ? table.rows : table.rows.slice(0, end);
  const after = [...(end < 0 ? [] : table.rows.slice(end)), ...table.below];
  const labelsAfter = roles.names.length === 0 ? [] : rowLabels(after, roles.names, grid);
  const body = rows.map((row, index) => bodyRow(row, labels[index], roles, grid));
  const merged = grid.merges.length === 0 ? [] : mergedFigures(grid.merges, body, roles.figures);
  return {
    sheet: table.sheet,
    layout,
    range: table.range,
    headerRow: table.header.top,
    ...(table.title ? { title: table.title } : {}),
    columns: roles.columns,
    figures: roles.figures,
    repeated: roles.repeated,
    unread: roles.unread,
    ...(table.columns.some((column) => columnOwner(column, lexicon.own) === 'own') ? { ofMember: true } : {}),
    above: table.around.above.slice(-NEAR),
    meta: {
      ...table.declared,
      ...readAround(compiled.readDeclarations, table.around, grid),
    },
    ...(merged.length > 0 ? { merged } : {}),
    rows: body.filter((row) => !isSum(row, compiled, lexicon, grid)),
    after: after.map((row, index) => bodyRow(row, labelsAfter[index], roles, grid)),
  };
}

const NO_LABELS: RowLabels = { path: [], periods: [] };

function bodyRow(row: TableRow, labels: RowLabels = NO_LABELS, roles: Roles, grid: Grid): BodyRow {
  const cells: Partial<Record<ColumnRole, Cell>> = {};
  for (const role of COLUMN_ROLES) {
    const column = roles.columns[role]?.column;
    if (column === undefined) continue;
    // A member, period or unit that is merged down counts for each of its rows.
    const cell = cellAt(row.cells, column) ?? (KEYS.has(role) ? grid.above(row.row, column) : undefined);
    if (cell) cells[role] = cell;
  }
  const body: BodyRow = {
    row: row.row,
    cells,
    members: roles.members.flatMap(
      (column) => cellAt(row.cells, column) ?? grid.above(row.row, column) ?? [],
    ),
    figures: roles.figures.map(({ column }) => cellAt(row.cells, column)),
    path: labels.path,
    periods: labels.periods,
  };
  if (labels.group) body.group = labels.group;
  if (labels.unit !== undefined) body.unit = labels.unit;
  return body;
}

const KEYS: ReadonlySet<ColumnRole> = new Set(['member', 'period', 'unit']);
