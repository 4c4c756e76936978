import type { Language } from './bilingual.js';

export const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
/** China keeps one time all over the country and all year. */
const CHINA_OFFSET_MS = 8 * 3_600_000;

/** The calendar date in China of an ISO date (as it is) or of an ISO date-time in UTC. */
export const dateInChina = (iso: string): string =>
  iso.length === 10 ? iso : new Date(Date.parse(iso) + CHINA_OFFSET_MS).toISOString().slice(0, 10);

/** A date as offices write it: 2026年1月8日, 8 January 2026. */
export function formatDate(iso: string, language: Language): string {
  const [year = '', month = '', day = ''] = dateInChina(iso).split('-');
  if (language === 'zh') return `${year}年${Number(month)}月${Number(day)}日`;
  return `${Number(day)} ${ENGLISH_MONTHS[Number(month) - 1] ?? month} ${year}`;
}
