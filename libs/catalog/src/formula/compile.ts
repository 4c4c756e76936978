import { everyComputed } from '../draft.js';
import type { Draft, Sited } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { ElementEntry } from '../schema/element.js';
import type { ComputedEntry } from '../schema/indicator.js';
import { describe, equal } from './dimension.js';
import { codesIn } from './expression.js';
import type { Expression } from './expression.js';
import { elementFormula, formulaOf } from './formula.js';
import type { Formula } from './formula.js';
import { orderByReference } from './graph.js';
import { parseFormula } from './parse.js';
import { resolve } from './resolve.js';
import type { Meaning, Outcome, ResolveTrouble } from './resolve.js';
import { resolveFault, syntaxFault } from './troubles.js';
import { measureOf } from './units.js';

export interface CompiledFormulas {
  /** Of every indicator that has a sound one, by code. */
  formulas: Map<string, Formula>;
  /** What each code of the catalogue stands for. */
  meaningOf: (code: string) => Meaning;
  faults: CatalogFault[];
}

/** Formula of every indicator that has a sound one, and the faults of the others. */
export function compileFormulas(draft: Draft): CompiledFormulas {
  const faults: CatalogFault[] = [];
  const computed = new Map<string, Parsed>();
  const faulty = new Set(draft.refusedCodes);

  const meanings = meaningsOfElements(draft);

  for (const [index, entry] of everyComputed(draft).entries()) {
    // Nobody can refer to one that has no code; the number keeps it apart from the others.
    const { code = `#${index}`, formula } = entry.value;
    if (formula === undefined) continue;
    if (computed.has(code) || meanings.has(code)) continue; // a code given twice is a fault of its own
    const parsed = parseFormula(formula);
    if (parsed.ok) {
      computed.set(code, { entry, formula, expression: parsed.expression });
    } else {
      faulty.add(code);
      faults.push(...parsed.troubles.map((trouble) => syntaxFault(entry, 'formula', trouble)));
    }
  }

  const { order, circles } = orderByReference(
    new Map(
      [...computed].map(([code, { expression }]) => [code, codesIn(expression).map((found) => found.code)]),
    ),
  );
  for (const circle of circles) faults.push(...circleFault(circle, computed));

  const hidden = draft.lost.has('elements') || draft.lost.has('indicators');
  const meaningOf = (code: string): Meaning =>
    meanings.get(code) ?? { kind: hidden || faulty.has(code) || computed.has(code) ? 'faulty' : 'unknown' };

  const formulas = new Map<string, Formula>();
  for (const code of order) {
    const known = computed.get(code);
    if (!known) continue;
    const { formula, outcome, troubles } = compileOne(known, meaningOf);
    faults.push(...troubles);
    meanings.set(code, outcome ? { kind: 'figure', ...outcome } : { kind: 'faulty' });
    if (formula) formulas.set(code, formula);
  }
  for (const { value } of draft.elements) formulas.set(value.code, elementFormula(value.code));
  return { formulas, meaningOf, faults };
}

interface Parsed {
  entry: Sited<Partial<ComputedEntry>>;
  formula: string;
  expression: Expression;
}

/** Of two elements with one code the one that is whole counts. */
function meaningsOfElements(draft: Draft): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const { value } of [...draft.refused.elements, ...draft.elements])
    if (value.code !== undefined) meanings.set(value.code, meaningOfElement(value.code, value));
  return meanings;
}

function meaningOfElement(code: string, { type, unit }: Partial<ElementEntry>): Meaning {
  if (type === 'boolean') return { kind: 'not-a-figure' };
  const measure = unit === undefined ? null : measureOf(unit);
  if (!measure || type === undefined) return { kind: 'faulty' };
  return {
    kind: 'figure',
    powers: measure.powers,
    resolved: { kind: 'element', code, scale: measure.scale },
  };
}

interface Compiled {
  outcome: Outcome;
  formula: Formula | null;
  troubles: CatalogFault[];
}

function compileOne(
  { entry, formula: text, expression }: Parsed,
  meaningOf: (code: string) => Meaning,
): Compiled {
  const found: ResolveTrouble[] = [];
  const outcome = resolve(expression, meaningOf, found);
  const troubles = found.map((trouble) => resolveFault(entry, 'formula', trouble));
  const { unit } = entry.value;
  const measure = unit === undefined ? null : measureOf(unit);
  if (!outcome || unit === undefined || !measure) return { formula: null, outcome: null, troubles };
  if (!equal(outcome.powers, measure.powers)) {
    const site = entry.site('unit');
    troubles.push(
      fault('formula-unit', site, {
        what: {
          zh: `公式得到${describe(outcome.powers, 'zh')}，单位却是 ${unit}（${describe(measure.powers, 'zh')}）`,
          en: `the formula gives ${describe(outcome.powers, 'en')}, but the unit is ${unit} (${describe(measure.powers, 'en')})`,
        },
        expected: {
          zh: '与公式结果同量纲的单位',
          en: 'a unit of the same kind as the result of the formula',
        },
        mend: { zh: '改正单位或公式', en: 'correct the unit or the formula' },
      }),
    );
    return { formula: null, outcome: null, troubles };
  }
  const formula = formulaOf(text, outcome.resolved, measure.scale);
  return { formula, outcome, troubles };
}

function circleFault(circle: string[], computed: Map<string, Parsed>): CatalogFault[] {
  const [first, second] = circle;
  const known = first === undefined ? undefined : computed.get(first);
  if (!known) return [];
  const at = codesIn(known.expression).find(({ code }) => code === second)?.at ?? 0;
  const chain = circle.join(' → ');
  return [
    fault('formula-cycle', known.entry.siteInside(at, 'formula'), {
      what: {
        zh: `公式互相引用成环：${chain}`,
        en: `the formulas refer to each other in a circle: ${chain}`,
      },
      expected: { zh: '最终只由采集项算出的公式', en: 'a formula that comes down to elements' },
      mend: { zh: '断开其中一处引用', en: 'take one of the references out' },
    }),
  ];
}
