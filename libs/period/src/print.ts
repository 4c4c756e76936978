import { ENGLISH_MONTHS, type Language } from '@luoxuan/wording';
import type { Period } from './period.js';

/** As people write it. Either language is read back by `parsePeriod`. */
export function formatPeriod(period: Period, language: Language): string {
  return language === 'zh' ? inChinese(period) : inEnglish(period);
}

function inChinese(period: Period): string {
  switch (period.kind) {
    case 'month':
      return `${period.year}年${period.month}月`;
    case 'quarter':
      return `${period.year}年第${period.quarter}季度`;
    case 'year':
      return `${period.year}年`;
    case 'school-year':
      return `${period.year}—${period.year + 1}学年`;
    case 'class':
      return `${period.year}届`;
    case 'window':
      return `${period.from}—${period.to}年`;
  }
}

function inEnglish(period: Period): string {
  switch (period.kind) {
    case 'month':
      return `${ENGLISH_MONTHS[period.month - 1] ?? String(period.month)} ${period.year}`;
    case 'quarter':
      return `Q${period.quarter} ${period.year}`;
    case 'year':
      return String(period.year);
    case 'school-year':
      return `school year ${period.year}–${period.year + 1}`;
    case 'class':
      return `class of ${period.year}`;
    case 'window':
      // Without the word it would read as a school year.
      return `years ${period.from}–${period.to}`;
  }
}
