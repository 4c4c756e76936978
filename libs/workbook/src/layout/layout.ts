/**
 * What a column of the body can hold. `sample`: how many were asked, the figure of the element whose name
 * is that of the row with the first of these labels behind it (在校生满意度, 调查人次). `ignored` is known and never read, such as 目标值 or 自评得分.
 */
export const COLUMN_ROLES = [
  'index',
  'owner',
  'code',
  'name',
  'unit',
  'member',
  'period',
  'before',
  'value',
  'sample',
  'note',
  'ignored',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What can be declared above the body, such as 填报单位：…  */
export const META_ROLES = ['member', 'period', 'filledOn', 'unit'] as const;
export type MetaRole = (typeof META_ROLES)[number];

/**
 * `portrait`: one element a row. `landscape`: one element a column, a member or period a row. `long`: one figure a row,
 * with element, member and period in columns.
 */
export const ORIENTATIONS = ['portrait', 'landscape', 'long'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** Places that may give the unit of a figure, beside its own cell: the nearest one that a layout names counts. */
export const UNIT_PLACES = ['column', 'name', 'header', 'above'] as const;
export type UnitPlace = (typeof UNIT_PLACES)[number];

/** A text as it stands in tables; with the years of the tables that use it, where it is not of all years. */
export type LayoutLabel = string | DatedLabel;

export interface DatedLabel {
  text: string;
  /** First and last year: of the year in which the table's period ends. */
  from?: number;
  to?: number;
}

/** A row (of a landscape table: a column) that the layout knows by its own wording. */
export interface LayoutItem {
  /** `就业人数/升学` is a path: 升学 below 就业人数. */
  labels: LayoutLabel[];
  /** Element code; left out for an item that is known and not read. */
  element?: string;
  /**
   * The unit of its figures where the table itself names none. Of two items with one label, such as 课程总数 in 门 and in
   * 学时, the unit of the row tells which is meant.
   */
  unit?: string;
}

/** How to tell which table this is and what its columns and rows are, by their labels and never by their place. */
export interface Layout {
  code: string;
  name: string;
  nameEn?: string;
  /** `unverified`: a list in common use that was not held against the official form. */
  status?: 'unverified';
  orientation: Orientation;
  /** Texts in the title, or names of the sheet. */
  title?: string[];
  /** Header labels of each column; the ones that lead are preferred in messages. */
  columns: Partial<Record<ColumnRole, LayoutLabel[]>>;
  /** Whether a header that is a period (2023年, 9月) is a column of its figures. Left out: it is. */
  periods?: 'headers' | 'none';
  /** Left out: all of them. */
  units?: UnitPlace[];
  /** What is not in this list is looked for among the names and aliases of the catalogue. */
  items?: LayoutItem[];
  /** Labels of what is declared around the body, written with or without a colon. */
  meta: Partial<Record<MetaRole, string[]>>;
  /** A row that begins with one of these ends the body; the usual ones need not be named. */
  bodyEnd: string[];
  /** A row whose name is one of these adds others up and is not read; the usual ones need not be named. */
  totals: string[];
}

export const textOf = (label: LayoutLabel): string => (typeof label === 'string' ? label : label.text);

/** Whether tables of a year use the label. */
export function isInUse(label: LayoutLabel, year: number): boolean {
  return typeof label === 'string' || (year >= (label.from ?? year) && year <= (label.to ?? year));
}
