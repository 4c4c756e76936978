import { Rational } from '@luoxuan/quantity';
import type { Fault } from './fault.js';

/** What a count cannot be. `plain` is in the element's unit. */
export function countFaults(plain: Rational): Fault[] {
  const faults: Fault[] = [];
  if (plain.lt(0)) faults.push({ code: 'negative-count' });
  if (plain.d !== 1n) faults.push({ code: 'fractional-count' });
  return faults;
}
