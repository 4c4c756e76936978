import { formatPeriod, periodKey, type Period } from '@luoxuan/period';
import type { Member } from '@luoxuan/scoring';
import { problem, type Problem } from '../problem.js';

/** A member that has nothing to report for this kind of period. */
export const nothingDue = (member: Member, period: Period): Problem =>
  problem(
    'nothing-to-report',
    {
      zh: `${member.name}在${formatPeriod(period, 'zh')}没有需要报送的采集项`,
      en: `${member.code} has no element to report for ${formatPeriod(period, 'en')}`,
    },
    {
      zh: '检查期间的种类：月度写 2025-09，季度 2025-Q3，年度 2025，学年 2024-2025',
      en: 'see which kind of period is meant: 2025-09, 2025-Q3, 2025 or 2024-2025',
    },
    { member: member.code, period: periodKey(period) },
  );
