import type { Quantity } from '@luoxuan/quantity';
import type { Fault } from './fault.js';
import { knownUnit } from './unit-of-number.js';
import type { ValueTarget } from './value-target.js';

const WHOLE: Record<string, number> = { '%': 100, '‰': 1000 };
/** Rates that are no part of a whole: they may be negative or more than all. */
const NO_SHARE = /增长|增幅|增速|增减|变化|完成|达成|执行|产出|回报|利润|倍/u;

/** 满意度 and 落实率 are a part of a whole: nothing below 0 and nothing above it; null for what else is in per cent. */
export function shareFault({ steps, decimals }: Quantity, target: ValueTarget): Fault | null {
  const most = WHOLE[knownUnit(target.unit).code];
  if (most === undefined || !isShare(target)) return null;
  return steps < 0 || steps > most * 10 ** decimals ? { code: 'share-out-of-range', most } : null;
}

function isShare({ type, name }: ValueTarget): boolean {
  return type === 'survey' || (type === 'ratio' && !NO_SHARE.test(name));
}
