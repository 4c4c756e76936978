import { Rational, roundHalfUp } from '@luoxuan/quantity';
import type { Fault, Outcome } from './fault.js';
import { ungroup } from './grouping.js';
import type { ValueTarget } from './value-target.js';

/** The two sides of a ratio, as plain decimals. */
export interface WrittenRatio {
  left: string;
  right: string;
}

/** 1:15.3, 15.3:1 in a folded text; null for anything else, undefined sides included. */
export function readRatio(folded: string): WrittenRatio | null {
  const match = /^([\d., ]+)[:比]([\d., ]+)$/.exec(folded);
  const left = match && ungroup(match[1] ?? '');
  const right = match && ungroup(match[2] ?? '');
  return left && right ? { left, right } : null;
}

/** As a plain decimal of the element's places. */
export interface RatioValue {
  plain: string;
  notes: Fault[];
}

/**
 * The first part of the element's name against the second: 生师比 is students to one teacher. `x:1` is taken as it is
 * written. A pair written the other way round than the name (生师比 1:15.3) is turned, with a warning: a school with
 * fewer students than teachers is nowhere. Where the name does not tell, both readings are offered instead of a guess.
 */
export function ratioValue(written: WrittenRatio, target: ValueTarget): Outcome<RatioValue> {
  const order = orderOf(written, target.name);
  const [above, below] = [new Rational(written.left), new Rational(written.right)];
  if (below.equals(0) || (above.equals(0) && order !== 'as-written')) {
    return { ok: false, fault: { code: 'ratio-by-zero' } };
  }
  if (order === 'unknown') {
    const [literal, reversed] = [above.div(below), below.div(above)].map((r) =>
      roundHalfUp(r, target.decimals),
    );
    return { ok: false, fault: { code: 'ratio-order', literal: literal ?? '', reversed: reversed ?? '' } };
  }
  const { left, right } = order === 'turned' ? { left: written.right, right: written.left } : written;
  const isToOne = new Rational(right).equals(1);
  // Only a real division may need rounding; 15.345:1 with too many places is refused like any other number.
  const plain = isToOne ? left : roundHalfUp(new Rational(left).div(right), target.decimals);
  const notes: Fault[] = [];
  if (order === 'turned') notes.push({ code: 'ratio-reversed', taken: plain });
  if (!new Rational(plain).mul(right).equals(left)) notes.push({ code: 'ratio-rounded', taken: plain });
  return { ok: true, value: { plain, notes } };
}

function orderOf({ left, right }: WrittenRatio, name: string): 'as-written' | 'turned' | 'unknown' {
  const size = new Rational(left).compare(right);
  const usual = usualSize(name);
  if (usual === 'below-one') return size > 0 ? 'turned' : 'as-written';
  if (size >= 0 || new Rational(right).equals(1)) return 'as-written';
  return usual === 'above-one' ? 'turned' : 'unknown';
}

function usualSize(name: string): 'above-one' | 'below-one' | null {
  if (/生师比|学生.*教师.*比/.test(name)) return 'above-one';
  return /师生比|教师.*学生.*比/.test(name) ? 'below-one' : null;
}
