import type { Sited } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { ComputedEntry } from '../schema/indicator.js';
import { describe, equal } from './dimension.js';
import type { Powers } from './dimension.js';
import type { Expression } from './expression.js';
import { formulaOf } from './formula.js';
import type { Formula } from './formula.js';
import { resolve } from './resolve.js';
import type { Meaning, ResolveTrouble } from './resolve.js';
import type { Timeline } from './timeline.js';
import { resolveFault } from './troubles.js';
import { measureOf } from './units.js';

export interface ParsedFormula {
  text: string;
  expression: Expression;
  /** Where it stands: the indicator, or one of its versions. */
  place: Sited<unknown>;
  /** The month that it counts from; null for the first. */
  from: string | null;
}

interface Compiled {
  meaning: Meaning;
  formula: Formula | null;
  faults: CatalogFault[];
}

/** One formula of an indicator in the indicator's unit. */
function compileOne(
  entry: Sited<Partial<ComputedEntry>>,
  { text, expression, place, from }: ParsedFormula,
  meaningOf: (code: string) => Meaning,
): Compiled {
  const found: ResolveTrouble[] = [];
  const outcome = resolve(expression, meaningOf, found);
  const faults = found.map((trouble) => resolveFault(place, 'formula', trouble));
  const { unit } = entry.value;
  const measure = unit === undefined ? null : measureOf(unit);
  if (!outcome || unit === undefined || !measure)
    return { formula: null, meaning: { kind: 'faulty' }, faults };
  if (!equal(outcome.powers, measure.powers)) {
    // Of a later formula the unit is known to be right: the first one has it.
    const site = from === null ? entry.site('unit') : place.site('formula');
    faults.push(fault('formula-unit', site, unlike(outcome.powers, unit, measure.powers)));
    return { formula: null, meaning: { kind: 'faulty' }, faults };
  }
  const formula = formulaOf(text, outcome.resolved, measure.scale);
  return { formula, meaning: { kind: 'figure', ...outcome }, faults };
}

/** The formula that the indicator begins with. */
export function compileFirst(
  entry: Sited<Partial<ComputedEntry>>,
  parsed: ParsedFormula[],
  timeline: Timeline,
): { formula: Formula | null; faults: CatalogFault[] } {
  const first = parsed.find(({ from }) => from === null);
  if (!first) return { formula: null, faults: [] };
  const { formula, meaning, faults } = compileOne(entry, first, timeline.at(null));
  if (entry.value.code !== undefined) timeline.add(entry.value.code, null, meaning);
  return { formula, faults };
}

/**
 * The formula from each later version on. One without a formula of its own keeps the text before it, in which other
 * indicators stand for what they are by then.
 */
export function compileVersions(
  entry: Sited<Partial<ComputedEntry>>,
  parsed: ParsedFormula[],
  timeline: Timeline,
): { formulas: Formula[]; faults: CatalogFault[] } {
  const { code, versions = [] } = entry.value;
  const formulas: Formula[] = [];
  const faults: CatalogFault[] = [];
  let current = parsed.find(({ from }) => from === null);
  for (const version of versions) {
    const own = parsed.find(({ from }) => from === version.from);
    current = own ?? current;
    if (!current) continue;
    const compiled = compileOne(entry, current, timeline.at(version.from));
    if (own) faults.push(...compiled.faults);
    if (compiled.formula) formulas.push(compiled.formula);
    if (code !== undefined) timeline.add(code, version.from, compiled.meaning);
  }
  return { formulas, faults };
}

function unlike(got: Powers, unit: string, wanted: Powers): Pick<CatalogFault, 'what' | 'expected' | 'mend'> {
  return {
    what: {
      zh: `公式得到${describe(got, 'zh')}，单位却是 ${unit}（${describe(wanted, 'zh')}）`,
      en: `the formula gives ${describe(got, 'en')}, but the unit is ${unit} (${describe(wanted, 'en')})`,
    },
    expected: {
      zh: '与公式结果同量纲的单位',
      en: 'a unit of the same kind as the result of the formula',
    },
    mend: { zh: '改正单位或公式', en: 'correct the unit or the formula' },
  };
}
