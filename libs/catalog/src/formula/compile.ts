import { everyComputed } from '../draft.js';
import type { Draft, Sited } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { ElementEntry } from '../schema/element.js';
import type { ComputedEntry } from '../schema/indicator.js';
import { compileFirst, compileVersions } from './compile-versions.js';
import type { ParsedFormula } from './compile-versions.js';
import { codesIn } from './expression.js';
import { elementFormula } from './formula.js';
import type { Formula } from './formula.js';
import { orderByReference } from './graph.js';
import { parseFormula } from './parse.js';
import type { Meaning } from './resolve.js';
import { Timeline } from './timeline.js';
import { syntaxFault } from './troubles.js';
import { measureOf } from './units.js';
import { formulasOf } from './written.js';

/** What an indicator is computed by: at first, and from each of its later versions on. */
export interface IndicatorFormulas {
  first: Formula;
  later: Formula[];
}

export interface CompiledFormulas {
  /** Of every indicator that has a sound one, by code. */
  formulas: Map<string, IndicatorFormulas>;
  /** What each code of the catalogue stands for. */
  meaningOf: (code: string) => Meaning;
  faults: CatalogFault[];
}

/** Formulas of every indicator that has sound ones, and the faults of the others. */
export function compileFormulas(draft: Draft): CompiledFormulas {
  const meanings = meaningsOfElements(draft);
  const { computed, broken, faults } = readComputed(draft, meanings);
  const { order, circles } = orderByReference(
    new Map([...computed].map(([code, { parsed }]) => [code, parsed.flatMap(codesOf)])),
  );
  for (const circle of circles) faults.push(...circleFault(circle, computed));

  const hidden = draft.lost.has('elements') || draft.lost.has('indicators');
  const isFaulty = (code: string): boolean =>
    hidden || draft.refusedCodes.has(code) || broken.has(code) || computed.has(code);
  const timeline = new Timeline(meanings, (code) => ({ kind: isFaulty(code) ? 'faulty' : 'unknown' }));
  const formulas = new Map<string, IndicatorFormulas>();
  for (const code of order) {
    const known = computed.get(code);
    if (!known) continue;
    const first = compileFirst(known.entry, known.parsed, timeline);
    const later = compileVersions(known.entry, known.parsed, timeline);
    faults.push(...first.faults, ...later.faults);
    if (first.formula) formulas.set(code, { first: first.formula, later: later.formulas });
  }
  for (const { value } of draft.elements)
    formulas.set(value.code, { first: elementFormula(value.code), later: [] });
  return { formulas, meaningOf: timeline.at(null), faults };
}

/** The indicators with formulas that can be read, codes of those with one that cannot, and why not. */
function readComputed(
  draft: Draft,
  meanings: Map<string, Meaning>,
): { computed: Map<string, Computed>; broken: Set<string>; faults: CatalogFault[] } {
  const computed = new Map<string, Computed>();
  const broken = new Set<string>();
  const faults: CatalogFault[] = [];
  for (const [index, entry] of everyComputed(draft).entries()) {
    // Nobody can refer to one that has no code; the number keeps it apart from the others.
    const { code = `#${index}` } = entry.value;
    if (computed.has(code) || meanings.has(code)) continue; // a code given twice is a fault of its own
    const read = readFormulas(entry);
    faults.push(...read.faults);
    if (read.faults.length > 0) broken.add(code);
    if (read.parsed.length > 0) computed.set(code, { entry, parsed: read.parsed });
  }
  return { computed, broken, faults };
}

interface Computed {
  entry: Sited<Partial<ComputedEntry>>;
  /** Those that can be read, oldest first. */
  parsed: ParsedFormula[];
}

function readFormulas(entry: Sited<Partial<ComputedEntry>>): {
  parsed: ParsedFormula[];
  faults: CatalogFault[];
} {
  const parsed: ParsedFormula[] = [];
  const faults: CatalogFault[] = [];
  for (const { text, place, from } of formulasOf(entry)) {
    const result = parseFormula(text);
    if (result.ok) parsed.push({ text, place, from, expression: result.expression });
    else faults.push(...result.troubles.map((trouble) => syntaxFault(place, 'formula', trouble)));
  }
  return { parsed, faults };
}

function codesOf({ expression }: ParsedFormula): string[] {
  return codesIn(expression).map(({ code }) => code);
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

function circleFault(circle: string[], computed: Map<string, Computed>): CatalogFault[] {
  const [first, second] = circle;
  const parsed = first === undefined ? undefined : computed.get(first)?.parsed;
  const guilty = parsed?.find((each) => second !== undefined && codesOf(each).includes(second));
  if (!guilty) return [];
  const at = codesIn(guilty.expression).find(({ code }) => code === second)?.at ?? 0;
  const chain = circle.join(' → ');
  return [
    fault('formula-cycle', guilty.place.siteInside(at, 'formula'), {
      what: {
        zh: `公式互相引用成环：${chain}`,
        en: `the formulas refer to each other in a circle: ${chain}`,
      },
      expected: { zh: '最终只由采集项算出的公式', en: 'a formula that comes down to elements' },
      mend: { zh: '断开其中一处引用', en: 'take one of the references out' },
    }),
  ];
}
