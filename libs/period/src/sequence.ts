import { monthOf, ordinal, span } from './months.js';
import type { Period } from './period.js';

/** Orders by start, then by length. */
export function comparePeriods(a: Period, b: Period): number {
  const left = span(a);
  const right = span(b);
  return left.first - right.first || left.last - right.last;
}

/** The period of the same kind and length that starts where this one ends. */
export function next<P extends Period>(period: P): P {
  return shifted(period, 1) as P;
}

/** 环比: the period of the same kind and length that ends where this one starts. */
export function previous<P extends Period>(period: P): P {
  return shifted(period, -1) as P;
}

/** 同比: the same period a year earlier; a window moves by one year, not by its length. */
export function yearAgo<P extends Period>(period: P): P {
  if (period.kind === 'window') return { ...period, from: period.from - 1, to: period.to - 1 };
  return { ...period, year: period.year - 1 };
}

function shifted(period: Period, steps: number): Period {
  switch (period.kind) {
    case 'month':
      return monthOf(ordinal(period) + steps);
    case 'quarter': {
      const index = period.year * 4 + period.quarter - 1 + steps;
      return { kind: 'quarter', year: Math.floor(index / 4), quarter: (index % 4) + 1 };
    }
    case 'window': {
      const years = (period.to - period.from + 1) * steps;
      return { kind: 'window', from: period.from + years, to: period.to + years };
    }
    default:
      return { ...period, year: period.year + steps };
  }
}
