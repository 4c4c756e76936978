import type { Element, Indicator, IndicatorVersion } from '../catalog.js';
import type { IndicatorFormulas } from '../formula/compile.js';
import type { Formula } from '../formula/formula.js';
import { isComputed } from '../schema/indicator.js';
import type { ComputedEntry, IndicatorEntry } from '../schema/indicator.js';
import { unitCode } from './unit-code.js';

export function indicatorOf(
  entry: IndicatorEntry,
  elements: Map<string, Element>,
  formulas: Map<string, IndicatorFormulas>,
): Indicator {
  const { code, direction } = entry;
  const formula = formulas.get(code);
  const source = isComputed(entry) ? entry : elements.get(code);
  if (!formula || !source) throw new Error(`indicator ${code} passed all checks without a formula`);
  const { name, nameEn, unit, decimals, period, clause, status, definition } = source;
  return {
    code,
    name,
    nameEn,
    unit: unitCode(unit),
    decimals,
    direction,
    formula: formula.first,
    period,
    clause,
    status,
    definition,
    ...(isComputed(entry) && entry.window !== undefined && { window: entry.window }),
    versions: isComputed(entry) ? versionsOf(entry, formula.later) : [],
  };
}

function versionsOf({ versions = [] }: ComputedEntry, formulas: Formula[]): IndicatorVersion[] {
  return versions.map((version, index) => ({ ...version, formula: formulas[index] }));
}
