import type { Catalog, Standard, StandardIndicator } from '@luoxuan/catalog';
import type { IndicatorResult, Population, Scorecard } from '@luoxuan/scoring';
import type { Bilingual } from '@luoxuan/wording';
import type { SubmissionStatus, Warning } from '../result.js';

/** What a monitoring rule may look at; rules never read the clock. */
export interface Watch {
  catalog: Catalog;
  standard: Standard;
  scorecard: Scorecard;
  population: Population;
  /** Those of the period, and earlier ones that are still missing. */
  submissions: SubmissionStatus[];
  /** ISO date in China from which days are counted; without it there is no countdown. */
  today?: string;
  /** The latest published edition of each period. */
  publications?: readonly Publication[];
  /** What the import found in the submissions that count now, not in those that were sent again since. */
  importFindings?: readonly ImportedFinding[];
}

/** A published scorecard, and the same period scored from what is on record now. */
export interface Publication {
  edition: string;
  /** ISO date-time */
  publishedAt: string;
  published: Scorecard;
  now: Scorecard;
}

/** A finding of the import that stands on record, with the member and period of its submission. */
export interface ImportedFinding {
  code: string;
  level: 'error' | 'warning' | 'hint';
  member: string;
  /** Key */
  period: string;
  file: string;
  sheet: string | null;
  ref: string | null;
  found: string;
  message: Bilingual;
}

/** One monitoring rule: what it warns of, from facts alone. */
export type Rule = (watch: Watch) => Warning[];

export const resultsOf = (scorecard: Scorecard): IndicatorResult[] =>
  scorecard.dimensions.flatMap((d) => d.indicators);

/** Where an indicator stands in the standard. */
export const entryOf = (standard: Standard, code: string): StandardIndicator | undefined =>
  standard.dimensions.flatMap((d) => d.groups.flatMap((g) => g.indicators)).find((i) => i.code === code);
