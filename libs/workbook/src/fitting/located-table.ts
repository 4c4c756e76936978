import type { ColumnRole, Layout, MetaRole } from '../layout/layout.js';
import type { Cell, Range } from '../read/cell.js';
import type { GridRow } from '../table/grid.js';
import type { PathPart } from '../table/path.js';
import type { PeriodLabel } from '../table/period-label.js';
import type { Declared, TableColumn } from '../table/table.js';

/** A table that a layout fits: what its columns and rows are. */
export interface LocatedTable {
  sheet: string;
  layout: Layout;
  /** Header and body. */
  range: Range;
  /** First row of the header, from 1. */
  headerRow: number;
  /** The text above it that names it. */
  title?: Cell;
  /** Columns of which there is one. */
  columns: Partial<Record<ColumnRole, HeaderColumn>>;
  /** Columns that hold figures, from left to right. */
  figures: FigureColumn[];
  /** Header cells whose label means a column that was found already: they are not read. */
  repeated: { role: ColumnRole; cell: Cell }[];
  /** Columns that no label of the layout fits. */
  unread: TableColumn[];
  /** Its figures stand below the name of the member: whoever is named around the table made it for several. */
  ofMember?: true;
  /** Rows above the header, up to the table before. */
  above: GridRow[];
  /** What is declared around the body; the first declaration of each kind. */
  meta: Partial<Record<MetaRole, Declared>>;
  rows: BodyRow[];
  /** Figures in cells that are merged over others; left out where there are none. */
  merged?: MergedFigure[];
  /** Rows below the end of the body. They are not read; a figure there would be lost without a word. */
  after: BodyRow[];
}

export interface HeaderColumn {
  /** From 1. */
  column: number;
  /** undefined where a column has no header, as a blank corner above the names. */
  cell?: Cell;
  /** Unit in the header, as folded. */
  unit?: string;
}

export interface FigureColumn extends HeaderColumn {
  role: 'value' | 'before' | 'sample';
  /** What the header says about time. */
  periods: PeriodLabel[];
  /** A quarter or month whose year has a column of its own: its place among the columns of figures. */
  yearAt?: number;
  /** Landscape: the labels that name the element. */
  path?: PathPart[];
}

/** The cells of one row by role; a blank cell is left out. */
export interface BodyRow {
  row: number;
  cells: Partial<Record<ColumnRole, Cell>>;
  /** Cells that name the member: its code and its name, say. */
  members: Cell[];
  /** Beside `figures` of the table. */
  figures: (Cell | undefined)[];
  /** The labels that name the row, group first. */
  path: PathPart[];
  group?: PathPart;
  /** In brackets behind the name. */
  unit?: string;
  /** What the labels of the row say about time. */
  periods: PeriodLabel[];
}

/** A figure whose cell is merged over those of other figures: it is read as the first one alone. */
export interface MergedFigure {
  cell: Cell;
  range: Range;
  column: FigureColumn;
  /** The rows that it stands in, from the top. */
  rows: BodyRow[];
}
