import { firstMonth, lastMonth, monthOf, ordinal, type Period } from '@luoxuan/period';
import type { LocatedTable } from '../fitting/located-table.js';
import type { Cell } from '../read/cell.js';

/** A period that a text names: the months it covers, and whether it is a part of a year. */
interface Said {
  from: number;
  to: number;
  kind: 'years' | 'school-year' | 'part';
}

/** `certain`: no other reading is likely, so that the table is of another period. */
export type PeriodVerdict =
  { kind: 'silent' } | { kind: 'agrees' } | { kind: 'differs'; certain: boolean; cell: Cell };

const TO = String.raw`\s*[-—–~～至/]\s*`;
const YEAR = String.raw`(?:19|20)\d{2}`;
/** 2023年5月 (no date), 2023年1—4月, 2023年第一季度, 2023年上半年, 2022-2023学年, 2021—2023年, 2023年. */
const PERIODS = new RegExp(
  String.raw`(${YEAR})(?:\s*年度?\s*(?:(\d{1,2})(?:${TO}(\d{1,2}))?\s*月(?!\s*\d{1,2}\s*日)|第?\s*([一二三四1-4])\s*季度|([上下])半年)|(?:${TO}(${YEAR}))?\s*(学年|年))`,
  'gu',
);

/** What a text says about time, as many periods as it names; 近三年 and 〔2023〕15号 say nothing. */
function saidIn(text: string): Said[] {
  return [...text.normalize('NFKC').matchAll(PERIODS)].map(
    ([, year = '', first, last = first, quarter, half, until = year, kind]): Said => {
      const month = (number: number): number => ordinal({ kind: 'month', year: Number(year), month: number });
      const part = (from: number, to: number): Said => ({ kind: 'part', from: month(from), to: month(to) });
      if (first !== undefined) return part(Number(first), Number(last));
      if (quarter !== undefined) {
        const number = '一二三四'.indexOf(quarter) + 1 || Number(quarter);
        return part(number * 3 - 2, number * 3);
      }
      if (half !== undefined) return half === '上' ? part(1, 6) : part(7, 12);
      if (kind === '学年') return { kind: 'school-year', from: month(9), to: month(20) };
      return { kind: 'years', from: month(1), to: month(12 * (Number(until) - Number(year) + 1)) };
    },
  );
}

/**
 * A part of a year has to be the very one; as of the last month of a longer period is right, too. A year is right that
 * the period lies in.
 */
function fits({ kind, from, to }: Said, expected: Period): boolean {
  const [first, last] = [ordinal(firstMonth(expected)), ordinal(lastMonth(expected))];
  if (kind === 'school-year' && expected.kind === 'school-year') return from === first;
  if (kind !== 'part') return yearOf(from) <= yearOf(last) && yearOf(to) >= yearOf(first);
  return to === last && (from === first || from === to);
}

const yearOf = (month: number): number => monthOf(month).year;

/** Of a month or a quarter another one is surely wrong; a year in a title may be that of the report. */
const isCertain = ({ kind }: Said, expected: Period): boolean =>
  kind === 'part' && (expected.kind === 'month' || expected.kind === 'quarter');

/** What the lines above a table that are a period and nothing else say, and failing that its title. */
export function periodSaid(table: LocatedTable, expected: Period): PeriodVerdict {
  const lines = table.above.flatMap(({ cells }) => cells.flatMap((cell) => ofLine(cell, expected)));
  const found = lines.find(({ kind }) => kind === 'agrees') ?? lines[0];
  if (found) return found;
  const { title } = table;
  return title && linePeriod(title) === null ? ofTitle(title, expected) : { kind: 'silent' };
}

function ofTitle(cell: Cell, expected: Period): PeriodVerdict {
  const said = saidIn(cell.text);
  if (said.length === 0) return { kind: 'silent' };
  if (said.some((one) => fits(one, expected))) return { kind: 'agrees' };
  return { kind: 'differs', certain: said.some((one) => isCertain(one, expected)), cell };
}

const LONGEST_LINE = 30;
/** （2022年度）, 统计时间：2022年5月, 数据截止时间：2023年4月30日. */
const LABEL = /^(?:统计|数据|报告|考核|评价|自评)?(截[止至])?(?:时间|时段|期间|区间|年度|年份|月份|日期)?:?/u;

/** A line that is a period by itself. A month above a table of a year, or the next one, may be that of filling in. */
function ofLine(cell: Cell, expected: Period): PeriodVerdict[] {
  const said = linePeriod(cell);
  if (said === null) return [];
  if (fits(said, expected)) return [{ kind: 'agrees' }];
  if (said.kind !== 'part') return [{ kind: 'differs', certain: true, cell }];
  if (!isCertain(said, expected)) return [];
  const next = said.from === said.to && said.to === ordinal(lastMonth(expected)) + 1;
  return [{ kind: 'differs', certain: !next, cell }];
}

function linePeriod(cell: Cell): Said | null {
  if (cell.type !== 'text' || cell.text.length > LONGEST_LINE) return null;
  const plain = cell.text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/^\((.*)\)$/u, '$1');
  const [label = '', until] = LABEL.exec(plain) ?? [];
  const rest = plain.slice(label.length);
  const period = until === undefined ? rest : rest.replace(/月\d{1,2}日$/u, '月');
  const [said, ...others] = saidIn(period);
  return said && others.length === 0 && isWhole(period) ? said : null;
}

const isWhole = (text: string): boolean => /^(?:度|份|止)*$/u.test(text.replace(PERIODS, ''));
