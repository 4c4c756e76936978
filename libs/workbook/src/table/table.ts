import type { MetaRole } from '../layout/layout.js';
import type { Cell, Range } from '../read/cell.js';
import type { GridRow } from './grid.js';
import type { PathPart } from './path.js';
import type { PeriodLabel } from './period-label.js';

/** A table as it stands on a sheet, whatever it is about: found by its looks, no layout applied. */
export interface GenericTable {
  sheet: string;
  /** On a sheet that the user does not see. */
  hidden: boolean;
  /** Header and body. */
  range: Range;
  /** First and last row of the header. */
  header: { top: number; bottom: number };
  /** The text above it that names it. */
  title?: Cell;
  /** From left to right. */
  columns: TableColumn[];
  /** Rows of the body, from the top; index rows, blank rows and totals are left out. */
  rows: TableRow[];
  /** Rows that add others up, such as 合计. */
  totals: TableRow[];
  /** Rows below the notes and signatures. */
  below: TableRow[];
  /** What is declared above or, failing that, below the table; by the usual labels. */
  declared: Partial<Record<MetaRole, Declared>>;
  /** Rows between the table before and this one, and those below its end: for layouts with labels of their own. */
  around: { above: GridRow[]; below: GridRow[] };
}

/** What a column holds, judged by header and content; a layout may know better. */
export type ColumnKind = 'index' | 'code' | 'name' | 'unit' | 'figure' | 'note' | 'text';

export interface TableColumn {
  /** From 1. */
  column: number;
  /** Texts of the header from the top down, as written: ['就业人数', '其中:升学', '2023年']. */
  path: string[];
  /** The same without what is a period and nothing else. */
  parts: PathPart[];
  /** The lowest cell of its header. */
  cell?: Cell;
  /** In brackets behind a label, or in a row of units; a known unit, as folded. */
  unit?: string;
  /** What the header says about time, from the top down. */
  periods: PeriodLabel[];
  kind: ColumnKind;
}

export interface TableRow {
  /** From 1. */
  row: number;
  /** From left to right, blank ones left out. */
  cells: Cell[];
  /** Labels of the row: its group where that is merged down or repeated as 其中, and its own name. */
  path: PathPart[];
  /** The nearest heading row above, such as 一、服务贡献. */
  group?: PathPart;
  /** From the unit column or the brackets behind the name. */
  unit?: string;
  /** Where the name of the row is a period, or a part of it. */
  periods: PeriodLabel[];
}

/** `text` as written, without its label, and the cell that it stands in. */
export interface Declared {
  text: string;
  cell: Cell;
}
