import { unitOf } from '@luoxuan/quantity';
import { foldLabel } from '../layout/label.js';
import { remember } from '../layout/remember.js';
import type { Cell } from '../read/cell.js';
import { type PeriodLabel, periodLabel, splitPeriod } from './period-label.js';

/** One label of the path that names a column or row, such as 就业人数 and 其中:升学. */
export interface PathPart {
  /** As written, on one line. */
  text: string;
  /** For comparing: see `foldLabel`. */
  folded: string;
  /** Folded, without numbering, 【新增】, 其中 and what stands in brackets at the end. */
  bare: string;
  cell: Cell;
}

/** What a label says beside its name. */
export interface ReadLabel {
  /** undefined where the label is a period and nothing else. */
  part?: PathPart;
  /** In brackets at the end; the text as folded, of a unit that is known. */
  unit?: string;
  period?: PeriodLabel;
}

/** In characters; longer texts are cut, no name is as long. */
const LONGEST = 200;

export function readLabel(cell: Cell): ReadLabel {
  const { text, folded, bare, unit, period } = labelText(cell.text.slice(0, LONGEST));
  return { unit, period, part: folded === '' ? undefined : { text, folded, bare, cell } };
}

/** What a label says by its text alone; `folded` is empty where it is a period and nothing else. */
const labelText = remember((written: string): Omit<PathPart, 'cell'> & Omit<ReadLabel, 'part'> => {
  const text = written.replace(/\s+/gu, ' ').trim();
  // Folding would make 1 of ①.
  const folded = foldLabel(text.replace(/^[①-⑳]+/u, ''));
  const unit = bracketedUnit(folded);
  const named = withoutBracket(folded);
  const whole = periodLabel(named);
  if (whole && whole.kind !== 'relative') return { text, folded: '', bare: '', unit, period: whole };
  const split = whole ? null : splitPeriod(named);
  const name = split?.rest ?? folded;
  return { text, folded: name, bare: bareName(name), unit, period: split?.period };
});

/** 横向到款(万元) → 万元, if it is a unit. */
function bracketedUnit(folded: string): string | undefined {
  const inner = bracketed(folded);
  return inner !== undefined && unitOf(inner) !== undefined ? inner : undefined;
}

const ASIDES = new Set(['必填', '选填', '可选', '如有', '新增', '单选']);

function bracketed(folded: string): string | undefined {
  return folded.endsWith(')') ? /^.+\(([^()]+)\)$/u.exec(folded)?.[1] : undefined;
}

/** Only a unit or an aside is left out: 毕业生数(女) is not 毕业生数. */
function withoutBracket(folded: string): string {
  const inner = bracketed(folded);
  const drop = inner !== undefined && (ASIDES.has(inner) || unitOf(inner) !== undefined);
  return drop ? folded.slice(0, -inner.length - 2) : folded;
}

const LEADING =
  /^(?:\((?:新增|修订|调整|必填|选填|可选|\d{1,2}|[一二三四五六七八九十]{1,3})\)|其中:?|\d{1,2}(?:\.\d{1,2})*[.、)]|[一二三四五六七八九十]{1,3}[、.]|[a-z]类?[:.、]|[*★☆※#●○·•—–-]+)/u;

/** (新增)其中:横向到款(万元) → 横向到款. Never empty: 其中 alone stays. */
export function bareName(folded: string): string {
  let rest = withoutBracket(folded);
  for (let match = LEADING.exec(rest); match && match[0].length < rest.length; match = LEADING.exec(rest))
    rest = rest.slice(match[0].length);
  return rest;
}

export function joined(parts: readonly PathPart[], key: 'folded' | 'bare'): string {
  let text = parts[0]?.[key] ?? '';
  for (let index = 1; index < parts.length; index++) text += `/${parts[index]?.[key] ?? ''}`;
  return text;
}
