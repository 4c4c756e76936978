import type { Formula, Indicator } from '@luoxuan/catalog';
import { Rational } from '@luoxuan/quantity';
import type { Contributions, NoContributionReason, Part } from './contributions.js';
import { elementEffects, elementTotal, membersOf, surveyPair } from './element-effects.js';
import { formulaSides } from './formula-sides.js';
import {
  splitQuotient,
  type Pair,
  type PairChange,
  type PairEffect,
  type QuotientSplit,
} from './quotient.js';
import { isSurvey, sum, totalOf, type ElementSide, type Side } from './side.js';

/** The effects as exact numbers, before they are put into words and figures. */
export interface Split {
  method: Contributions['method'];
  members: {
    member: string;
    effect: Rational;
    parts: { name: Part['name']; element: string | null; effect: Rational }[];
  }[];
  elements: { element: string; effect: Rational }[];
  sides: { numerator: Rational; denominator: Rational } | null;
}

export type Splitting = { ok: true; split: Split } | { ok: false; reason: NoContributionReason };

const NOUGHT = new Rational(0);

/** By the method that fits the formula: a survey's mean, a quotient of sums over the members, anything else. */
export function splitChange(indicator: Indicator, before: Side, now: Side): Splitting {
  const { formula } = indicator;
  return bySurvey(formula, before, now) ?? byRatio(formula, before, now) ?? byElements(formula, before, now);
}

function bySurvey(formula: Formula, before: Side, now: Side): Splitting | null {
  const [code = '', another] = formula.elements;
  const [old, recent] = [before.get(code), now.get(code)];
  if (another !== undefined || formula.text !== code || !old || !recent || !isSurvey(recent)) return null;
  const members = membersOf(old, recent);
  const quotient = splitQuotient(
    members.map((m) => ({ before: surveyPair(old.figures.get(m)), now: surveyPair(recent.figures.get(m)) })),
  );
  if (quotient === null) return { ok: false, reason: 'no-data' };
  const effects = quotient.members.map(({ effect, mix }, i) => ({
    member: members[i] ?? '',
    effect,
    parts: [
      { name: 'value' as const, element: null, effect: effect.sub(mix) },
      { name: 'mix' as const, element: null, effect: mix },
    ],
  }));
  const elements = [{ element: code, effect: sum(effects.map((e) => e.effect)) }];
  return { ok: true, split: { method: 'survey', members: effects, elements, sides: null } };
}

/** Null where it is not one, or where a side is more than the sum of its members (a product, a constant). */
function byRatio(formula: Formula, before: Side, now: Side): Splitting | null {
  const sides = formulaSides(formula);
  if (sides === null) return null;
  const members = membersOf(...before.values(), ...now.values());
  const changes: PairChange[] = [];
  for (const member of members) {
    const [old, recent] = [pairOf(sides, before, member), pairOf(sides, now, member)];
    if (old === null || recent === null) return null;
    changes.push({ before: old, now: recent });
  }
  const adds =
    addsUp(
      sides,
      before,
      changes.map((c) => c.before),
    ) &&
    addsUp(
      sides,
      now,
      changes.map((c) => c.now),
    );
  const quotient = adds ? splitQuotient(changes) : null;
  const elements = quotient === null ? null : elementsOfSides(formula, sides, quotient, before, now);
  if (quotient === null || elements === null) return null;
  return {
    ok: true,
    split: {
      method: 'ratio',
      members: quotient.members.map((effect, i) => ({
        member: members[i] ?? '',
        effect: effect.effect,
        parts: ratioParts(effect),
      })),
      elements,
      sides: { numerator: quotient.numerator, denominator: quotient.denominator },
    },
  };
}

type Sides = NonNullable<ReturnType<typeof formulaSides>>;

const pairOf = (sides: Sides, side: Side, member: string): Pair | null =>
  evaluated(sides, (code) => ownOf(side.get(code), member));

/** A member that does not report an element has none of it. Surveys do not add up. */
const ownOf = (side: ElementSide | undefined, member: string): Rational | null =>
  side === undefined || isSurvey(side) ? null : (side.figures.get(member)?.value ?? NOUGHT);

function evaluated(
  { numerator, denominator }: Sides,
  lookup: (code: string) => Rational | null,
): Pair | null {
  const [above, below] = [numerator.evaluate(lookup), denominator.evaluate(lookup)];
  return above.ok && below.ok ? { numerator: above.value, denominator: below.value } : null;
}

function addsUp(sides: Sides, side: Side, pairs: Pair[]): boolean {
  const whole = evaluated(sides, (code) => {
    const element = side.get(code);
    return element === undefined ? null : totalOf(element);
  });
  return (
    whole !== null &&
    sum(pairs.map((p) => p.numerator)).equals(whole.numerator) &&
    sum(pairs.map((p) => p.denominator)).equals(whole.denominator)
  );
}

const ratioParts = (effect: PairEffect) =>
  (['numerator', 'denominator', 'mix'] as const).map((name) => ({
    name,
    element: null,
    effect: effect[name],
  }));

/** Each element by way of the side (or both sides) that it stands on. */
function elementsOfSides(
  formula: Formula,
  sides: Sides,
  quotient: QuotientSplit,
  before: Side,
  now: Side,
): Split['elements'] | null {
  const above = elementEffects(sides.numerator, before, now);
  const below = elementEffects(sides.denominator, before, now);
  if (!above.ok || !below.ok) return null;
  return formula.elements.map((element) => ({
    element,
    effect: elementTotal(above.effects, element)
      .mul(quotient.perNumerator)
      .sub(elementTotal(below.effects, element).mul(quotient.perDenominator)),
  }));
}

function byElements(formula: Formula, before: Side, now: Side): Splitting {
  const result = elementEffects(formula, before, now);
  if (!result.ok) return result;
  const { effects } = result;
  const members = [...new Set([...effects.values()].flatMap((of) => [...of.keys()]))];
  return {
    ok: true,
    split: {
      method: 'elements',
      members: members.map((member) => {
        const parts = formula.elements.flatMap((element) => {
          const effect = effects.get(element)?.get(member);
          return effect === undefined ? [] : [{ name: 'element' as const, element, effect }];
        });
        return { member, effect: sum(parts.map((p) => p.effect)), parts };
      }),
      elements: formula.elements.map((element) => ({ element, effect: elementTotal(effects, element) })),
      sides: null,
    },
  };
}
