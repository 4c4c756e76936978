import type { Bilingual } from '@luoxuan/wording';
import type { GivenFaultCode } from '../people/given.js';

export type RefusalCode =
  | 'transition-not-allowed'
  | 'author-missing'
  | 'reason-missing'
  | 'cause-missing'
  | 'measure-not-named'
  | 'no-such-measure'
  | 'measure-state'
  | 'what-missing'
  | 'owner-missing'
  | 'due-missing'
  | 'due-in-the-past'
  | 'not-a-date'
  | 'promise-missing'
  | 'promise-before-due'
  | 'promise-kept-already'
  | 'unknown-indicator'
  | 'indicator-without-direction'
  | 'unknown-member'
  | 'not-a-number'
  | 'reach-too-precise'
  | 'reach-out-of-range'
  | 'not-a-period'
  | 'period-does-not-fit'
  | 'evidence-missing'
  | GivenFaultCode;

/** Why a command is not carried out, and how to mend it. */
export interface Refusal {
  code: RefusalCode;
  message: Bilingual;
  mend: Bilingual;
  details: Record<string, string | number>;
}

export const refusal = (
  code: RefusalCode,
  message: Bilingual,
  mend: Bilingual,
  details: Refusal['details'] = {},
): Refusal => ({ code, message, mend, details });
