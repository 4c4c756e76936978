import type { Indicator } from '@luoxuan/catalog';
import { fromKey, previous, type Period } from '@luoxuan/period';
import type { Comparison, Contributions, Known } from '@luoxuan/scoring';
import { nothingKnown, type Knowledge, type Part, type Peer, type Warning } from '@luoxuan/spiral';
import { changeBetween, changeInYear, ofMembers, type Change, type SeenFigures } from './change-between.js';

/**
 * What the system knows about a warning: who and which part moved the figure, and who did better meanwhile. A doubt about
 * one member's figure is no movement: there it is the cells alone.
 */
export function knowledgeOf(
  warning: Pick<Warning, 'indicator' | 'member' | 'period' | 'cells'>,
  since: string,
  figures: SeenFigures,
): Knowledge {
  const indicator = figures.catalog.indicators.get(warning.indicator ?? '');
  const nothing = { ...nothingKnown(since), cells: warning.cells ?? [] };
  if (indicator === undefined || indicator.direction === 'context' || warning.member !== null) return nothing;
  const look = lookAt(indicator, figures, fromKey(warning.period));
  if (look === null) return nothing;
  const { comparison, why } = look(indicator, figures);
  const { nowSpan, beforeSpan, difference } = comparison;
  return {
    ...nothing,
    change: { nowSpan, beforeSpan, difference },
    peers: peersOf(indicator, figures, look),
    ...(why.ok ? partsOf(why, indicator) : {}),
  };
}

type Look = (indicator: Indicator, figures: SeenFigures) => Change;

/**
 * Against the year before. Where that cannot be compared, against the period before, if it got worse since: from one
 * month to the next a figure also moves by the season.
 */
function lookAt(indicator: Indicator, figures: SeenFigures, period: Period): Look | null {
  const inYear: Look = (of, seen) => changeInYear(of, seen, period);
  if (inYear(indicator, figures).comparison.difference.exact !== null) return inYear;
  const sinceLast: Look = (of, seen) => changeBetween(of, seen, { now: period, before: previous(period) });
  return stepOf(sinceLast(indicator, figures).comparison, indicator) < 0 ? sinceLast : null;
}

/** Positive where it is better in the direction of the indicator. */
const better = (change: number, { direction }: Indicator): number =>
  direction === 'down' ? -change : change;

function partsOf(
  why: Contributions,
  indicator: Indicator,
): Pick<Knowledge, 'members' | 'elements' | 'denominatorAlone'> {
  const pulledDown = <T extends { effect: Known }>(parts: T[]): T[] =>
    parts.filter((p) => better(p.effect.value, indicator) < 0);
  const members = pulledDown(why.members);
  const elements = why.elements.length > 1 ? pulledDown(why.elements) : [];
  return {
    members: members.map(({ member: code, name, effect }): Part => ({
      code,
      name: { zh: name, en: name },
      effect,
    })),
    elements: elements.map(({ element, name, effect }): Part => ({ code: element, name, effect })),
    denominatorAlone: why.sides?.driver === 'denominator',
  };
}

/** The members whose own figure got better over the same time, the largest step first. */
function peersOf(indicator: Indicator, figures: SeenFigures, look: Look): Peer[] {
  return figures.population.members
    .map((member) => {
      const own = ofMembers(figures, (m) => m.code === member.code);
      return { member, comparison: look(indicator, own).comparison };
    })
    .filter(({ comparison }) => stepOf(comparison, indicator) > 0)
    .sort((a, b) => stepOf(b.comparison, indicator) - stepOf(a.comparison, indicator))
    .map(({ member, comparison }) => ({
      member: member.code,
      name: member.name,
      value: comparison.now,
      change: comparison.difference,
    }));
}

const stepOf = ({ difference }: Comparison, indicator: Indicator): number =>
  better(difference.value ?? 0, indicator);
