import type { Element } from '@luoxuan/catalog';
import type { Period } from '@luoxuan/period';
import type { Quantity } from '@luoxuan/quantity';

/** What a template is made for. */
export interface TemplateRequest {
  consortium: { code: string; name: string };
  member: { code: string; name: string };
  period: Period;
  /** Those that this member reports for this kind of period. */
  elements: Element[];
  /** The figure of the year before, by element code; in the element's unit. */
  before: (code: string) => Quantity | null;
  catalogDigest: string;
  /** Example data: says so in the title. */
  synthetic?: boolean;
  /** Filled into 本期 as they are, texts as texts. */
  values?: (code: string) => string | number | undefined;
  /** Filled into 备注. */
  notes?: (code: string) => string | undefined;
  filledBy?: string;
  /** ISO date. */
  filledOn?: string;
}
