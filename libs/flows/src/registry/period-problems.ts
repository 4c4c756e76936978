import { comparePeriods, firstMonth, formatPeriod, lastMonth, periodKey, type Period } from '@luoxuan/period';
import { formatDate } from '@luoxuan/wording';
import { problem, type Problem } from '../problem.js';

export const notAPeriod = (found: string): Problem =>
  problem(
    'unknown-period',
    { zh: `「${found}」不是期间`, en: `"${found}" is not a period` },
    {
      zh: '写作 2025-09、2025-Q3、2025 或 2024-2025（学年）',
      en: 'write 2025-09, 2025-Q3, 2025 or 2024-2025 (a school year)',
    },
    { found },
  );

/** A diagnosis looks at a month or a calendar year. */
export const notDiagnosed = (found: string): Problem =>
  problem(
    'not-diagnosed',
    { zh: `诊断只按月或年，不按「${found}」`, en: `a diagnosis is of a month or a year, not of "${found}"` },
    { zh: '写作 2025-09 或 2025', en: 'write 2025-09 or 2025' },
    { found },
  );

export const beforeSince = (period: Period, since: Period): Problem =>
  problem(
    'period-before-since',
    {
      zh: `${formatPeriod(period, 'zh')}早于本联合体开始报送的${formatPeriod(since, 'zh')}`,
      en: `${formatPeriod(period, 'en')} is before ${formatPeriod(since, 'en')}, when the consortium began to report`,
    },
    {
      zh: '改正期间；确需报送更早的数据，请在联合体文件中改 since',
      en: 'correct the period, or change since in the file of the consortium to report earlier figures',
    },
    { period: periodKey(period), since: periodKey(since) },
  );

export const notBegun = (period: Period): Problem =>
  problem(
    'period-not-begun',
    { zh: `${formatPeriod(period, 'zh')}尚未开始`, en: `${formatPeriod(period, 'en')} has not begun` },
    { zh: '改正期间', en: 'correct the period' },
    { period: periodKey(period) },
  );

/** ISO date of its first day. */
export const startDate = (period: Period): string => `${periodKey(firstMonth(period))}-01`;

/** A period of which nothing can be on record: not begun by `today` (ISO date), or over before the consortium began. */
export function outsideRecord(period: Period, since: Period, today: string): Problem[] {
  if (startDate(period) > today) return [notBegun(period)];
  return comparePeriods(lastMonth(period), since) < 0 ? [beforeSince(period, since)] : [];
}

/** What is recorded is recorded as of a day that has come: a run of days to come would stand in the way of theirs. */
export function dayNotCome(day: string, today: string): Problem[] {
  if (day <= today) return [];
  return [
    problem(
      'day-not-come',
      {
        zh: `${formatDate(day, 'zh')}尚未到来，不能以该日为准记录诊断`,
        en: `${formatDate(day, 'en')} has not come: no diagnosis is recorded as of it`,
      },
      {
        zh: `改正日期，不晚于今天（${formatDate(today, 'zh')}）；只看届时到期的诊断，用 luoxuan due --at ${day}`,
        en: `correct the date, today (${formatDate(today, 'en')}) or earlier; to see what will be due then: luoxuan due --at ${day}`,
      },
      { found: day, today },
    ),
  ];
}
