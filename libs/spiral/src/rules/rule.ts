import type { Standard, StandardIndicator } from '@luoxuan/catalog';
import type { Scorecard } from '@luoxuan/scoring';
import type { SubmissionStatus, Warning } from '../result.js';

/** What a monitoring rule may look at; rules never read the clock. */
export interface Watch {
  standard: Standard;
  scorecard: Scorecard;
  submissions: SubmissionStatus[];
}

/** One monitoring rule: what it warns of, from facts alone. */
export type Rule = (watch: Watch) => Warning[];

/** Where an indicator stands in the standard. */
export const entryOf = (standard: Standard, code: string): StandardIndicator | undefined =>
  standard.dimensions.flatMap((d) => d.groups.flatMap((g) => g.indicators)).find((i) => i.code === code);
