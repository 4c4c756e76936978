import { everyComputed } from '../draft.js';
import type { Draft, Sited } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import { codesIn } from '../formula/expression.js';
import { parseFormula } from '../formula/parse.js';
import { formulasOf } from '../formula/written.js';
import type { WrittenFormula } from '../formula/written.js';
import type { ComputedEntry } from '../schema/indicator.js';
import type { Check } from './check.js';

/** Where another formula changes inside an indicator, the indicator changes: it needs a version from the same month. */
export const versionsAreFollowed: Check = (draft) => {
  const changes = monthsOfChange(draft);
  return everyComputed(draft).flatMap((indicator) => {
    const formulas = formulasOf(indicator);
    return formulas.flatMap((formula, index) =>
      notFollowed(indicator, formula, formulas[index + 1]?.from ?? null, changes),
    );
  });
};

/** Code of an indicator → months from which it has another formula. */
function monthsOfChange(draft: Draft): Map<string, string[]> {
  const changes = new Map<string, string[]>();
  for (const { value } of everyComputed(draft)) {
    if (value.code === undefined) continue;
    const months = (value.versions ?? []).flatMap(({ from, formula }) =>
      formula === undefined ? [] : [from],
    );
    changes.set(value.code, months);
  }
  return changes;
}

function notFollowed(
  indicator: Sited<Partial<ComputedEntry>>,
  { text, place, from }: WrittenFormula,
  until: string | null,
  changes: Map<string, string[]>,
): CatalogFault[] {
  const parsed = parseFormula(text);
  if (!parsed.ok) return [];
  const { code = '', versions = [] } = indicator.value;
  const own = new Set(versions.map((version) => version.from));
  return codesIn(parsed.expression).flatMap((part) => {
    const month = (changes.get(part.code) ?? []).find(
      (change) => change > (from ?? '') && (until === null || change < until) && !own.has(change),
    );
    if (month === undefined) return [];
    return [
      fault(
        'version-not-followed',
        { ...place.siteInside(part.at, 'formula'), found: part.code },
        {
          what: {
            zh: `${code} 用到 ${part.code}，它自 ${month} 起换了公式，${code} 却没有新版本`,
            en: `${code} uses ${part.code}, which has another formula from ${month} on, but has no version of its own`,
          },
          expected: { zh: `versions 中有 from: ${month}`, en: `a version with from: ${month}` },
          mend: {
            zh: `给 ${code} 加上自 ${month} 起的版本，change: definition 即可`,
            en: `add a version from ${month} on to ${code}; change: definition will do`,
          },
        },
      ),
    ];
  });
}
