import type { Sited } from '../draft.js';
import type { IndicatorPatch } from '../schema/derived-standard.js';
import { standardIndicatorEntry } from '../schema/standard-indicator.js';
import type { IndicatorPart } from './tree.js';

/** What is given by year is merged year by year. */
const BY_YEAR: ReadonlySet<string> = new Set(['target', 'floor', 'curves']);

/** Carries the changes of an override out on an indicator; null takes a key away. */
export function patched(
  { value, at, changed }: IndicatorPart,
  patch: Omit<IndicatorPatch, 'group'>,
  written: Sited<unknown>,
): IndicatorPart {
  const result: Record<string, unknown> = { ...value };
  const changes = [...changed];
  for (const [key, now] of Object.entries(patch)) {
    const before = result[key];
    if (BY_YEAR.has(key) && isRecord(now) && isRecord(before)) {
      result[key] = { ...before, ...now };
      for (const year of Object.keys(now))
        changes.push({ path: [key, year], at: written.part(null, key, year) });
    } else {
      result[key] = now ?? undefined;
      changes.push({ path: [key], at: written.part(null, key) });
    }
  }
  return { value: standardIndicatorEntry.parse(result), at, changed: changes };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
