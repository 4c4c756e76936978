import type { Element } from '@luoxuan/catalog';
import { bestTotal } from './best-total.js';
import { LEAST_PROPOSED, TIE } from './certainty.js';
import type { Candidate } from './match-label.js';

/** What was decided for one label. */
export type Decision =
  | { kind: 'proposed'; candidate: Candidate }
  /** Several elements are equally likely for the label. */
  | { kind: 'tie'; candidates: Candidate[] }
  /** Several labels are equally likely for the element; `others` are their places. */
  | { kind: 'tie-of-labels'; candidate: Candidate; others: number[] }
  /** The element that it would mean is another label's, at the place `by`. */
  | { kind: 'taken'; candidate: Candidate; by: number }
  | { kind: 'none' };

/**
 * A sure proposal is not given up to make two doubtful ones: certainties are added up in this power, in which 1 counts
 * more than twice 0.9.
 */
const POWER = 8;

/** One element for a label and one label for an element, so that the proposals together are most certain. */
export function assign(labels: readonly Candidate[][]): Decision[] {
  const eligible = labels.map((candidates) =>
    candidates.filter(({ confidence }) => confidence >= LEAST_PROPOSED),
  );
  const elements = [...new Set(eligible.flatMap((candidates) => candidates.map(({ element }) => element)))];
  const place = new Map(elements.map((element, index) => [element, index]));
  const pairs = eligible.flatMap((candidates, row) =>
    candidates.map(({ element, confidence }) => ({
      row,
      column: place.get(element) ?? 0,
      weight: confidence ** POWER,
    })),
  );
  const chosen = bestTotal(labels.length, elements.length, pairs);
  const owner = new Map<Element, number>();
  chosen.forEach((column, row) => {
    const element = column === undefined ? undefined : elements[column];
    if (element) owner.set(element, row);
  });
  return eligible.map((_, row) => decide(row, eligible, owner));
}

function decide(row: number, labels: Candidate[][], owner: ReadonlyMap<Element, number>): Decision {
  const candidates = labels[row] ?? [];
  const own = candidates.find(({ element }) => owner.get(element) === row);
  if (!own) return withoutElement(row, labels, owner);
  const free = candidates.filter(
    (other) => other === own || (!owner.has(other.element) && other.confidence >= own.confidence - TIE),
  );
  if (free.length > 1) return { kind: 'tie', candidates: free };
  const others = labels.flatMap((list, other) => (rivals(list, other, own, row, owner) ? [other] : []));
  return others.length > 0
    ? { kind: 'tie-of-labels', candidate: own, others }
    : { kind: 'proposed', candidate: own };
}

/** Whether another label, left without an element, could as well have had this one. */
function rivals(
  list: Candidate[],
  other: number,
  own: Candidate,
  row: number,
  owner: ReadonlyMap<Element, number>,
): boolean {
  if (other === row || list.some(({ element }) => owner.get(element) === other)) return false;
  const rival = list.find(({ element }) => element === own.element);
  return rival !== undefined && rival.confidence >= own.confidence - TIE;
}

function withoutElement(row: number, labels: Candidate[][], owner: ReadonlyMap<Element, number>): Decision {
  const [best] = labels[row] ?? [];
  const by = best && owner.get(best.element);
  if (!best || by === undefined) return { kind: 'none' };
  const winner = labels[by]?.find(({ element }) => element === best.element);
  if (winner && best.confidence >= winner.confidence - TIE)
    return { kind: 'tie-of-labels', candidate: best, others: [by] };
  return { kind: 'taken', candidate: best, by };
}
