import { formatPeriod, type Period, periodKey } from '@luoxuan/period';
import type { LocatedTable } from '../fitting/located-table.js';
import type { Finding } from '../findings/finding.js';
import { type PeriodLabel, periodLabel, resolvePeriod } from '../table/period-label.js';
import { isDated } from './said-by-table.js';
import { periodSaid } from './said-period.js';

/** 本年 or 全年 says nothing of which. */
const NAMED: ReadonlySet<PeriodLabel['kind']> = new Set(['period', 'month', 'quarter']);

/**
 * The period that the name of the sheet gives to a table which says nothing of it: sheets 1月 … 12月 of a year, 2022年 and
 * 2023年 side by side. null: that of the file.
 */
export function sheetPeriod(table: LocatedTable, file: Period): Period | null {
  const label = periodLabel(table.sheet);
  if (label === null || !NAMED.has(label.kind)) return null;
  const period = resolvePeriod([label], file);
  // a year says nothing of a month in it
  if (periodKey(period) === periodKey(file) || (period.kind === 'year' && file.kind !== 'year')) return null;
  const silent = !table.meta.period && !isDated(table) && periodSaid(table, file).kind === 'silent';
  return silent ? period : null;
}

/** Whether a sheet is named after a period. */
export function isPeriodName(sheet: string): boolean {
  const label = periodLabel(sheet);
  return label !== null && NAMED.has(label.kind);
}

export function readForSheetPeriod({ sheet }: LocatedTable, period: Period): Finding {
  const shown = { zh: formatPeriod(period, 'zh'), en: formatPeriod(period, 'en') };
  return {
    code: 'period-by-sheet-name',
    level: 'hint',
    sheet,
    ref: null,
    found: sheet,
    expected: shown,
    message: {
      zh: `工作表名「${sheet}」是期间：这张表的数按${shown.zh}读取`,
      en: `the name of the sheet is a period: its figures are read for ${shown.en}`,
    },
    mend: {
      zh: '若不是，请改工作表名，或在表头上方写明期间',
      en: 'if it is not, rename the sheet, or name the period above the table',
    },
  };
}
