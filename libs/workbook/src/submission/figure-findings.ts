import type { Element } from '@luoxuan/catalog';
import { formatPeriod, type Period } from '@luoxuan/period';
import type { Finding } from '../findings/finding.js';
import type { Cell } from '../read/cell.js';
import { PERIOD_WORDS } from '../template/words.js';

/** A figure in a column, or row, of a period for which its element has none. */
export function figureOfOtherPeriod(sheet: string, cell: Cell, element: Element, period: Period): Finding {
  const wanted = PERIOD_WORDS[element.period];
  return {
    code: 'figure-of-another-period',
    level: 'error',
    sheet,
    ref: cell.ref,
    found: cell.text,
    expected: { zh: `按${wanted}的数`, en: `a figure by ${element.period}` },
    message: {
      zh: `「${element.name}」按${wanted}填报，这个数却在${formatPeriod(period, 'zh')}的栏里，未采用`,
      en: `${element.nameEn ?? element.name} is reported by ${element.period}, but the figure stands under ${formatPeriod(period, 'en')}; it is not taken`,
    },
    mend: {
      zh: `填到按${wanted}的栏里，或改正这一栏的期间`,
      en: `move it to a column of its ${element.period}, or correct the period of the column`,
    },
  };
}

export function periodUnreadable(sheet: string, cell: Cell): Finding {
  return {
    code: 'row-period-unreadable',
    level: 'error',
    sheet,
    ref: cell.ref,
    found: cell.text,
    expected: {
      zh: '期间，如 2023年、2023年9月、2022-2023学年',
      en: 'a period such as 2023, 2023-09 or 2022-2023',
    },
    message: {
      zh: `读不出本行的期间「${cell.text}」，本行的数未采用`,
      en: `the period ${cell.text} of the row cannot be read; its figures are not taken`,
    },
    mend: { zh: '改写期间', en: 'write the period in another way' },
  };
}

/** A sample beside a figure that is not weighted by one. */
export function sampleNotCollected(sheet: string, cell: Cell, element: Element): Finding {
  return {
    code: 'sample-not-collected',
    level: 'hint',
    sheet,
    ref: cell.ref,
    found: cell.text,
    expected: { zh: '按样本量加权的采集项', en: 'an element that is weighted by its sample' },
    message: {
      zh: `「${element.name}」不采集样本量，此数没有读取`,
      en: `no sample is collected for ${element.nameEn ?? element.name}; the figure is not read`,
    },
    mend: { zh: '不用改；此数不入库', en: 'nothing to mend; the figure is not stored' },
  };
}
