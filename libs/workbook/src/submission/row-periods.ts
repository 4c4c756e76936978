import { contains, parsePeriod, type Period, periodKey } from '@luoxuan/period';
import { isEarlier } from '../fitting/columns.js';
import type { BodyRow, FigureColumn } from '../fitting/located-table.js';
import type { Cell } from '../read/cell.js';
import { serialToIso } from '../read/dates.js';
import { type PeriodLabel, periodLabel, resolvePeriod } from '../table/period-label.js';

/** `earlier`: because row or column says 上年, not because it names the year. */
export type FigurePeriod = { ok: true; period: Period; earlier: boolean } | { ok: false; cell: Cell };

/** The period of a figure by its row and column; what they leave open is the file's. */
export function rowPeriods(row: BodyRow, { periods }: FigureColumn, file: Period): FigurePeriod {
  const { period: cell } = row.cells;
  const own = cell && periodOfCell(cell, file);
  if (cell && !own) return { ok: false, cell };
  if (!own && row.periods.length === 0 && periods.length === 0)
    return { ok: true, period: file, earlier: false };
  const labels = [...(own ? [own] : []), ...row.periods, ...periods];
  return { ok: true, period: resolvePeriod(labels, file), earlier: labels.some(isEarlier) };
}

/** 2023.10 typed as a number has become 2023.1: only the file's own period tells which it was. */
function periodOfCell(cell: Cell, file: Period): PeriodLabel | null {
  const label = periodLabel(cell.text);
  if (cell.type === 'number' && label === null) return periodOfSerial(cell, file);
  if (cell.type !== 'number' || label?.kind !== 'period') return label;
  const parsed = parsePeriod(cell.text);
  if (!parsed.ok || !parsed.alternative) return label;
  const meant = [parsed.period, parsed.alternative].find((period) => periodKey(period) === periodKey(file));
  return meant ? { kind: 'period', period: meant } : null;
}

/** 2000 to 2099, counted from 1900. */
const [FIRST_SERIAL, LAST_SERIAL] = [36_526, 73_050];

/** 45047 is 2023-05-01 whose format was lost. Inside the file's own period alone, so that no other number is taken for one. */
function periodOfSerial({ value }: Cell, file: Period): PeriodLabel | null {
  if (typeof value !== 'number' || value < FIRST_SERIAL || value > LAST_SERIAL) return null;
  const label = periodLabel(serialToIso(value, false) ?? '');
  const month = label?.kind === 'period' && label.period.kind === 'month' ? label.period : null;
  return label && month && contains(file, month) ? label : null;
}
