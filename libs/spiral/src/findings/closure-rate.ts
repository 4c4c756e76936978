import { Rational } from '@luoxuan/quantity';
import { known, unknown, type Figure } from '@luoxuan/scoring';
import type { Finding, FindingState } from './finding.js';
import { isFinal } from './transitions.js';

/** QA02 改进措施闭环率, with everything that it is made of. The counts but `raised` add up to `raised`. */
export interface ClosureRate {
  raised: number;
  /** Closed by data: the only ones that count */
  verified: number;
  closedByHand: number;
  cancelled: number;
  open: number;
  /** verified / raised, in % */
  rate: Figure;
}

export function closureRate(findings: readonly Pick<Finding, 'state'>[]): ClosureRate {
  const count = (state: FindingState): number => findings.filter((f) => f.state === state).length;
  const raised = findings.length;
  const verified = count('verified');
  return {
    raised,
    verified,
    closedByHand: count('closed-by-hand'),
    cancelled: count('cancelled'),
    open: findings.filter((f) => !isFinal(f.state)).length,
    rate:
      raised === 0
        ? unknown('%', 'denominator-is-zero')
        : known(new Rational(verified, raised).mul(100), '%', 2),
  };
}
