import { DUE_KINDS, type Seen, type SeenFact } from '../diagnosis/seen.js';
import type { InputKind } from '../diagnosis/differences.js';

/** Inputs of a diagnosed period that are not what they were, and since when (ISO date or date-time) if that is known. */
export interface Changed {
  kinds: InputKind[];
  since: string | null;
}

/** Which inputs changed since a diagnosis; `reported`: when figures that it would see were recorded since then. */
export function changedInputs(before: Seen, now: Seen, reported: string | null): Changed {
  const kinds: InputKind[] = [];
  const times: (string | null)[] = [];
  if (before.catalog !== now.catalog) kinds.push('catalogue');
  if (before.engine !== now.engine) kinds.push('engine');
  if (reported !== null) {
    kinds.push('observations');
    times.push(reported);
  }
  for (const kind of DUE_KINDS) {
    const facts = changedFacts(before[kind], now[kind]);
    if (facts.length === 0) continue;
    kinds.push(kind);
    times.push(...facts.map((fact) => fact.at));
  }
  return { kinds, since: earliest(times) };
}

/** Facts that are there now and were not so before; of one that is gone there is nothing but its name. */
function changedFacts(before: Record<string, SeenFact>, now: Record<string, SeenFact>): SeenFact[] {
  const subjects = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return subjects
    .filter((subject) => before[subject]?.text !== now[subject]?.text)
    .map((subject) => now[subject] ?? { text: '', at: null });
}

const earliest = (times: (string | null)[]): string | null =>
  times.reduce((first, time) => (first === null || (time !== null && time < first) ? time : first), null);
