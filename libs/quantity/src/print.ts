import type { Language } from '@luoxuan/wording';
import type { Quantity } from './quantity.js';
import { groupDigits, plainDecimal } from './rounding.js';
import { unitOf } from './unit/unit-of.js';

const TRUTH = { zh: ['否', '是'], en: ['no', 'yes'] } as const;
/** Units that follow the number without a blank, in English too. */
const CLOSE = new Set(['%', '‰', ':1']);

/** The number in the quantity's unit as a plain decimal, for files and machines: '3515.53'. */
export function decimalText(quantity: Quantity): string {
  const { steps, decimals } = quantity;
  return decimals === 0 ? String(steps) : plainDecimal(BigInt(steps), decimals);
}

/** '3,515.53万元' / '3,515.53 ten thousand yuan', '12.5%', '15.3:1', 是 / yes. */
export function formatQuantity(quantity: Quantity, language: Language): string {
  const unit = unitOf(quantity.unit);
  const number = groupDigits(decimalText(quantity));
  if (!unit) return `${number} ${quantity.unit}`;
  if (unit.dimension.truth) return TRUTH[language][quantity.steps === 0 ? 0 : 1];
  if (CLOSE.has(unit.code)) return number + unit.code;
  if (language === 'en') return `${number} ${unit.english}`;
  return number + (unit.code === '百分点' ? '个百分点' : unit.code);
}
