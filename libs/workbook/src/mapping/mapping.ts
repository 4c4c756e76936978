import type { ColumnRole, Orientation } from '../layout/layout.js';
import type { Reason } from './reason.js';

/** What the tables of a workbook that fits no layout most likely hold. Plain data, to be shown, corrected and kept. */
export interface Mapping {
  tables: MappedTable[];
  /** How many are beyond the bounds and not in `tables`; see propose.ts. */
  leftOut: { tables: number; labels: number };
}

export interface MappedTable {
  sheet: string;
  /** The text above it that names it. */
  title: string | null;
  orientation: Orientation;
  /** First row of the header, from 1. */
  headerRow: number;
  columns: MappedColumn[];
  /** Of the rows where an element stands in a row, of the columns where it stands in a column. Each wording once. */
  labels: MappedLabel[];
}

export interface MappedColumn {
  /** From 1. */
  column: number;
  /** Of its header; null where that is blank. */
  ref: string | null;
  /** Header labels from the top, joined by `/`; periods are left out where there is another label. */
  label: string;
  /** `periods`: its header is a period; `element`: it holds an element; null: what it holds is open. */
  role: ColumnRole | 'periods' | 'element' | null;
  /** Key of the period that its header names, as far as the file's own period tells it. */
  period: string | null;
}

export interface MappedLabel {
  /** As written; `就业人数/升学` is 升学 below 就业人数. */
  label: string;
  /** The first cell with it. */
  ref: string;
  unit: string | null;
  /** Element code; null while it is open. */
  element: string | null;
  elementName: string | null;
  /** Decided by hand: known, and not read. */
  ignored: boolean;
  /** 0 to 1 of the proposal; 0 while it is open. */
  confidence: number;
  /** Why the element, or why none. */
  reasons: Reason[];
  /** The likeliest others, best first. */
  alternatives: Alternative[];
}

export interface Alternative {
  element: string;
  elementName: string;
  confidence: number;
  reasons: Reason[];
}

/** Every different label of all tables, in reading order. */
export const labelsOf = (mapping: Mapping): MappedLabel[] => mapping.tables.flatMap(({ labels }) => labels);
