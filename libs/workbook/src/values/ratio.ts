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
 * The first part of the element's name against the second: 生师比 is students to one teacher. A pair written the
 * other way round (生师比 1:15.3) is turned, with a warning: fewer students than teachers exist nowhere. Where the
 * name does not tell and the right side is the larger, both readings are offered instead of a guess.
 */
export function ratioValue({ left, right }: WrittenRatio, target: ValueTarget): Outcome<RatioValue> {
  const [above, below] = [new Rational(left), new Rational(right)];
  if (above.equals(0) || below.equals(0)) return { ok: false, fault: { code: 'ratio-by-zero' } };
  const isBelowOne = above.lt(below);
  const usual = usualSize(target.name);
  const literal = above.div(below);
  if (usual === null && isBelowOne) {
    const shown = (exact: Rational): string => roundHalfUp(exact, target.decimals);
    return {
      ok: false,
      fault: { code: 'ratio-order', literal: shown(literal), reversed: shown(literal.inverse()) },
    };
  }
  const turned = usual !== null && (usual === 'below-one') !== isBelowOne && !above.equals(below);
  const exact = turned ? literal.inverse() : literal;
  const plain = roundHalfUp(exact, target.decimals);
  const notes: Fault[] = [];
  if (turned) notes.push({ code: 'ratio-reversed', taken: plain });
  if (!exact.equals(new Rational(plain))) notes.push({ code: 'ratio-rounded', taken: plain });
  return { ok: true, value: { plain, notes } };
}

function usualSize(name: string): 'above-one' | 'below-one' | null {
  if (/生师比|学生.*教师.*比/.test(name)) return 'above-one';
  return /师生比|教师.*学生.*比/.test(name) ? 'below-one' : null;
}
