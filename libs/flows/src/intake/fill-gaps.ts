import { formatQuantity } from '@luoxuan/quantity';
import type { Finding, Reading } from '@luoxuan/workbook';

/** The key under which a figure counts. */
export const factOf = ({ element, period }: { element: string; period: string }): string =>
  `${element} ${period}`;

/**
 * Figures of columns such as 上年 that nobody has reported yet. They fill the ledger's gaps, so that nobody types last
 * year's table again; what is on record, or stands in the file itself, is never touched by them.
 */
export function gapFillers(secondary: Reading[], taken: ReadonlySet<string>): Reading[] {
  const seen = new Set(taken);
  return secondary.filter((reading) => {
    const fact = factOf(reading);
    if (seen.has(fact)) return false;
    seen.add(fact);
    return true;
  });
}

/** Says where a figure of an earlier period was taken from. */
export const filledFinding = (reading: Reading): Finding => ({
  code: 'earlier-figure-taken',
  level: 'hint',
  sheet: reading.sheet,
  ref: reading.ref,
  found: reading.raw,
  expected: { zh: `${reading.period} 尚无报送数据`, en: `nothing on record for ${reading.period}` },
  mend: {
    zh: '如不是该期的数据，请更正后重新报送',
    en: 'if it is not the figure of that period, correct it and upload again',
  },
  message: {
    zh: `${reading.element} 在 ${reading.period} 尚无数据，采用本表所列 ${formatQuantity(reading.quantity, 'zh')}`,
    en: `${reading.element} had no figure for ${reading.period}: ${formatQuantity(reading.quantity, 'en')} is taken from this table`,
  },
});
