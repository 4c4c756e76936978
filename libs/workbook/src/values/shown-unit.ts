import { sameDimension, unitOf } from '@luoxuan/quantity';
import type { Fault } from './fault.js';
import type { ValueCell, ValueTarget } from './value-target.js';

/** The unit that a number format shows (0.00"万元") against the one that the sheet gives; null where they agree. */
export function shownUnitFault({ unit }: ValueCell, declared?: string): Fault | null {
  if (unit === undefined) return null;
  const [shown, given] = [unitOf(unit), unitOf(declared ?? '')];
  if (!shown || !given || shown.code === given.code || !sameDimension(shown, given)) return null;
  return { code: 'format-unit-differs', shown: shown.code, declared: given.code };
}

/** ¥ in the number format of a figure that is not in 元: many format so whatever is money, or what is not. */
export function currencyNote({ currency }: ValueCell, target: ValueTarget, declared?: string): Fault[] {
  if (currency !== true) return [];
  const unit = (unitOf(declared ?? '') ?? unitOf(target.unit))?.code ?? target.unit;
  return unit === '元' ? [] : [{ code: 'currency-format', unit }];
}
