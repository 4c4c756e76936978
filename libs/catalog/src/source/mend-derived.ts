import type { z } from 'zod';
import { PLACEHOLDER } from '../draft.js';
import { additions, derivedStandardFile, overrides } from '../schema/derived-standard.js';
import { header } from '../schema/standard.js';
import { partCode } from '../schema/values.js';
import { HARMLESS_HEADER, mendKeys } from './mended.js';
import type { Mended } from './mended.js';
import { property } from './property.js';

const NO_INDICATOR = { group: PLACEHOLDER, code: PLACEHOLDER, weight: 0, kind: 'substantive', target: {} };
const NO_GROUP = { dimension: PLACEHOLDER, code: PLACEHOLDER, name: '—', indicators: [] };
const NO_DIMENSION = {
  code: PLACEHOLDER,
  name: '—',
  weight: 0,
  groups: [{ code: PLACEHOLDER, name: '—', indicators: [] }],
};

/** A derived standard without the changes that do not fit the schema; without its parent it is nothing. */
export function mendDerived(file: unknown): Mended {
  const { data, refused } = mendKeys(
    { ...header, extends: derivedStandardFile.shape.extends },
    file,
    HARMLESS_HEADER,
  );
  const lacking = { found: false };
  const { scoring, plan, ...records } = overrides;
  const override = property(file, 'override');
  data.override = {
    ...mendKeys({ scoring: scoring.optional(), plan: plan.optional() }, override, {}).data,
    ...mapKeys(records, (schema, key) => rightValues(schema, property(override, key), lacking)),
  };
  const add = property(file, 'add');
  data.add = {
    dimensions: rightItems(additions.dimensions.element, property(add, 'dimensions'), NO_DIMENSION, lacking),
    groups: rightItems(additions.groups.element, property(add, 'groups'), NO_GROUP, lacking),
    indicators: rightItems(additions.indicators.element, property(add, 'indicators'), NO_INDICATOR, lacking),
  };
  data.remove = rightItems(partCode, property(file, 'remove'), PLACEHOLDER, lacking);
  return { data, incomplete: lacking.found, refused };
}

function mapKeys<S>(
  shape: Record<string, S>,
  map: (schema: S, key: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, map(schema, key)]));
}

/** What does not fit makes way for what inheriting passes over, so that the others keep their places. */
function rightItems(
  item: z.ZodType,
  list: unknown,
  instead: unknown,
  lacking: { found: boolean },
): unknown[] {
  if (!Array.isArray(list)) return [];
  return list.map((each): unknown => {
    if (item.safeParse(each).success) return each;
    lacking.found = true;
    return instead;
  });
}

function rightValues(
  record: z.ZodType,
  value: unknown,
  lacking: { found: boolean },
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const entries: [string, unknown][] = Object.entries(value);
  const right = entries.filter(([key, each]) => record.safeParse({ [key]: each }).success);
  lacking.found ||= right.length < entries.length;
  return Object.fromEntries(right);
}
