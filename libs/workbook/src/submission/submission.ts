import type { Element, MemberKind } from '@luoxuan/catalog';
import type { Period } from '@luoxuan/period';
import type { Quantity } from '@luoxuan/quantity';
import type { Finding } from '../findings/finding.js';
import type { Layout } from '../layout/layout.js';

export interface SubmissionRequest {
  layout: Layout;
  /** The catalogue's elements by code. */
  elements: ReadonlyMap<string, Element>;
  expected: { member: SubmittingMember; period: Period };
  /** Last figure known before this period, for suspect units and zeros; in the element's unit. */
  before?: (code: string) => Quantity | null;
  /** What the template showed under 上年同期. Left out, that column is not checked. */
  yearAgo?: (code: string) => Quantity | null;
  /** Left out, the age of the template is not checked. */
  catalogDigest?: string;
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
}

/**
 * `read` = `readings` + `rejected`: value cells that hold more than a spelling of "no data". An equal repetition of a
 * figure counts once. Every rejected cell has an error at its address.
 */
export interface Submission {
  /** To be stored only if not `blocked`. */
  readings: Reading[];
  findings: Finding[];
  read: number;
  /** Elements that the file names, or that the member owes for this kind of period, and that it holds no figure for. */
  missing: number;
  rejected: number;
  /** The file as a whole is refused (no table, another member, another period): nothing of it may be stored. */
  blocked: boolean;
}
