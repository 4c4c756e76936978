/** A span of whole months that a figure is reported or computed for. Years are calendar years of four digits. */
export type Period =
  | Month
  | { kind: 'quarter'; year: number; quarter: number }
  | { kind: 'year'; year: number }
  /** 学年: 1 September of `year` to 31 August of the next. */
  | { kind: 'school-year'; year: number }
  /** 届: those who graduate in `year`; spans the school year that ends in it. */
  | { kind: 'class'; year: number }
  /** Whole calendar years, both ends included. */
  | { kind: 'window'; from: number; to: number };

/** `month` is 1 to 12. */
export interface Month {
  kind: 'month';
  year: number;
  month: number;
}

export type PeriodKind = Period['kind'];

export const EARLIEST_YEAR = 1900;
export const LATEST_YEAR = 2199;
