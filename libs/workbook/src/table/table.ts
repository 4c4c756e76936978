import type { ColumnRole, MetaRole } from '../layout/layout.js';
import type { Cell } from '../read/cell.js';

/** A table that a layout was recognised in. */
export interface LocatedTable {
  sheet: string;
  /** First row of the header, from 1. */
  headerRow: number;
  columns: Partial<Record<ColumnRole, HeaderColumn>>;
  /** Header cells whose label means a column that was found already: they are not read. */
  repeated: { role: ColumnRole; cell: Cell }[];
  /** What is declared above the body; the first declaration of each kind. */
  meta: Partial<Record<MetaRole, Declared>>;
  rows: BodyRow[];
  /** Rows below the end of the body. They are not read; a figure there would be lost without a word. */
  after: BodyRow[];
}

export interface HeaderColumn {
  /** From 1. */
  column: number;
  cell: Cell;
  /** Unit in brackets behind the label, as folded. */
  unit?: string;
}

/** `text` as written, without its label, and the cell that it stands in. */
export interface Declared {
  text: string;
  cell: Cell;
}

/** The cells of one row by role; a blank cell is left out. */
export interface BodyRow {
  row: number;
  cells: Partial<Record<ColumnRole, Cell>>;
}
