import type { Cell } from '../read/cell.js';
import { cellAt, type Grid, type GridRow } from './grid.js';
import { type PathPart, readLabel, type ReadLabel } from './path.js';

/** No name is spread over more columns. */
const MOST_COLUMNS = 8;

/** What the label cells of a row say. */
export interface RowLabels {
  path: PathPart[];
  group?: PathPart;
  unit?: string;
  periods: NonNullable<ReadLabel['period']>[];
}

/**
 * The path of each row from its label columns, given from left to right. A group is taken from a cell that is merged
 * down, or that stands once beside several rows; 其中: belongs to the row above it, and so do the rows that follow with
 * blanks in front, numbered A B C, or without the running number that the row above it has.
 */
export function rowLabels(rows: GridRow[], columnsOfLabels: number[], grid: Grid): RowLabels[] {
  const labelColumns = columnsOfLabels.slice(0, MOST_COLUMNS);
  const labels: RowLabels[] = [];
  const state: State = { last: new Map(), parent: [], whole: [], numbered: false, inside: false };
  const columns = new Set(labelColumns);
  for (const row of rows) {
    const heading = headingOf(row, columns);
    if (heading) {
      state.last.clear();
      state.inside = false;
    }
    const read = readRow(row, labelColumns, grid, state);
    if (state.group && !heading) read.group = state.group;
    labels.push(read);
    if (heading) state.group = heading;
  }
  return labels;
}

interface State {
  /** The label that stands last in each column but the last one. */
  last: Map<number, Cell>;
  /** Path of the row that 其中 below it belongs to. */
  parent: PathPart[];
  /** Of the last such row that is no average: it is the parent of what stands below its averages. */
  whole: PathPart[];
  /** A running number stands left of the label of that row. */
  numbered: boolean;
  /** Whether the row before was such a part. */
  inside: boolean;
  group?: PathPart;
}

/** A row with one label and nothing else heads those below it. */
function headingOf({ cells }: GridRow, columns: ReadonlySet<number>): PathPart | undefined {
  const [only, ...others] = cells;
  if (only?.type !== 'text' || others.length > 0) return undefined;
  return columns.has(only.column) || columns.size === 0 || only.column < Math.min(...columns)
    ? readLabel(only).part
    : undefined;
}

const NO_PERIODS: RowLabels['periods'] = [];

function readRow(row: GridRow, labelColumns: number[], grid: Grid, state: State): RowLabels {
  const path: PathPart[] = [];
  let periods = NO_PERIODS;
  let unit: string | undefined;
  let before: Cell | undefined;
  const last = lastLabelled(row, labelColumns);
  for (const [index, column] of labelColumns.entries()) {
    const cell = labelledBy(row, column, index < last, grid, state);
    if (!cell) continue;
    if (index < labelColumns.length - 1) state.last.set(column, cell);
    if (cell === before) continue;
    const label = readLabel(cell);
    before = label.part && cell;
    if (label.part) path.push(label.part);
    if (label.unit !== undefined) unit = label.unit;
    if (label.period) periods = [...periods, label.period];
    if (label.thisYear) periods = [...periods, { kind: 'this-year' }];
  }
  const numbered = (row.cells[0]?.column ?? Infinity) < (labelColumns[0] ?? 0);
  const labels: RowLabels = { path: withParent(path, numbered, state), periods };
  if (unit !== undefined) labels.unit = unit;
  return labels;
}

/** The row's own label, one merged down over it, or a group that stands once beside its first row. */
function labelledBy(
  row: GridRow,
  column: number,
  inGroup: boolean,
  grid: Grid,
  state: State,
): Cell | undefined {
  const own = labelAt(row, column) ?? grid.above(row.row, column);
  return own ?? (inGroup ? state.last.get(column) : undefined);
}

/** Of the columns the last one with a label of the row's own; -1 where there is none. */
function lastLabelled(row: GridRow, labelColumns: number[]): number {
  return labelColumns.findLastIndex((column) => labelAt(row, column) !== undefined);
}

function labelAt({ cells }: GridRow, column: number): Cell | undefined {
  const cell = cellAt(cells, column);
  return cell?.type === 'error' ? undefined : cell;
}

/** Blanks in front, A类：, (1) or ①. */
const MARKED = /^(?:\s|[A-Za-zＡ-Ｚ]类?[:：.、]|[（(]\d{1,2}[）)]|[①-⑳])/u;
const ONLY_OF_WHICH = /^其中:?$/u;

function withParent(path: PathPart[], numbered: boolean, state: State): PathPart[] {
  const ofWhich = path.some(({ folded }) => folded.startsWith('其中'));
  const named = ofWhich ? path.filter(({ folded }) => !ONLY_OF_WHICH.test(folded)) : path;
  const own = named.at(-1);
  if (!own) return path;
  const follows = state.inside && ((state.numbered && !numbered) || MARKED.test(own.cell.text));
  state.inside = (ofWhich || follows) && state.parent.length > 0;
  if (state.inside) {
    const parent = parentOf(own, state);
    return sameStart(parent, named) ? named : [...parent, own];
  }
  state.parent = named;
  if (!AVERAGE.test(own.bare)) state.whole = named;
  state.numbered = numbered;
  return named;
}

const AVERAGE = /平均|[课生人师户校]均/u;
/** In characters: so much of its name an average has in common with what it is an average of. */
const COMMON = 4;

/** 在线精品课程课均学生数 has no parts of the kind 国家级数量, but 在线精品课程数 above it has. */
function parentOf(part: PathPart, { parent, whole }: State): PathPart[] {
  const [leaf, above] = [parent.at(-1)?.bare ?? '', whole.at(-1)?.bare ?? ''];
  if (!AVERAGE.test(leaf) || AVERAGE.test(part.bare) || above.length < COMMON) return parent;
  return leaf.startsWith(above.slice(0, COMMON)) ? whole : parent;
}

/** The parent is named already, in a column of its own. */
function sameStart(parent: PathPart[], path: PathPart[]): boolean {
  return path.length > parent.length && parent.every((part, index) => part.folded === path[index]?.folded);
}
