import type { Catalog, Indicator, Version } from '@luoxuan/catalog';
import { firstMonth, lastMonth, ordinal, periodKey, type Month, type Period } from '@luoxuan/period';
import type { BreakMark } from '../result.js';

/** The months that a figure covers, both ends included. */
export interface Reach {
  first: Month;
  last: Month;
}

export const reachOf = (period: Period): Reach => ({
  first: firstMonth(period),
  last: lastMonth(period),
});

/** The indicator as it is computed for figures that end in `month`: with the formula of the version in force then. */
export function inForce(indicator: Indicator, month: Month): Indicator {
  const key = periodKey(month);
  const formula = indicator.versions.findLast((v) => v.from <= key && v.formula !== undefined)?.formula;
  return formula === undefined ? indicator : { ...indicator, formula };
}

/**
 * What changed between the first and the last month of these reaches: two figures are only comparable where nothing
 * did, be it between them or inside one of them.
 */
export function breaksOver(indicator: Indicator, catalog: Catalog, reaches: readonly Reach[]): BreakMark[] {
  if (reaches.length === 0) return [];
  const first = earliest(reaches.map((s) => s.first));
  const last = latest(reaches.map((s) => s.last));
  return versioned(indicator, catalog, [first, last])
    .flatMap(({ code, versions }) =>
      versions.map((v) => ({ code, from: v.from, change: v.change, text: v.text })),
    )
    .filter(({ from }) => from > periodKey(first) && from <= periodKey(last))
    .sort((a, b) => (a.from === b.from ? (a.code < b.code ? -1 : 1) : a.from < b.from ? -1 : 1));
}

/** The indicator and the elements that it reads at these times. An indicator that is its element changes once, with it. */
function versioned(
  indicator: Indicator,
  catalog: Catalog,
  months: readonly Month[],
): { code: string; versions: readonly Version[] }[] {
  const codes = new Set(months.flatMap((m) => inForce(indicator, m).formula.elements));
  const elements = [...codes].map((code) => ({ code, versions: catalog.elements.get(code)?.versions ?? [] }));
  return codes.has(indicator.code)
    ? elements
    : [{ code: indicator.code, versions: indicator.versions }, ...elements];
}

const earliest = (months: readonly Month[]): Month =>
  months.reduce((a, b) => (ordinal(b) < ordinal(a) ? b : a));
const latest = (months: readonly Month[]): Month =>
  months.reduce((a, b) => (ordinal(b) > ordinal(a) ? b : a));
