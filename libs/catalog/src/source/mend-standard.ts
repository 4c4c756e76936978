import { PLACEHOLDER } from '../draft.js';
import { standardIndicatorEntry } from '../schema/standard-indicator.js';
import { dimension, group, header, plan, scoring } from '../schema/standard.js';
import { HARMLESS_HEADER, mendKeys } from './mended.js';
import type { Mended } from './mended.js';
import { property } from './property.js';

const HARMLESS_SCORING = {
  cap: 1,
  attainmentWeight: 1,
  progressWeight: 0,
  progressSpan: 1,
  progressSpanPoints: 1,
};

const HARMLESS_PLAN = {
  dueDays: { month: 0, quarter: 0, year: 0, 'school-year': 0 },
  behindPlan: { blue: 1, yellow: 0.5, red: 0 },
};

/** A standard in which every part that fits the schema is kept in its place. */
export function mendStandard(file: unknown): Mended {
  const { data, refused } = mendKeys({ ...header, scoring }, file, {
    ...HARMLESS_HEADER,
    scoring: HARMLESS_SCORING,
  });
  data.plan = mendKeys(plan.shape, property(file, 'plan'), HARMLESS_PLAN).data;
  const dimensions = listOf(property(file, 'dimensions')).map(mendDimension);
  if (dimensions.length === 0 || dimensions.some(({ weightless }) => weightless)) refused.add('dimensions');
  data.dimensions =
    dimensions.length === 0 ? [mendDimension({}, 0).data] : dimensions.map((each) => each.data);
  const incomplete = dimensions.length === 0 || dimensions.some((each) => each.incomplete);
  return { data, incomplete, refused };
}

interface MendedDimension {
  data: unknown;
  incomplete: boolean;
  weightless: boolean;
}

function mendDimension(value: unknown, index: number): MendedDimension {
  const { code, name, weight } = dimension.shape;
  const harmless = { code: `${PLACEHOLDER}-${index}`, name: '—', weight: 100 };
  const { data, refused } = mendKeys({ code, name, weight }, value, harmless);
  const groups = listOf(property(value, 'groups')).map((each, g) => mendGroup(each, `${index}-${g}`));
  const lacking = groups.length === 0;
  data.groups = lacking ? [mendGroup({}, `${index}-0`).data] : groups.map((each) => each.data);
  return {
    data,
    incomplete: lacking || groups.some(({ incomplete }) => incomplete),
    weightless: refused.has('weight'),
  };
}

function mendGroup(value: unknown, place: string): { data: unknown; incomplete: boolean } {
  const { code, name } = group.shape;
  const { data } = mendKeys({ code, name }, value, { code: `${PLACEHOLDER}-${place}`, name: '—' });
  const written = property(value, 'indicators');
  let incomplete = !Array.isArray(written);
  data.indicators = listOf(written).map((indicator): unknown => {
    if (standardIndicatorEntry.safeParse(indicator).success) return indicator;
    incomplete = true;
    return { code: PLACEHOLDER, weight: 0, kind: 'substantive', target: {} };
  });
  return { data, incomplete };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
