import type { Element, MemberKind, Relation } from '@luoxuan/catalog';
import type { Period } from '@luoxuan/period';
import type { Quantity } from '@luoxuan/quantity';
import type { Bilingual } from '@luoxuan/wording';
import type { Finding } from '../findings/finding.js';
import type { FindingLimits } from '../findings/limit.js';
import type { Layout } from '../layout/layout.js';

export interface SubmissionRequest {
  /** Each table is read by the one that fits it best; of two that fit alike, by the first. */
  layouts?: readonly Layout[];
  /** The only one, where it is known which it is; tried before `layouts`. */
  layout?: Layout;
  /** The catalogue's elements by code. */
  elements: ReadonlyMap<string, Element>;
  expected: { member: SubmittingMember; period: Period };
  /** Indicators that are worked out from elements: a row of one is no unknown row. */
  computed?: Iterable<ComputedIndicator>;
  /** Last figure known before this period, for suspect units and zeros; in the element's unit. */
  before?: (code: string) => Quantity | null;
  /** What the template showed under 上年同期. Left out, that column is not checked. */
  yearAgo?: (code: string) => Quantity | null;
  /** Sets of elements that are owed; the core set where nothing is said. */
  sets?: readonly string[];
  /** What has to hold between figures. Left out, nothing is checked between them. */
  relations?: readonly Relation[];
  /**
   * Figure on record, by element, period key and member, for relations over figures that the file does not hold; in the
   * element's unit.
   */
  known?: (element: string, period: string, member: string) => Quantity | null;
  /** Figures of members that are on record, by element and period key, for facts that one alone may report. */
  others?: (element: string, period: string) => readonly OtherFigure[];
  /** Members whose rows are read as well, where a table names the member of each row. Left out: the expected one alone. */
  members?: readonly Pick<SubmittingMember, 'code' | 'name' | 'aliases'>[];
  /** Figure cells that a file may hold for the member; more of them refuse it. Left out: 20,000. */
  mostFigures?: number;
  /** How many findings are listed; see `limitFindings`. */
  limits?: FindingLimits;
  /** Left out, the age of the template is not checked. */
  catalogDigest?: string;
}

/** An indicator of the catalogue: worked out from elements, never handed in. */
export interface ComputedIndicator {
  code: string;
  name: string;
  nameEn?: string;
}

/** What a member has reported for an element and period, in the element's unit. */
export interface OtherFigure {
  member: { code: string; name: string };
  quantity: Quantity;
}

export interface SubmittingMember {
  code: string;
  name: string;
  /** Other names that it signs with. */
  aliases?: string[];
  kind: MemberKind;
  /** false: elements that the lead reports for all are not its own. Left out, that is not checked. */
  lead?: boolean;
}

/** A figure that was read without an error. */
export interface Reading {
  /** Element code. */
  element: string;
  /** Period key. */
  period: string;
  quantity: Quantity;
  sheet: string;
  ref: string;
  /** The cell's text as it was read. */
  raw: string;
  /** Member code, where the table names the member of each row. Left out: the expected member. */
  member?: string;
  /** From a column of an earlier period such as 上年; see `Submission.secondary`. */
  secondary?: true;
}

/** How a table was read. */
export interface TableReading {
  sheet: string;
  /** Header and body, e.g. `A3:F20`. */
  ref: string;
  /** Layout code, and why it was chosen; `score` 0 to 1 orders layouts, it is no probability. */
  layout: string;
  score: number;
  why: Bilingual;
  /** The layout is a list in common use that was not held against the official form. */
  unverified: boolean;
}

/**
 * `read` = `readings` + `rejected`: value cells that hold more than a spelling of "no data". An equal repetition of a
 * figure counts once. Every rejected cell has an error at its address; where there are many alike, the first of them are
 * listed and the rest is counted (`more-findings`).
 */
export interface Submission {
  /** To be stored only if not `blocked`. One for each element, period and member; a dated column has its own period. */
  readings: Reading[];
  /**
   * Figures of columns such as 上年 or 上年同期, each with the period that it is for: to fill gaps and to compare, never to
   * revise what is on record. They are in none of the counts, and what is wrong with them is a hint.
   */
  secondary: Reading[];
  findings: Finding[];
  /** The tables that were read, in the order of the workbook. */
  tables: TableReading[];
  read: number;
  /**
   * Elements that the file names, or that the member owes for this kind of period, and that it holds no figure for. A
   * layout with a list of its own items owes nothing beyond what it names.
   */
  missing: number;
  rejected: number;
  /** The file as a whole is refused (no table, another member, another period): nothing of it may be stored. */
  blocked: boolean;
}
