import type { Element } from '@luoxuan/catalog';
import { Rational, sumOf, toRational } from '@luoxuan/quantity';
import type { Memory } from './memory.js';
import type { Member, Observation, ObservationTable } from './observation.js';
import type { Gap } from '../result.js';
import type { Former, MemberPart, Rollup, Stretch } from './values.js';

export interface Population {
  members: Member[];
  table: ObservationTable;
  elements: ReadonlyMap<string, Element>;
  /** What was computed before over this very table; without one everything is computed each time. */
  memory?: Memory;
}

/** Whose figures count: those whose kind reports the element; the lead alone for what is reported once. */
export function reporters(element: Element, members: readonly Member[]): Member[] {
  const once = element.members === 'lead' || element.members === 'distinct';
  return members.filter((m) => (once ? m.lead : (element.reportedBy as string[]).includes(m.kind)));
}

/** Rolls an element up over time and over the members that report it; parts of before are taken where they still hold. */
export function rollUp(element: Element, stretch: Stretch, population: Population, former?: Former): Rollup {
  const members = reporters(element, population.members);
  const parts = members.map((m, i) => {
    const before = former?.restated.has(m.code) === false ? former.rollup.parts[i] : undefined;
    return before ?? overTime(element, stretch, m.code, population.table);
  });
  const gaps = parts.flatMap((p) => p.gaps);
  if (element.members !== 'weighted') return { value: total(element, parts), parts, gaps };
  const value = weighted(element, stretch, population, parts, gaps);
  return { value, parts, gaps };
}

/**
 * One member's figures over time: a flow needs every period, a stock its latest, a mean at least one. Where they are not
 * there, a figure that was reported for the whole stretch at once stands in for them; where they are, they count.
 */
function overTime(element: Element, stretch: Stretch, member: string, table: ObservationTable): MemberPart {
  const reported = table.of(element.code, member);
  const found: Observation[] = [];
  for (const period of stretch.parts) {
    const observation = reported.get(period);
    if (observation !== undefined) found.push(observation);
  }
  const isGap = element.time === 'sum' ? found.length < stretch.parts.length : found.length === 0;
  const inputs = element.time === 'last' ? found.slice(-1) : found;
  if (!isGap) return { member, inputs, gaps: [] };
  const atOnce = stretch.whole === null ? undefined : reported.get(stretch.whole);
  if (atOnce !== undefined) return { member, inputs: [atOnce], gaps: [] };
  const missing = stretch.parts.filter((period) => !reported.has(period));
  const gaps = missing.map((period) => ({ element: element.code, member, period }));
  return { member, inputs, gaps };
}

function valueOf(element: Element, used: Observation[]): Rational | null {
  if (used.length === 0) return null;
  const steps = sumOfSteps([used]);
  return element.time === 'mean' ? steps.div(used.length) : steps;
}

function total(element: Element, parts: MemberPart[]): Rational | null {
  const used = parts.map((p) => p.inputs).filter((inputs) => inputs.length > 0);
  if (used.length === 0) return null;
  if (element.time !== 'mean') return sumOfSteps(used);
  return sumOf(used.flatMap((inputs) => valueOf(element, inputs) ?? []));
}

/** A survey's mean over members, weighted by each one's sample: Σ value·sample / Σ sample. Adds to the gaps. */
function weighted(
  element: Element,
  stretch: Stretch,
  population: Population,
  parts: MemberPart[],
  gaps: Gap[],
): Rational | null {
  const sample = population.elements.get(element.weightedBy ?? '');
  let weightedSum = new Rational(0);
  let samples = new Rational(0);
  for (const { member, inputs } of parts) {
    const value = valueOf(element, inputs);
    if (value === null || sample === undefined) continue;
    const weighing = overTime(sample, stretch, member, population.table);
    gaps.push(...weighing.gaps);
    const weight = valueOf(sample, weighing.inputs);
    if (weight === null) continue;
    weightedSum = weightedSum.add(value.mul(weight));
    samples = samples.add(weight);
  }
  return samples.equals(0) ? null : weightedSum.div(samples);
}

/** Whole steps are added up as numbers as long as these are exact: a twentieth of what fractions cost. */
function sumOfSteps(lists: readonly (readonly Observation[])[]): Rational {
  const decimals = lists[0]?.[0]?.decimals ?? 0;
  let steps = 0;
  for (const list of lists) {
    for (const observation of list) {
      steps += observation.steps;
      if (observation.decimals !== decimals || !Number.isSafeInteger(steps))
        return sumOf(lists.flatMap((each) => each.map(toRational)));
    }
  }
  return toRational({ steps, unit: '', decimals });
}
