import type { ColumnRole } from '../layout/layout.js';
import type { Cell } from '../read/cell.js';
import type { TableColumn } from '../table/table.js';
import type { FigureColumn, HeaderColumn } from './located-table.js';

/** The columns of a table as a layout understands them. */
export interface Roles {
  columns: Partial<Record<ColumnRole, HeaderColumn>>;
  /** Columns whose labels together name a row, from left to right. */
  names: number[];
  /** Columns that name the member: its code and its name, say. */
  members: number[];
  figures: FigureColumn[];
  /** What the columns of figures say about time. */
  times: Set<string>;
  repeated: { role: ColumnRole; cell: Cell }[];
  unread: TableColumn[];
  /** Columns with a header, and how many of them the layout knows. */
  headed: number;
  known: number;
}
