import { ENGLISH_MONTHS } from '@luoxuan/wording';
import type { Period } from '../period.js';

const Y = String.raw`(\d{4})`;
const ROMAN = ['I', 'II', 'III', 'IV'];

/** A spelling, folded (see `fold`), and the period it stands for; null where the figures in it cannot be. */
export interface Form {
  pattern: RegExp;
  read: (a: string, b: string, c: string) => Period | null;
}

/** Tried in order; a text has at most one form. */
export const FORMS: Form[] = [
  form(`${Y}(?:年度?)?`, (y) => ({ kind: 'year', year: Number(y) })),
  form(`${Y}年?(?:全年|0?1月?-12月份?)`, (y) => ({ kind: 'year', year: Number(y) })),
  form(`${Y}年0?1月-${Y}年12月份?`, allMonths),
  form(String.raw`${Y}(?:年|[-./])(\d{1,2})(?:月份?)?`, month),
  form(String.raw`${Y}(0[1-9]|1[0-2])`, month),
  form(`([A-Z]{3,9})${Y}`, (name, y) => {
    const index = ENGLISH_MONTHS.findIndex((known) => known.toUpperCase() === name);
    return index < 0 ? null : month(y, String(index + 1));
  }),
  form(String.raw`${Y}[-./年]?(\d{2})[-./月]?(\d{2})日?(?:T00:00(?::00(?:\.0+)?)?Z?)?`, edgeOfMonth),
  form(String.raw`${Y}[年-](\d{1,2})[-月](\d{1,2})日?`, edgeOfMonth),
  form(`${Y}[年-]?第?([1-4])季度?`, quarter),
  form(`${Y}[年-]?第?(IV|I{1,3})季度?`, (y, roman) => quarter(y, String(ROMAN.indexOf(roman) + 1))),
  form(`${Y}[年-]?Q([1-4])`, quarter),
  form(`Q([1-4])[-/]?${Y}`, (q, y) => quarter(y, q)),
  form(String.raw`(?:SCHOOLYEAR)?${Y}年?[-/]${Y}年?学年度?`, schoolYear),
  form(String.raw`SCHOOLYEAR${Y}[-/]${Y}`, schoolYear),
  form(String.raw`${Y}[-/](\d{2})学年度?`, (y, short) => schoolYear(y, y.slice(0, 2) + short)),
  form(`${Y}届(?:毕业生)?`, graduates),
  form(`CLASS(?:-|OF)${Y}`, graduates),
  form(`(?:YEARS)?${Y}年?(?:-|\\.\\.)${Y}年`, window),
  form(`YEARS${Y}-${Y}`, window),
  form(String.raw`${Y}\.\.${Y}`, window),
  // Two years without a word: the key of a school year if they follow each other, else it can only be a window.
  form(`${Y}[-/]${Y}`, (from, to) => schoolYear(from, to) ?? window(from, to)),
];

function form(pattern: string, read: Form['read']): Form {
  return { pattern: new RegExp(`^${pattern}$`), read };
}

function allMonths(from: string, to: string): Period | null {
  return from === to ? { kind: 'year', year: Number(from) } : null;
}

function month(y: string, m: string): Period | null {
  const value = Number(m);
  return value >= 1 && value <= 12 ? { kind: 'month', year: Number(y), month: value } : null;
}

/** A date stands for its month if it is the first or last day of it; any other day is a date, not a period. */
function edgeOfMonth(y: string, m: string, d: string): Period | null {
  const last = new Date(Date.UTC(Number(y), Number(m), 0)).getUTCDate();
  return Number(d) === 1 || Number(d) === last ? month(y, m) : null;
}

function quarter(y: string, q: string): Period {
  return { kind: 'quarter', year: Number(y), quarter: Number(q) };
}

function schoolYear(from: string, to: string): Period | null {
  return Number(to) === Number(from) + 1 ? { kind: 'school-year', year: Number(from) } : null;
}

function graduates(y: string): Period {
  return { kind: 'class', year: Number(y) };
}

function window(from: string, to: string): Period | null {
  return Number(from) <= Number(to) ? { kind: 'window', from: Number(from), to: Number(to) } : null;
}
