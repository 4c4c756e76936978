import type { Bilingual } from '@luoxuan/wording';
import { unitWords } from './expected.js';
import type { Fault, FaultCode } from './fault.js';
import type { ValueTarget } from './value-target.js';

/** What is wrong, and how to mend it. */
export interface Words {
  message: Bilingual;
  mend: Bilingual;
}

/** `found` is the cell's text as shown. */
export type Describe<C extends FaultCode> = (fault: Fault<C>, target: ValueTarget, found: string) => Words;

/** In an English sentence the spreadsheet's own word stands beside the English one. */
export function both(unit: string): string {
  const { zh, en } = unitWords(unit);
  return zh === en ? zh : `${zh} (${en})`;
}

/** A number with its unit: 123.46万元, 123.46 ten thousand yuan. */
export function withUnit(plain: string, unit: string): Bilingual {
  const { zh, en } = unitWords(unit);
  return { zh: plain + zh, en: zh === en ? plain + en : `${plain} ${en}` };
}

/** A cell's text may be pages long; a finding shows how it begins. */
const SHOWN = 100;

export function clipped(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
