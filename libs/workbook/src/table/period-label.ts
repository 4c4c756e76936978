import { contains, parsePeriod, type Period, previous, yearAgo } from '@luoxuan/period';
import { remember } from '../layout/remember.js';
import type { Cell } from '../read/cell.js';

/** What a label says about time. A month, a quarter or 全年 has its year from elsewhere; 本年 and 上年 from the file. */
export type PeriodLabel =
  | { kind: 'period'; period: Period }
  | { kind: 'month'; month: number }
  | { kind: 'quarter'; quarter: number }
  | { kind: 'whole-year' }
  | { kind: 'relative'; shift: PeriodShift }
  /** 本年 before a name: of a month or quarter the year so far, any longer period itself. */
  | { kind: 'this-year' };

/** `before` is the period of the same length just before, as in 上月. */
export type PeriodShift = 'this' | 'before' | 'year-ago' | 'two-years-ago';

/** In characters; a longer text is no period. */
const LONGEST = 24;
/** What may follow a period and does not change it: 2023年数, 2023年实际完成值, 2022年末. */
const TAIL = /[末底]?(?:实际|实绩|完成|情况|数据|数值|数|值)*$/u;
const SHIFTS: [pattern: RegExp, shift: PeriodShift][] = [
  [/^(?:本|当|今)(?:年度?|学年度?|期|月份?|季度?)$/u, 'this'],
  [/^(?:上年度?|上一年度?|去年|上学年度?|上一学年|上年同期|去年同期|上年同月)$/u, 'year-ago'],
  [/^(?:上期|上月|上季度?|上个月)$/u, 'before'],
  [/^前年度?$/u, 'two-years-ago'],
];

/** 累计 is left out: in the course of a year it is not the year's. */
const WHOLE_YEAR =
  /^(?:全年(?:度|数)?|(?:全年|年度)(?:合计|总计|小计)|0?1月?[-—–~～至到]+12月份?|一月?[-—–~～至到]+十二月份?)$/u;
/** 2023年度合计 is 2023年度. */
const OF_A_YEAR = /^(\d{4}年(?:度|全年)?)(?:合计|总计)$/u;

/** The period that a whole label stands for; null where it is more, or something else. */
export const periodLabel = remember((text: string): PeriodLabel | null => {
  const plain = text.normalize('NFKC').replace(/[\s\u200b-\u200d\u2060\ufeff]/gu, '');
  if (plain.length > LONGEST || plain === '') return null;
  if (WHOLE_YEAR.test(plain)) return { kind: 'whole-year' };
  return labelOf(plain) ?? labelOf(plain.replace(/^截[至止]/u, '').replace(TAIL, ''));
});

function labelOf(plain: string): PeriodLabel | null {
  const shift = SHIFTS.find(([pattern]) => pattern.test(plain))?.[1];
  if (shift) return { kind: 'relative', shift };
  const part = partOfYear(plain);
  if (part) return part;
  if (!/^(?:(?:19|20)\d{2}|[一二][〇○零九]..)/u.test(plain)) return null;
  const parsed = parsePeriod(plain.replace(OF_A_YEAR, '$1'));
  return parsed.ok ? { kind: 'period', period: parsed.period } : null;
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** 9月, 九月份, 第三季度, Q3: the year stands elsewhere. */
function partOfYear(plain: string): PeriodLabel | null {
  const [, month] = /^(\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/u.exec(plain) ?? [];
  if (month !== undefined) {
    const number = /^\d/u.test(month) ? Number(month) : NUMERALS.indexOf(month) + 1;
    return number >= 1 && number <= 12 ? { kind: 'month', month: number } : null;
  }
  const [, quarter] = /^(?:第?([1-4一二三四])季度?|Q[1-4])$/iu.exec(plain) ?? [];
  const digit = quarter ?? /^Q([1-4])$/iu.exec(plain)?.[1];
  if (digit === undefined) return null;
  return { kind: 'quarter', quarter: /\d/u.test(digit) ? Number(digit) : NUMERALS.indexOf(digit) + 1 };
}

/** 2023年毕业生数 is the label 毕业生数 of 2023; null where no period leads. */
export function splitPeriod(text: string): { period: PeriodLabel; rest: string } | null {
  const match =
    /^(\d{4}(?:[-—–~/]\d{2,4})?(?:学年度?|年度?(?:\d{1,2}月份?)?|届)|\d{1,2}月份?)[的:：,，-]?(\D.*)$/u.exec(
      text,
    );
  const [, lead, rest] = match ?? [];
  if (lead === undefined || rest === undefined) return null;
  const period = periodLabel(lead);
  return period && { period, rest };
}

/** A whole number that can only be a year or a month in a header: 2023, 202309. */
export function isPeriodNumber({ value, percent, formula }: Cell): boolean {
  if (typeof value !== 'number' || percent === true || formula === true || !Number.isInteger(value))
    return false;
  const [year, month] = value > 9999 ? [Math.floor(value / 100), value % 100] : [value, 1];
  return year >= 1990 && year <= 2100 && month >= 1 && month <= 12;
}

/** The period of a figure from all that its column and row say; what they leave open is taken from the file's. */
export function resolvePeriod(labels: readonly PeriodLabel[], file: Period): Period {
  let period = file;
  for (const label of labels) if (label.kind === 'period') period = finer(period, label.period, file);
  for (const label of labels) if (label.kind === 'relative') period = shifted(period, label.shift);
  for (const label of labels) period = partOf(label, period);
  return labels.some(({ kind }) => kind === 'this-year') ? yearToDate(period) : period;
}

/** Not as the calendar year: what has come together by September is not the year's figure. */
function yearToDate(period: Period): Period {
  const isPart = period.kind === 'month' || period.kind === 'quarter';
  return isPart ? { kind: 'window', from: period.year, to: period.year } : period;
}

/** Of two stated periods the one inside the other: 2023年 over 2023年9月. */
function finer(known: Period, next: Period, file: Period): Period {
  if (known === file || next.kind !== 'year') return next;
  return known.kind === 'month' && contains(next, known) ? known : next;
}

function shifted(period: Period, shift: PeriodShift): Period {
  switch (shift) {
    case 'this':
      return period;
    case 'before':
      return previous(period);
    case 'year-ago':
      return yearAgo(period);
    case 'two-years-ago':
      return yearAgo(yearAgo(period));
  }
}

function partOf(label: PeriodLabel, within: Period): Period {
  if (label.kind === 'month') return { kind: 'month', year: yearOf(within, label.month), month: label.month };
  if (label.kind === 'quarter')
    return { kind: 'quarter', year: yearOf(within, label.quarter * 3), quarter: label.quarter };
  const shorter = within.kind === 'month' || within.kind === 'quarter';
  return label.kind === 'whole-year' && shorter ? { kind: 'year', year: within.year } : within;
}

/** The calendar year of a month: a school year begins in September, the last one of a class (届) as well. */
function yearOf(period: Period, month: number): number {
  if (period.kind === 'window') return period.to;
  if (period.kind === 'school-year') return month < 9 ? period.year + 1 : period.year;
  return period.kind === 'class' && month >= 9 ? period.year - 1 : period.year;
}
