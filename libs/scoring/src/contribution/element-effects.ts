import type { Formula } from '@luoxuan/catalog';
import { Rational } from '@luoxuan/quantity';
import type { NoContributionReason } from './contributions.js';
import { addedUp, owenValues, STATES, type State } from './owen.js';
import { splitQuotient, type Pair } from './quotient.js';
import { isSurvey, sum, totalOf, type ElementSide, type MemberFigure, type Side } from './side.js';

/** By element and member: how far that member's change of that element moved the formula. */
export type Effects = Map<string, Map<string, Rational>>;
export type ElementEffects = { ok: true; effects: Effects } | { ok: false; reason: NoContributionReason };

/** More elements than these are only taken apart where they add up: 6 have 768 states in between. */
const MOST_ELEMENTS = 6;

const NOUGHT = new Rational(0);

/** One element between the two spans: what its members changed in it, and how much of that rose and fell. */
interface Change {
  before: Rational;
  byMember: Map<string, Rational>;
  risen: Rational;
  fallen: Rational;
}

/**
 * The change of any formula by element and, within each, by member in proportion to what it rose or fell. For a sum this
 * is every member's Δ times its coefficient.
 */
export function elementEffects(formula: Formula, before: Side, now: Side): ElementEffects {
  const changes = new Map<string, Change>();
  for (const code of formula.elements) {
    const change = changeOf(before.get(code), now.get(code));
    if (change === null) return { ok: false, reason: 'no-data' };
    changes.set(code, change);
  }
  const list = [...changes.values()];
  const worth = (states: readonly State[]): Rational | null => {
    const figures = new Map(
      [...changes].map(([code, change], i) => [code, inState(change, states[i] ?? STATES.before)]),
    );
    const result = formula.evaluate((code) => figures.get(code) ?? null);
    return result.ok ? result.value : null;
  };
  const few = list.length <= MOST_ELEMENTS;
  const values = few ? owenValues(list.length, worth) : addedUp(list.length, worth);
  if (values === null) return { ok: false, reason: few ? 'undefined-between' : 'too-many-elements' };
  const effects: Effects = new Map(
    [...changes].map(([code, change], i) => [
      code,
      byMember(change, values[i] ?? { up: NOUGHT, down: NOUGHT }),
    ]),
  );
  return { ok: true, effects };
}

export const elementTotal = (effects: Effects, code: string): Rational =>
  sum([...(effects.get(code)?.values() ?? [])]);

function changeOf(before: ElementSide | undefined, now: ElementSide | undefined): Change | null {
  if (before === undefined || now === undefined) return null;
  const [total, after] = [totalOf(before), totalOf(now)];
  if (total === null || after === null) return null;
  const deltas = isSurvey(now) ? surveyDeltas(before, now) : sumDeltas(before, now);
  const all = [...deltas.values()];
  return {
    before: total,
    byMember: deltas,
    risen: sum(all.filter((d) => d.compare(0) > 0)),
    fallen: sum(all.filter((d) => d.compare(0) < 0)),
  };
}

const sumDeltas = (before: ElementSide, now: ElementSide): Map<string, Rational> =>
  new Map(
    membersOf(before, now).map((member) => [
      member,
      (now.figures.get(member)?.value ?? NOUGHT).sub(before.figures.get(member)?.value ?? NOUGHT),
    ]),
  );

function surveyDeltas(before: ElementSide, now: ElementSide): Map<string, Rational> {
  const members = membersOf(before, now);
  const split = splitQuotient(
    members.map((m) => ({ before: surveyPair(before.figures.get(m)), now: surveyPair(now.figures.get(m)) })),
  );
  return new Map(members.map((member, i) => [member, split?.members[i]?.effect ?? NOUGHT]));
}

/** Everyone who has a figure on one of these sides, in the order of reading. */
export const membersOf = (...sides: ElementSide[]): string[] => [
  ...new Set(sides.flatMap((s) => [...s.figures.keys()])),
];

/** A survey's mean as a quotient: Σ value·sample over Σ sample. */
export const surveyPair = (figure: MemberFigure | undefined): Pair =>
  figure === undefined
    ? { numerator: NOUGHT, denominator: NOUGHT }
    : { numerator: figure.value.mul(figure.weight), denominator: figure.weight };

function inState({ before, risen, fallen }: Change, state: State): Rational {
  const up = state === STATES.risen || state === STATES.now ? risen : NOUGHT;
  const down = state === STATES.fallen || state === STATES.now ? fallen : NOUGHT;
  return before.add(up).add(down);
}

function byMember(change: Change, effect: { up: Rational; down: Rational }): Map<string, Rational> {
  const perUp = change.risen.equals(0) ? NOUGHT : effect.up.div(change.risen);
  const perDown = change.fallen.equals(0) ? NOUGHT : effect.down.div(change.fallen);
  return new Map(
    [...change.byMember].map(([member, delta]) => [
      member,
      delta.mul(delta.compare(0) > 0 ? perUp : perDown),
    ]),
  );
}
