import { inside, periodKey, previous, yearAgo, type Period } from '@luoxuan/period';
import type { ObservationLedger, Tx } from '@luoxuan/store';
import type { RecordedFigure } from '@luoxuan/workbook';
import type { KnownAddress } from '../registry/registry.js';

/** What the ledger holds around a submission: of its periods and those before, of all members. */
export async function recordAround(
  tx: Tx,
  ledger: ObservationLedger,
  { consortium, period }: KnownAddress,
): Promise<RecordedFigure[]> {
  const periods = ownPeriods(period).flatMap((own) => [own, previous(own), yearAgo(own)]);
  const names = new Map(consortium.members.map(({ code, name }) => [code, name]));
  const entries = await ledger.current(tx, consortium.code, {
    periods: [...new Set(periods.map(periodKey))],
  });
  return entries.map(({ element, period: key, member, steps, unit, decimals }) => ({
    element,
    period: key,
    member: { code: member, name: names.get(member) ?? member },
    quantity: { steps, unit, decimals },
  }));
}

/** The periods under which figures of a workbook for `period` may count: an annual one holds teaching figures, too. */
function ownPeriods(period: Period): Period[] {
  const school = period.kind === 'year' ? inside('school-year', period) : null;
  return school === null ? [period] : [period, school];
}
