import type { Element } from '@luoxuan/catalog';
import { periodKey, type Period } from '@luoxuan/period';
import { Rational, toRational } from '@luoxuan/quantity';
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
}

/** Whose figures count: those whose kind reports the element; the lead alone for what is reported once. */
export function reporters(element: Element, members: Member[]): Member[] {
  const once = element.members === 'lead' || element.members === 'distinct';
  return members.filter((m) => (once ? m.lead : (element.reportedBy as string[]).includes(m.kind)));
}

/** The stretch of time that an element is rolled up over. */
export interface Stretch {
  /** Periods of the element's own kind, oldest first. */
  parts: Period[];
  /** The longer period that they make up: a member may have reported it as one figure (an annual workbook). */
  whole: Period | null;
}

/** Rolls an element up over time and over the members that report it. */
export function rollUp(element: Element, stretch: Stretch, population: Population): Rollup {
  const parts = reporters(element, population.members).map((m) =>
    overTime(element, stretch, m, population.table),
  );
  const inputs = parts.flatMap((p) => p.inputs);
  const gaps = parts.flatMap((p) => p.gaps);
  if (element.members === 'weighted') return weighted(element, stretch, population, { inputs, gaps });
  const values = parts.flatMap((p) => (p.value === null ? [] : [p.value]));
  return { value: values.length === 0 ? null : sum(values), inputs, gaps };
}

interface MemberPart extends Rollup {
  member: string;
}

/**
 * One member's figure over time: a flow needs every period, a stock its latest, a mean at least one. Where they are not
 * there, a figure that was reported for the whole stretch at once stands in for them; where they are, they count.
 */
function overTime(element: Element, stretch: Stretch, member: Member, table: ObservationTable): MemberPart {
  const found: Observation[] = [];
  const missing: string[] = [];
  for (const key of stretch.parts.map(periodKey)) {
    const observation = table.find(element.code, key, member.code);
    if (observation === undefined) missing.push(key);
    else found.push(observation);
  }
  const isGap = element.time === 'sum' ? missing.length > 0 : found.length === 0;
  const atOnce = isGap ? wholeFigure(element, stretch, member, table) : undefined;
  if (atOnce !== undefined)
    return { member: member.code, value: toRational(atOnce), inputs: [atOnce], gaps: [] };
  const used = element.time === 'last' ? found.slice(-1) : found;
  const gaps = isGap ? missing.map((period) => ({ element: element.code, member: member.code, period })) : [];
  return { member: member.code, value: valueOf(element, used), inputs: used, gaps };
}

const wholeFigure = (element: Element, { whole }: Stretch, member: Member, table: ObservationTable) =>
  whole === null ? undefined : table.find(element.code, periodKey(whole), member.code);

function valueOf(element: Element, used: Observation[]): Rational | null {
  if (used.length === 0) return null;
  const total = sum(used.map(toRational));
  return element.time === 'mean' ? total.div(used.length) : total;
}

/** A survey's mean over members, weighted by each one's sample: Σ value·sample / Σ sample. */
function weighted(
  element: Element,
  stretch: Stretch,
  population: Population,
  found: { inputs: Observation[]; gaps: Gap[] },
): Rollup {
  const sample = population.elements.get(element.weightedBy ?? '');
  let weightedSum = new Rational(0);
  let samples = new Rational(0);
  const gaps = [...found.gaps];
  for (const member of reporters(element, population.members)) {
    const value = overTime(element, stretch, member, population.table).value;
    if (value === null || sample === undefined) continue;
    const weight = overTime(sample, stretch, member, population.table);
    gaps.push(...weight.gaps);
    if (weight.value === null) continue;
    weightedSum = weightedSum.add(value.mul(weight.value));
    samples = samples.add(weight.value);
  }
  const value = samples.equals(0) ? null : weightedSum.div(samples);
  return { value, inputs: found.inputs, gaps };
}

const sum = (values: Rational[]): Rational => values.reduce((a, b) => a.add(b), new Rational(0));
