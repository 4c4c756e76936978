import {
  BEST_LIKENESS,
  containedCertainty,
  DOUBT,
  LEAST_LIKENESS,
  likenessCertainty,
  SHORTEST_CONTAINED,
} from './certainty.js';
import type { KnownName } from './known-names.js';
import { REASON, type Reason } from './reason.js';
import { MEASURES, measureOf, oppositeWords } from './traps.js';

export interface Likeness {
  certainty: number;
  reasons: Reason[];
}

/** How far a text that is no name of an element may still mean it. `share` is what both have in common, 0 to 1. */
export function judgeLikeness(text: string, known: KnownName, share: number): Likeness | null {
  const filled = containedShare(text, known.plain);
  if (share < LEAST_LIKENESS && filled === 0) return null;
  const contained = filled > 0 && containedCertainty(filled) > likenessCertainty(share);
  const certainty = contained ? containedCertainty(filled) : likenessCertainty(share);
  const reason = contained ? REASON.contained(known.name) : REASON.similar(known.name, share);
  const doubts = doubtsAbout(text, known.plain);
  return {
    certainty: doubts.reduce(
      (left, { factor }) => left * factor,
      Math.min(BEST_LIKENESS, certainty * known.certainty),
    ),
    reasons: [reason, ...doubts.map((doubt) => doubt.reason)],
  };
}

/** Share of the longer text that the shorter one fills, where it stands in it; else 0. */
function containedShare(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST_CONTAINED || !long.includes(short)) return 0;
  return short.length / long.length;
}

function doubtsAbout(text: string, name: string): { factor: number; reason: Reason }[] {
  const doubts: { factor: number; reason: Reason }[] = [];
  const opposite = oppositeWords(text, name);
  if (opposite)
    doubts.push({ factor: DOUBT.opposite, reason: REASON.opposite(opposite.said, opposite.name) });
  const [said, wanted] = [measureOf(text), measureOf(name)];
  if (said !== undefined && wanted !== undefined && said !== wanted) {
    doubts.push({
      factor: DOUBT.otherMeasure,
      reason: REASON.otherMeasure(MEASURES[said], MEASURES[wanted]),
    });
  }
  return doubts;
}
