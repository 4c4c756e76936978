import type { Element } from '@luoxuan/catalog';
import { Rational, toRational } from '@luoxuan/quantity';
import type { Memory } from './memory.js';
import type { Member, Observation, ObservationTable } from './observation.js';
import type { Gap } from './result.js';

/** An element added up over time and members: exact, in the element's unit, with what went in and what is missing. */
export interface Rollup {
  value: Rational | null;
  inputs: Observation[];
  gaps: Gap[];
}

export interface Population {
  members: Member[];
  table: ObservationTable;
  elements: ReadonlyMap<string, Element>;
  /** What was computed before over this very table; without one everything is computed each time. */
  memory?: Memory;
}

/** Whose figures count: those whose kind reports the element; the lead alone for what is reported once. */
export function reporters(element: Element, members: Member[]): Member[] {
  const once = element.members === 'lead' || element.members === 'distinct';
  return members.filter((m) => (once ? m.lead : (element.reportedBy as string[]).includes(m.kind)));
}

/** The stretch of time that an element is rolled up over, as keys of periods. */
export interface Stretch {
  /** Periods of the element's own kind, oldest first. */
  parts: readonly string[];
  /** The longer period that they make up: a member may have reported it as one figure (an annual workbook). */
  whole: string | null;
}

/** Rolls an element up over time and over the members that report it. */
export function rollUp(element: Element, stretch: Stretch, population: Population): Rollup {
  const parts = reporters(element, population.members).map((m) =>
    overTime(element, stretch, m, population.table),
  );
  const inputs = parts.flatMap((p) => p.inputs);
  const gaps = parts.flatMap((p) => p.gaps);
  if (element.members === 'weighted') return weighted(element, stretch, population, parts);
  if (inputs.length === 0) return { value: null, inputs, gaps };
  if (element.time !== 'mean') return { value: sumOf(inputs), inputs, gaps };
  const means = parts.flatMap((p) => valueOf(element, p.inputs) ?? []);
  return { value: means.reduce((a, b) => a.add(b)), inputs, gaps };
}

/** What counts of one member's figures, and which are missing. */
interface MemberPart {
  member: Member;
  inputs: Observation[];
  gaps: Gap[];
}

/**
 * One member's figures over time: a flow needs every period, a stock its latest, a mean at least one. Where they are not
 * there, a figure that was reported for the whole stretch at once stands in for them; where they are, they count.
 */
function overTime(element: Element, stretch: Stretch, member: Member, table: ObservationTable): MemberPart {
  const reported = table.of(element.code, member.code);
  const found: Observation[] = [];
  const missing: string[] = [];
  for (const period of stretch.parts) {
    const observation = reported.get(period);
    if (observation === undefined) missing.push(period);
    else found.push(observation);
  }
  const isGap = element.time === 'sum' ? missing.length > 0 : found.length === 0;
  const atOnce = isGap && stretch.whole !== null ? reported.get(stretch.whole) : undefined;
  if (atOnce !== undefined) return { member, inputs: [atOnce], gaps: [] };
  const gaps = isGap ? missing.map((period) => ({ element: element.code, member: member.code, period })) : [];
  return { member, inputs: element.time === 'last' ? found.slice(-1) : found, gaps };
}

function valueOf(element: Element, used: Observation[]): Rational | null {
  if (used.length === 0) return null;
  const total = sumOf(used);
  return element.time === 'mean' ? total.div(used.length) : total;
}

/** A survey's mean over members, weighted by each one's sample: Σ value·sample / Σ sample. */
function weighted(element: Element, stretch: Stretch, population: Population, parts: MemberPart[]): Rollup {
  const sample = population.elements.get(element.weightedBy ?? '');
  let weightedSum = new Rational(0);
  let samples = new Rational(0);
  const gaps = parts.flatMap((p) => p.gaps);
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
  const value = samples.equals(0) ? null : weightedSum.div(samples);
  return { value, inputs: parts.flatMap((p) => p.inputs), gaps };
}

/** Whole steps are added up as numbers as long as these are exact: a twentieth of what fractions cost. */
function sumOf(observations: readonly Observation[]): Rational {
  const first = observations[0];
  if (first === undefined) return new Rational(0);
  let steps = 0;
  for (const observation of observations) {
    steps += observation.steps;
    if (observation.decimals !== first.decimals || !Number.isSafeInteger(steps))
      return observations.map(toRational).reduce((a, b) => a.add(b));
  }
  return toRational({ ...first, steps });
}
