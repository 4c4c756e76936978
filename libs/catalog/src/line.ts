import { Rational } from '@luoxuan/quantity';

/** A target, floor or warning line as written: `≥ 90`, `"89.50"`, 6600. */
export interface Line {
  operator: '≥' | '≤' | null;
  /** Plain decimal text. */
  text: string;
  value: Rational;
}

export function parseLine(written: string | number): Line {
  const [, sign = '', text = ''] = /^(>=|<=|≥|≤)?\s*(.*)$/.exec(String(written)) ?? [];
  const operator = sign === '' ? null : sign === '>=' || sign === '≥' ? '≥' : '≤';
  return { operator, text, value: new Rational(text) };
}

/** Number of decimals that are not trailing zeros. */
export function decimalsOf(text: string): number {
  const [, fraction = ''] = text.split('.');
  return fraction.replace(/0+$/, '').length;
}
