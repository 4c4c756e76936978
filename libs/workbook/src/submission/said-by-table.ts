import { formatPeriod, type Period } from '@luoxuan/period';
import type { LocatedTable } from '../fitting/located-table.js';
import type { Finding } from '../findings/finding.js';
import type { PeriodVerdict } from './said-period.js';
import type { PeriodLabel } from '../table/period-label.js';

/** Whether the rows of a table name the member themselves, or its columns do. */
export function namesMembers({ rows, ofMember }: LocatedTable): boolean {
  return ofMember === true || rows.some(({ members }) => members.length > 0);
}

/** Whether all figures of a table are dated by their columns or rows: 2022年 2023年, or a column of periods. */
export function isDated({ figures: all, rows, columns }: LocatedTable): boolean {
  const figures = all.filter(({ role }) => role !== 'sample');
  const states = (labels: PeriodLabel[]): boolean => labels.some(({ kind }) => kind === 'period');
  return (
    columns.period !== undefined ||
    (figures.length > 0 && figures.every(({ periods }) => states(periods))) ||
    (rows.length > 0 && rows.every(({ periods }) => states(periods)))
  );
}

/** A table of another time under columns such as 本年: most likely the wrong file. */
export function tableOfOtherPeriod(
  { sheet }: LocatedTable,
  { cell, certain }: Extract<PeriodVerdict, { kind: 'differs' }>,
  expected: Period,
): Finding {
  const wanted = { zh: formatPeriod(expected, 'zh'), en: formatPeriod(expected, 'en') };
  const then = certain
    ? { zh: '整份文件未入库', en: 'nothing of it is stored' }
    : { zh: `表中的数按 ${wanted.zh} 处理`, en: 'its figures are taken for that' };
  return {
    code: certain ? 'period-differs' : 'title-of-other-period',
    level: certain ? 'error' : 'warning',
    sheet,
    ref: cell.ref,
    found: cell.text,
    expected: wanted,
    message: {
      zh: `「${cell.text}」写的不是本次报送的期间 ${wanted.zh}，${then.zh}`,
      en: `${cell.text} is not ${wanted.en}, for which the file was handed in; ${then.en}`,
    },
    mend: {
      zh: '核对文件是否选错；若数据正确，请改正此格',
      en: 'check that this is the right file; if its figures are right, correct this cell',
    },
  };
}
