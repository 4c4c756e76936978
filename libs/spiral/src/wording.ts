import { formatPeriod, fromKey, lastMonth, type Period } from '@luoxuan/period';
import type { Figure } from '@luoxuan/scoring';
import type { Bilingual } from '@luoxuan/wording';

const POINTS = '百分点';
/** Units that follow the number without a blank in Chinese. */
const CLOSE = new Set(['%', '‰', ':1']);

/** A figure with its unit as people read it in a sentence; a dash where there is none. */
export function inWords(figure: Figure, sign: 'signed' | 'plain' = 'plain'): Bilingual {
  if (figure.text === null) return { zh: '—', en: '—' };
  const plus = sign === 'signed' && figure.value > 0 ? '+' : '';
  const number = `${plus}${figure.text}`.replace(/^-/, '−');
  const { unit } = figure;
  if (unit === POINTS) return { zh: `${number} 个百分点`, en: `${number} percentage points` };
  if (unit === '' || unit === '—') return { zh: number, en: number };
  if (unit === '分') return { zh: `${number} 分`, en: `${number} points` };
  return { zh: CLOSE.has(unit) ? `${number}${unit}` : `${number} ${unit}`, en: `${number} ${unit}` };
}

/** A period or a span of months (`2025-01..2025-09`) as people read it. */
export function periodInWords(key: string): Bilingual {
  const [from = '', to] = key.split('..');
  if (to === undefined || /^\d{4}$/.test(from)) return named(fromKey(key));
  const [first, last] = [fromKey(from), fromKey(to)];
  if (from === to) return named(first);
  const end = lastMonth(last);
  return {
    zh: `${formatPeriod(first, 'zh').replace(/月$/, '')}—${end.month}月`,
    en: `${formatPeriod(first, 'en')} to ${formatPeriod(last, 'en')}`,
  };
}

const named = (period: Period): Bilingual => ({
  zh: formatPeriod(period, 'zh'),
  en: formatPeriod(period, 'en'),
});

/** Several names in a row: 甲、乙 / 甲, 乙. */
export const listed = (names: readonly string[]): Bilingual => ({
  zh: names.join('、'),
  en: names.join(', '),
});

/** Sentences one after the other. */
export const joined = (sentences: readonly Bilingual[]): Bilingual => ({
  zh: sentences.map((s) => s.zh).join(''),
  en: sentences.map((s) => s.en).join(' '),
});
