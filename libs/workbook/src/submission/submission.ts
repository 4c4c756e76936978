import type { Element, MemberKind, Relation } from '@luoxuan/catalog';
import type { Period } from '@luoxuan/period';
import type { Quantity } from '@luoxuan/quantity';
import type { Bilingual } from '@luoxuan/wording';
import type { Finding } from '../findings/finding.js';
import type { FindingLimits } from '../findings/limit.js';
import type { Layout } from '../layout/layout.js';

/** What files are read by, whoever sends them. */
export interface SubmissionRules {
  /** Each table is read by the one that fits it best; of two that fit alike, by the first. */
  layouts: readonly Layout[];
  /** The catalogue's elements by code. */
  elements: ReadonlyMap<string, Element>;
  /** Indicators that are worked out from elements: a row of one is no unknown row. */
  computed?: readonly ComputedIndicator[];
  /** What has to hold between figures. Left out, nothing is checked between them. */
  relations?: readonly Relation[];
}

/** Whose file it is, what for, and what is known already. Plain data: it can be handed to another thread. */
export interface SubmissionAddress {
  expected: { member: SubmittingMember; period: Period };
  /** Layouts that the member confirmed: they come before the others. */
  own?: readonly Layout[];
  /** Sets of elements that are owed; the core set where nothing is said. */
  sets?: readonly string[];
  /**
   * What is on record: the member's figures of the file's periods, of the year before and of the period before; and of
   * others what one alone may report. Left out, nothing is held against it.
   */
  record?: readonly RecordedFigure[];
  /** The other members of the consortium: a table that names one of them is not taken for the expected one's. */
  peers?: readonly Pick<SubmittingMember, 'code' | 'name' | 'aliases'>[];
  /** Members whose rows are read as well, where a table names the member of each row. Left out: the expected one alone. */
  members?: readonly Pick<SubmittingMember, 'code' | 'name' | 'aliases'>[];
  /** Figure cells that a file may hold for the member; more of them refuse it. Left out: 20,000. */
  mostFigures?: number;
  /** How many findings are listed; see `limitFindings`. */
  limits?: FindingLimits;
  /** Left out, the age of the template is not checked. */
  catalogDigest?: string;
}

export type SubmissionRequest = SubmissionRules & SubmissionAddress;

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

/** The same with the element's code and the period's key. */
export interface RecordedFigure extends OtherFigure {
  element: string;
  period: string;
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
 * `read` = `readings` + `rejected`: value cells that hold more than a spelling of "no data"; words beside a name that
 * nobody knows are no figure. An equal repetition of a figure counts once. Every rejected cell has an error at its address;
 * where there are many alike, the first of them are listed and the rest is counted (`more-findings`).
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
