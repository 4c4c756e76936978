import { unitOf } from '@luoxuan/quantity';
import { foldLabel } from '../layout/label.js';
import { remember } from '../layout/remember.js';
import type { Cell } from '../read/cell.js';
import { type PeriodLabel, periodLabel, splitPeriod } from './period-label.js';
import { HEADER_WORDS, isNeutral } from './words.js';

/** One label of the path that names a column or row, such as 就业人数 and 其中:升学. */
export interface PathPart {
  /** As written, on one line. */
  text: string;
  /** For comparing: see `foldLabel`. */
  folded: string;
  /** Folded, without numbering, 【新增】, 其中, footnotes, 合计 and the unit behind it. */
  bare: string;
  cell: Cell;
}

/** What a label says beside its name. */
export interface ReadLabel {
  /** undefined where the label is a period and nothing else. */
  part?: PathPart;
  /** Behind the name, in brackets or after a comma or stroke; the text as folded, of a unit that is known. */
  unit?: string;
  period?: PeriodLabel;
  /** 本年 stands before the name: in the table of a month it is not about the month. */
  thisYear?: boolean;
}

/** In characters; longer texts are cut, no name is as long. */
const LONGEST = 200;

export function readLabel(cell: Cell): ReadLabel {
  const { text, folded, bare, unit, period, thisYear } = labelText(cell.text.slice(0, LONGEST));
  const part = folded === '' ? undefined : { text, folded, bare, cell };
  return thisYear ? { unit, period, thisYear, part } : { unit, period, part };
}

/** What a label says by its text alone; `folded` is empty where it is a period and nothing else. */
const labelText = remember((written: string): Omit<PathPart, 'cell'> & Omit<ReadLabel, 'part'> => {
  const text = written.replace(/\s+/gu, ' ').trim();
  const folded = foldLabel(withoutNoteMarks(text));
  const { name: named, unit } = withoutUnit(folded);
  const whole = periodLabel(named);
  if (whole && whole.kind !== 'relative') return { text, folded: '', bare: '', unit, period: whole };
  const split = whole ? null : splitPeriod(named);
  const name = split?.rest ?? folded;
  const bare = bareName(split?.rest ?? named);
  if (whole) return { text, folded: name, bare, unit };
  const { rest, thisYear } = withoutThisYear(withoutTotal(bare));
  return { text, folded: name, bare: rest, unit, period: split?.period, thisYear };
});

/** Left to folding, ① and ¹ would make a digit of the name. */
function withoutNoteMarks(text: string): string {
  const rest = text.replace(/^[①-⑳]+|\s*[①-⑳⁰¹²³⁴-⁹#＃▲△]+(?=\s*(?:$|[(（[［【〔]))/gu, '');
  return rest === '' ? text : rest;
}

/** Said in brackets behind a name without changing what it means; 合计 says that it is the whole of its parts. */
const ASIDE =
  /^(?:必填|选填|可选|如有|新增|单选|[合总小共]计|[*#※★▲]+|(?:详?见)?(?:备?注|脚注|说明)?(?:\d{1,2})?)$/u;
/** 横向到款(万元) */
const BRACKETED = /^.+\(([^()]+)\)$/u;

/** The name without the units and asides behind it. Nothing else is left out: 毕业生数(女) is not 毕业生数. */
function withoutAsides(folded: string): { name: string; unit?: string } {
  let name = folded;
  let unit: string | undefined;
  for (;;) {
    const inner = name.endsWith(')') ? BRACKETED.exec(name)?.[1] : undefined;
    const isUnit = inner !== undefined && unitOf(inner) !== undefined;
    if (inner === undefined || !(isUnit || ASIDE.test(inner))) break;
    if (isUnit) unit ??= inner;
    name = name.slice(0, -inner.length - 2);
  }
  return { name, unit };
}

/** The same, and without a unit behind a comma or stroke: of a whole label only, for a stroke joins labels as well. */
function withoutUnit(folded: string): { name: string; unit?: string } {
  const { name, unit } = withoutAsides(folded);
  const behind = unit === undefined ? unitBehindMark(name) : undefined;
  return behind === undefined ? { name, unit } : { name: name.slice(0, -behind.length - 1), unit: behind };
}

/** A stroke stands within units as well: of 生均值元/生 the unit is not 生. */
function unitBehindMark(name: string): string | undefined {
  const mark = name.includes(',') ? ',' : '/';
  const at = name.lastIndexOf(mark);
  const unit = name.slice(at + 1);
  if (at < 1 || unitOf(unit) === undefined) return undefined;
  const before = name.slice(0, at);
  const isWithin = (length: number): boolean => unitOf(`${before.slice(-length)}/${unit}`) !== undefined;
  return mark === '/' && [1, 2, 3].some(isWithin) ? undefined : unit;
}

/** 就业人数合计 is 就业人数; but 本年合计 is no 本年, nor 数量合计 a 数量. */
function withoutTotal(bare: string): string {
  const name = /^(.{3,})[合总小共]计$/u.exec(bare)?.[1];
  return name === undefined || HEADER_WORDS.has(name) || periodLabel(name) !== null || isNeutral(name)
    ? bare
    : name;
}

function withoutThisYear(bare: string): { rest: string; thisYear?: boolean } {
  const rest = /^本(?:学年|年)度?[的:]?(\D{3,})$/u.exec(bare)?.[1];
  return rest === undefined || isNeutral(rest) ? { rest: bare } : { rest, thisYear: true };
}

const LEADING =
  /^(?:\((?:新增|修订|调整|必填|选填|可选|[a-z]类?|\d{1,2}(?:\.\d{1,2})*|[一二三四五六七八九十]{1,3})\)|其中:?|\d{1,2}(?:\.\d{1,2})+(?=[^\d.、)%‰万亿千百])|\d{1,2}(?:\.\d{1,2})*[.、)]|第[\d一二三四五六七八九十]{1,3}[项条][:.、,]?|[一二三四五六七八九十]{1,3}[、.]|[a-z]类?[:.、)]|[*★☆※#●○·•▲△◆◇■□►▶—–-]+)/u;

/** (新增)其中:横向到款(万元) → 横向到款. Never empty: 其中 alone stays. */
export function bareName(folded: string): string {
  let rest = withoutAsides(folded).name;
  for (let match = LEADING.exec(rest); match && match[0].length < rest.length; match = LEADING.exec(rest))
    rest = rest.slice(match[0].length);
  return rest;
}

export function joined(parts: readonly PathPart[], key: 'folded' | 'bare'): string {
  let text = parts[0]?.[key] ?? '';
  for (let index = 1; index < parts.length; index++) text += `/${parts[index]?.[key] ?? ''}`;
  return text;
}
