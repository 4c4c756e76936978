import type { Outcome } from '@luoxuan/flows';
import type { DiagnosisPeriod } from '@luoxuan/scoring';

/** The month or year that was typed. */
export async function diagnosedPeriod(typed: string): Promise<Outcome<{ at: DiagnosisPeriod }>> {
  const { failed, isDiagnosisPeriod, notAPeriod, notDiagnosed } = await import('@luoxuan/flows');
  const { parsePeriod } = await import('@luoxuan/period');
  const parsed = parsePeriod(typed);
  if (!parsed.ok) return failed(notAPeriod(typed));
  return isDiagnosisPeriod(parsed.period) ? { ok: true, at: parsed.period } : failed(notDiagnosed(typed));
}
