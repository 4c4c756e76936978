import type { z } from 'zod';

/** The keys of an entry that no issue is about; null where it is no entry at all. */
export function validPart<P>(
  item: unknown,
  part: z.ZodType<P>,
  issues: z.core.$ZodIssue[],
): { value: P; refusedKeys: ReadonlySet<string> } | null {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return null;
  const faulty = new Set(issues.flatMap(keysOf));
  const entries: [string, unknown][] = Object.entries(item);
  const kept = part.safeParse(Object.fromEntries(entries.filter(([key]) => !faulty.has(key))));
  if (!kept.success) return null;
  return { value: kept.data, refusedKeys: new Set(Object.keys(item).filter((key) => faulty.has(key))) };
}

function keysOf(issue: z.core.$ZodIssue): string[] {
  if (issue.path.length > 0) return [String(issue.path[0])];
  return issue.code === 'unrecognized_keys' ? issue.keys : [];
}
