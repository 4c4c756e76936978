import { firstMonth, formatPeriod, lastMonth, type Period } from '@luoxuan/period';
import type { LocatedTable } from '../fitting/located-table.js';
import type { Finding } from '../findings/finding.js';
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

const YEARS = /((?:19|20)\d{2})(?:\s*[-—–~～至/]\s*((?:19|20)\d{2}))?\s*(学年|年)/gu;

/** What the title says about the time of its table; 近三年 and 〔2023〕15号 say nothing. */
export function titlePeriod({ title }: LocatedTable, expected: Period): 'agrees' | 'differs' | 'silent' {
  const said = [...(title?.text.normalize('NFKC').matchAll(YEARS) ?? [])];
  if (said.length === 0) return 'silent';
  const [from, to] = [firstMonth(expected).year, lastMonth(expected).year];
  const fits = said.some(([, first, last = first, kind]) => {
    if (kind === '学年' && expected.kind === 'school-year') return Number(first) === expected.year;
    return Number(first) <= to && Number(last) >= from;
  });
  return fits ? 'agrees' : 'differs';
}

/** A table of another year under columns such as 本年: most likely the wrong file. */
export function titleOfOtherPeriod({ sheet, title }: LocatedTable, expected: Period): Finding {
  const wanted = { zh: formatPeriod(expected, 'zh'), en: formatPeriod(expected, 'en') };
  return {
    code: 'title-of-other-period',
    level: 'warning',
    sheet,
    ref: title?.ref ?? null,
    found: title?.text ?? '',
    expected: wanted,
    message: {
      zh: `标题「${title?.text ?? ''}」写的不是本次报送的期间 ${wanted.zh}，表中的数按 ${wanted.zh} 处理`,
      en: `the title ${title?.text ?? ''} is not of ${wanted.en}, for which the file was handed in and its figures are taken`,
    },
    mend: {
      zh: '核对文件是否选错；若数据正确，请改正标题',
      en: 'check that this is the right file; if its figures are right, correct the title',
    },
  };
}
