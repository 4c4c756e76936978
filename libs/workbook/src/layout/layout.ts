/** What a column of the body can hold. */
export const COLUMN_ROLES = ['index', 'owner', 'code', 'name', 'unit', 'before', 'value', 'note'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What can be declared above the body, such as 填报单位：…  */
export const META_ROLES = ['member', 'period', 'filledOn', 'unit'] as const;
export type MetaRole = (typeof META_ROLES)[number];

/** How to tell which table this is and what its columns and rows are, by their labels and never by their place. */
export interface Layout {
  code: string;
  name: string;
  nameEn?: string;
  /** `portrait`: one element a row. */
  orientation: 'portrait';
  /** Header labels of each column; the ones that lead are preferred in messages. */
  columns: Partial<Record<ColumnRole, string[]>>;
  /** Labels of what is declared above the body, written with or without a colon. */
  meta: Partial<Record<MetaRole, string[]>>;
  /** A row that begins with one of these ends the body. */
  bodyEnd: string[];
  /** A row whose name is one of these adds others up and is not read. */
  totals: string[];
}
