import { formatPeriod, periodKey, type Period } from '@luoxuan/period';
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
