import type { Outcome } from '../suite.js';

/** One object a case. */
export function jsonLine(outcome: Outcome): string {
  const { name, target } = outcome.of;
  if ('failed' in outcome) return JSON.stringify({ name, failed: outcome.failed });
  const { cpu_s, peak_mib, ratio, seen, runs } = outcome.measured;
  return JSON.stringify({
    name,
    cpu_s: Number(cpu_s.toPrecision(4)),
    peak_mib: Number(peak_mib.toFixed(1)),
    ratio: ratio === null ? null : Number(ratio.toFixed(2)),
    seen,
    runs,
    ...(target && { target }),
  });
}
