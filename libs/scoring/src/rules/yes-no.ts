import { Rational } from '@luoxuan/quantity';
import { isReason, type Rule } from './rule.js';

/** 是否: yes 100, no 0. */
export const yesNo: Rule<'yes-no'> = (_rule, { value }) => ({
  points: isReason(value) ? value : new Rational(value.equals(0) ? 0 : 100),
});
