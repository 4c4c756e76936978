import { formatPeriod, fromKey, lastMonth, ordinal, type Period } from '@luoxuan/period';
import type { Finding } from '../findings/finding.js';
import type { Reading } from './submission.js';

/** Figures for times after the period that the file was handed in for: most likely a slip, or plans. None is taken. */
export function laterFigures(readings: readonly Reading[], file: Period): ReadonlySet<Reading> {
  const end = ordinal(lastMonth(file));
  const later = new Map<string, boolean>();
  const isLater = (key: string): boolean => {
    const known = later.get(key);
    if (known !== undefined) return known;
    const found = ordinal(lastMonth(fromKey(key))) > end;
    later.set(key, found);
    return found;
  };
  return new Set(readings.filter(({ period }) => isLater(period)));
}

export function figureOfLaterPeriod({ period, sheet, ref, raw }: Reading, file: Period): Finding {
  const inWords = (one: Period) => ({ zh: formatPeriod(one, 'zh'), en: formatPeriod(one, 'en') });
  const [its, wanted] = [inWords(fromKey(period)), inWords(file)];
  return {
    code: 'figure-of-later-period',
    level: 'error',
    sheet,
    ref,
    found: raw,
    expected: { zh: `${wanted.zh}或更早`, en: `${wanted.en} or earlier` },
    message: {
      zh: `这个数是${its.zh}的，晚于本次报送的${wanted.zh}，未采用`,
      en: `this figure is for ${its.en}, after ${wanted.en}, for which the file was handed in; it is not taken`,
    },
    mend: { zh: `按${its.zh}另行报送，或改正期间`, en: `hand it in for ${its.en}, or correct the period` },
  };
}
